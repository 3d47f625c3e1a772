// Phones and tablets: one part at a time, with the compose bar and the tabs always at the foot.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { CalendarIcon, LiveIcon, PersonIcon } from '../../../ui/icon/icons.tsx';
import { TabLinks } from '../../../ui/navigation/tab-links.tsx';
import { ComposePlace } from '../compose/compose-place.tsx';
import { NowPanel } from '../now/now-panel.tsx';
import { hrefOf } from '../place/place.ts';
import { QuestionsPanel } from '../questions/questions-panel.tsx';
import { LaterMine, LaterProgramme } from './later.tsx';
import { useParticipant } from './participant-context.ts';
import { useViewedSession } from './use-viewed-session.ts';
import styles from './narrow-page.module.css';

export function NarrowPage() {
  const t = useWords('participant');
  const { place } = useParticipant();
  const viewed = useViewedSession();
  const foot = useRef<HTMLElement>(null);
  useFootSpace(foot);
  const isHere = place.at === 'now' || place.at === 'session';
  const links = [
    { id: 'now' as const, label: t('nav.now'), href: hrefOf({ at: 'now' }), Icon: LiveIcon },
    { id: 'programme' as const, label: t('nav.programme'), href: hrefOf({ at: 'programme' }), Icon: CalendarIcon },
    { id: 'mine' as const, label: t('nav.mine'), href: hrefOf({ at: 'mine' }), Icon: PersonIcon },
  ];
  return (
    <>
      <main className={styles.main} id="content">
        {isHere ? <NowPanel /> : null}
        {isHere && viewed.session ? <QuestionsPanel key={viewed.session.id} session={viewed.session} /> : null}
        {place.at === 'programme' ? <LaterProgramme /> : null}
        {place.at === 'mine' ? <LaterMine /> : null}
      </main>
      <footer ref={foot} className={styles.foot}>
        {isHere && viewed.session ? <ComposePlace session={viewed.session} /> : null}
        <div className={styles.tabs}>
          <TabLinks label={t('nav.label')} look="bar" current={place.at === 'session' ? 'programme' : place.at} links={links} />
        </div>
      </footer>
    </>
  );
}

/** How high tabs may be in a window: higher ones, in large text or on a phone on its side, stay where the page ends. */
const mostForTabs = (): number => Math.min(innerHeight * 0.15, innerWidth / 4);

/** Keeps notices above the foot, and what takes focus out from under it. */
function useFootSpace(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current;
    if (!element) return;
    const root = document.documentElement.style;
    const fit = (): void => {
      const isStill = (element.lastElementChild?.clientHeight ?? 0) > mostForTabs();
      element.toggleAttribute('data-still', isStill);
      const covered = isStill ? 0 : element.offsetHeight;
      root.setProperty('--notice-lift', `${covered}px`);
      root.setProperty('scroll-padding-block', `3rem ${covered + 16}px`);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    addEventListener('resize', fit);
    return () => {
      observer.disconnect();
      removeEventListener('resize', fit);
      root.removeProperty('--notice-lift');
      root.removeProperty('scroll-padding-block');
    };
  }, [foot]);
}
