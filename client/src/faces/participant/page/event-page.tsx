// A participant in the event: one column with tabs at its foot on phones, three columns where there is room.
import { useEffect, useMemo, useState } from 'react';
import type { Identity } from '@plenary/protocol/handshake';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { LiveProvider } from '../../../live/live-provider.tsx';
import { useIdentity, useLine, useLive } from '../../../live/use-live.ts';
import type { AccessHandle } from '../../../live/use-access.ts';
import { eventOf } from '../../../store/selectors.ts';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { hrefOf } from '../place/place.ts';
import { useArrival, usePlace } from '../place/use-place.ts';
import { fetchLater, LaterListeners } from './later.tsx';
import { LineStrip } from './line-strip.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { ParticipantContext, useParticipant, type ReplyTo } from './participant-context.ts';
import { RefusedLine } from './refused-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useWide } from './use-wide.ts';
import { WidePage } from './wide-page.tsx';
import styles from './event-page.module.css';

export interface EventPageProps extends Pick<AccessHandle, 'change' | 'leave' | 'check'> {
  readonly identity: Identity;
}

export function EventPage({ identity, change, leave, check }: EventPageProps) {
  const place = usePlace();
  const isWide = useWide();
  const [draftTurn, setDraftTurn] = useState(0);
  const [sought, setSought] = useState<string | null>(null);
  const [replyTo, setReplyTo] = useState<ReplyTo | null>(null);
  const parts = useMemo(() => {
    const draftPutBack = (session: string): void => {
      setReplyTo(null);
      setDraftTurn((turn) => turn + 1);
      if (!isWide && place.at !== 'now') location.hash = hrefOf({ at: 'session', session });
    };
    const goTo = (session: string): void => {
      if (place.at !== 'now' && !(place.at === 'session' && place.session === session)) location.hash = hrefOf({ at: 'session', session });
    };
    const seek = (question: string, session: string): void => (setSought(question), goTo(session));
    const reply = (to: ReplyTo | null): void => {
      setReplyTo(to);
      if (to) goTo(to.session);
    };
    return { change, leave, check, place, isWide, draftTurn, draftPutBack, replyTo, reply, sought, seek, found: () => setSought(null) };
  }, [change, leave, check, place, isWide, draftTurn, replyTo, sought]);
  return (
    <LiveProvider as="participant" identity={identity} watch={place.at === 'session' ? place.session : 'live'}>
      <ParticipantContext value={parts}>
        <Page />
      </ParticipantContext>
    </LiveProvider>
  );
}

function Page() {
  const { place, isWide } = useParticipant();
  const identity = useIdentity();
  useArrival(place);
  const event = useLive(eventOf);
  const line = useLine();
  const { hint } = useLanguage();
  const languages = event?.languages;
  useEffect(() => {
    if (line.state === 'live') fetchLater();
  }, [line.state]);
  useEffect(() => {
    hint({ identity: identity.language ?? undefined, event: languages }).catch(() => undefined);
  }, [hint, identity.language, languages]);
  return (
    <div className={isWide ? styles.wide : styles.narrow}>
      <TopBar>{isWide ? <LineStrip /> : null}</TopBar>
      {isWide ? null : <LineStrip />}
      {line.state === 'refused' ? <RefusedLine error={line.error} /> : null}
      {event ? isWide ? <WidePage /> : <NarrowPage /> : <Waiting />}
      <LaterListeners />
    </div>
  );
}

function Waiting() {
  const t = useWords('participant');
  return (
    <main className={styles.waiting} id="content">
      <LoadingState text={t('loading')} />
    </main>
  );
}
