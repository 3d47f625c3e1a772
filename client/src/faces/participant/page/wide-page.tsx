// Laptops and larger: programme (or one's own things) at the start, the live session in the middle, questions at the end.
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { TabLinks } from '../../../ui/navigation/tab-links.tsx';
import { ComposePlace } from '../compose/compose-place.tsx';
import { NowPanel } from '../now/now-panel.tsx';
import { hrefOf } from '../place/place.ts';
import { QuestionsPanel } from '../questions/questions-panel.tsx';
import { LaterMine, LaterProgramme } from './later.tsx';
import { useParticipant } from './participant-context.ts';
import { useViewedSession } from './use-viewed-session.ts';
import styles from './wide-page.module.css';

export function WidePage() {
  const t = useWords('participant');
  const { place } = useParticipant();
  const viewed = useViewedSession();
  const isMine = place.at === 'mine';
  const middle = useRef<HTMLElement>(null);
  const shown = viewed.session?.id;
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void middle.current?.scrollTo(0, 0);
  }, [shown]);
  const links = [
    { id: 'programme' as const, label: t('nav.programme'), href: hrefOf({ at: 'programme' }) },
    { id: 'mine' as const, label: t('nav.mine'), href: hrefOf({ at: 'mine' }) },
  ];
  return (
    <div className={styles.page}>
      <aside className={styles.side} aria-label={t('nav.side')}>
        <TabLinks label={t('nav.label')} current={isMine ? 'mine' : 'programme'} links={links} />
        <div className={styles.scroll}>{isMine ? <LaterMine /> : <LaterProgramme />}</div>
      </aside>
      <main className={styles.middle} id="content" ref={middle}>
        <NowPanel />
      </main>
      {viewed.session ? (
        <section className={styles.end} aria-label={t('question.heading')}>
          <div className={styles.scroll}>
            <QuestionsPanel key={viewed.session.id} session={viewed.session} />
          </div>
          <ComposePlace session={viewed.session} />
        </section>
      ) : null}
    </div>
  );
}
