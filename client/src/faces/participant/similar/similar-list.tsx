// Up to three questions close to the draft, each with its support a thumb away. Supporting one leaves the draft as it is and asks
// whether it is still needed.
import { useEffect, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { QuestionView } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { SupportButton } from '../questions/support-button.tsx';
import { useSimilar } from './use-similar.ts';
import styles from './similar-list.module.css';

export interface SimilarListProps {
  readonly session: string;
  /** The draft. */
  readonly text: string;
  /** Takes the draft away. */
  readonly onDrop: () => void;
  /** Back to the draft. */
  readonly onKeep: () => void;
}

export function SimilarList({ session, text, onDrop, onKeep }: SimilarListProps) {
  const t = useWords('participant');
  const [isPointedAt, setPointedAt] = useState(false);
  const [isInside, setInside] = useState(false);
  /** The draft as it stood when one of these was supported: whoever writes on has answered whether it is still needed. */
  const [supportedAt, setSupportedAt] = useState<string | null>(null);
  const isAsking = supportedAt === text;
  const close = useSimilar(session, text, isPointedAt || isInside || isAsking);
  const head = useHead(close);
  useSpokenOnce(head);
  if (close.length === 0) return null;
  const left = (event: FocusEvent): void => setInside(event.currentTarget.contains(event.relatedTarget));
  return (
    <section className={styles.place} aria-label={t('similar.label')} data-kind="similar">
      <div
        className={styles.similar}
        // The focus stays in the field: without it the keyboard would go, and the bar move from under the finger.
        onPointerDown={(press) => press.preventDefault()}
        onPointerEnter={() => setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onFocus={() => setInside(true)}
        onBlur={left}
      >
        {isAsking ? <StillNeeded onDrop={onDrop} onKeep={() => (setSupportedAt(null), onKeep())} /> : <p className={styles.head}>{head}</p>}
        <ul className={styles.list}>
          {close.map((question) => (
            <Close key={question.id} question={question} onSupport={(isSupported) => setSupportedAt(isSupported ? text : null)} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Close({ question, onSupport }: { readonly question: QuestionView; readonly onSupport: (isSupported: boolean) => void }) {
  const t = useWords('participant');
  const { id, text, status, language, own } = question;
  return (
    <li className={styles.row} data-id={id}>
      <div className={styles.body}>
        {status === 'live' ? null : <StateTag state={status} />}
        <p className={styles.text} id={`similar-${id}`}>
          <UserText text={text} lang={language ?? undefined} />
        </p>
      </div>
      {own ? <p className={styles.own}>{t('similar.own')}</p> : <SupportButton question={question} isCompact describedBy={`similar-${id}`} onPress={onSupport} />}
    </li>
  );
}

/** In the place of the head: the bar grows away from the finger, and what was pressed stays where it is, with the keyboard on it. */
function StillNeeded({ onDrop, onKeep }: Pick<SimilarListProps, 'onDrop'> & { readonly onKeep: () => void }) {
  const t = useWords('participant');
  return (
    <div className={styles.still} role="group" aria-label={t('similar.supported')}>
      <p role="status">{t('similar.supported')}</p>
      <Button size="s" onClick={onDrop}>
        {t('similar.drop')}
      </Button>
      <Button size="s" variant="quiet" onClick={onKeep}>
        {t('similar.keep')}
      </Button>
    </div>
  );
}

/** Who asks it and who supports it: that is how many people ask something close to the draft. */
function useHead(close: readonly QuestionView[]): string {
  const t = useWords('participant');
  const [best] = close;
  if (!best) return '';
  return best.own ? t('similar.headOwn') : t('similar.head', { count: best.supporters + 1 });
}

/** While a draft is being written this is said once, and then never again for it. */
function useSpokenOnce(sentence: string): void {
  const announce = useAnnounce();
  const isSaid = useRef(false);
  useEffect(() => {
    if (sentence === '' || isSaid.current) return;
    isSaid.current = true;
    announce(sentence);
  }, [sentence, announce]);
}
