// Short notices at the foot of the page, spoken as they come, each with at most one thing to do (usually undo). They leave
// by themselves, but never under a pointer or while focus is in them.
import { createContext, useContext, useEffect, useMemo, useReducer, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../action/button.tsx';
import { IconButton } from '../action/icon-button.tsx';
import { CrossIcon } from '../icon/icons.tsx';
import { noticesAfter } from './notice-list.ts';
import type { Notice, NoticeRequest } from './notice-list.ts';
import styles from './notices.module.css';

export interface NoticeDesk {
  /** Shows a notice and returns its id. */
  show(request: NoticeRequest): number;
  dismiss(id: number): void;
}

const NoticeContext = createContext<NoticeDesk | null>(null);

let lastId = 0;

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const t = useWords('ui');
  const [notices, dispatch] = useReducer(noticesAfter, []);
  const desk = useMemo<NoticeDesk>(
    () => ({
      show(request) {
        lastId += 1;
        dispatch({ type: 'shown', notice: { id: lastId, durationMs: 6000, ...request } });
        return lastId;
      },
      dismiss: (id) => dispatch({ type: 'dismissed', id }),
    }),
    [],
  );
  return (
    <NoticeContext value={desk}>
      {children}
      <section className={styles.place} aria-label={t('notice.label')} aria-live="polite" aria-relevant="additions">
        {notices.map((notice) => (
          <NoticeBar key={notice.id} notice={notice} desk={desk} />
        ))}
      </section>
    </NoticeContext>
  );
}

export function useNotices(): NoticeDesk {
  const desk = useContext(NoticeContext);
  if (!desk) throw new Error('useNotices needs a NoticeProvider above it');
  return desk;
}

function NoticeBar({ notice, desk }: { readonly notice: Notice; readonly desk: NoticeDesk }) {
  const t = useWords('ui');
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => desk.dismiss(notice.id), notice.durationMs);
    return () => clearTimeout(timer);
  }, [isHeld, desk, notice.id, notice.durationMs]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div className={styles.notice} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <p className={styles.text}>{notice.text}</p>
      {notice.action ? (
        <Button
          variant="quiet"
          size="s"
          onClick={() => {
            notice.action?.run();
            desk.dismiss(notice.id);
          }}
        >
          {notice.action.label}
        </Button>
      ) : null}
      <IconButton label={t('notice.dismiss')} icon={<CrossIcon />} onClick={() => desk.dismiss(notice.id)} />
    </div>
  );
}
