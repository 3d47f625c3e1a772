// The page of the twin: which room, which language, how the line is, and what is on air. It follows by itself and speaks at a listener's pace.
import { useEffect, useRef, useState } from 'react';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { primarySubtag } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { useIdentity, useLine, useLive, useWatch } from '../../../live/use-live.ts';
import { eventOf, recordOf, roomsOf } from '../../../store/selectors.ts';
import { Select } from '../../../ui/form/select.tsx';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { LineState } from '../../../ui/state/line-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { createPaced, type Paced } from '../speech/paced.ts';
import { SceneText } from '../words/scene-text.tsx';
import { useSentences } from '../words/use-sentences.ts';
import { addressOf } from './room-address.ts';
import { onAirIn } from './room-seen.ts';
import styles from './text-page.module.css';

/** `wanted`: a room's id; nothing follows whichever is live. */
export function TextPage({ wanted }: { readonly wanted: string | null }) {
  const t = useWords('text');
  const line = useLine();
  const event = useLive(eventOf);
  const replica = useLive((snapshot) => snapshot.replica);
  const { tag, choose } = useContentLanguage(event?.languages);
  const onAir = onAirIn({ replica }, wanted, tag);
  useRoom(wanted);
  useSpeech(onAir, tag);
  useEffect(() => {
    document.title = [t('title'), onAir?.roomTitle].filter(Boolean).join(' · ');
  }, [t, onAir?.roomTitle]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{onAir ? t('titleOf', { room: onAir.roomTitle }) : t('title')}</h1>
        {event && event.languages.length > 1 ? <Languages languages={event.languages} tag={tag} choose={choose} /> : null}
      </header>
      <div data-line={line.state}>
        <LineState phase={line.state} asOfMs={'sinceMs' in line ? line.sinceMs : undefined} />
      </div>
      <main className={styles.main}>
        {line.state === 'refused' ? <Note tone="bad">{line.error.message}</Note> : null}
        {onAir && event ? <SceneText onAir={onAir} timeZone={event.timeZone} /> : event ? <Note>{t('noRoom')}</Note> : <LoadingState text={t('loading')} />}
      </main>
      <footer className={styles.footer}>
        <Rooms shown={onAir?.room} />
        <p className={styles.soft}>{t('about')}</p>
        <a className={styles.link} href="/">{t('back')}</a>
      </footer>
    </div>
  );
}

/** In which of the event's languages titles are given; the page's own words follow where they are spoken. */
function useContentLanguage(languages: readonly string[] | undefined) {
  const identity = useIdentity();
  const { language, offered, hint, choose } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const said = languages?.join(' ');
  useEffect(() => {
    hint({ identity: identity.language ?? undefined, event: said?.split(' ') }).catch(() => undefined); // Without a line the words stay as they are.
  }, [hint, identity.language, said]);
  return {
    tag: chosen ?? language,
    choose(tag: string): void {
      setChosen(tag);
      const own = offered.find((each) => each === primarySubtag(tag));
      if (own) choose(own).catch(() => undefined); // As above.
    },
  };
}

interface LanguagesProps {
  readonly languages: readonly string[];
  readonly tag: string;
  readonly choose: (tag: string) => void;
}

function Languages({ languages, tag, choose }: LanguagesProps) {
  const u = useWords('ui');
  const nameOf = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const value = languages.find((code) => code === tag) ?? languages.find((code) => primarySubtag(code) === primarySubtag(tag)) ?? languages[0] ?? tag;
  return <Select label={u('language')} labelHidden options={languages.map((code) => ({ value: code, label: nameOf(code), lang: code }))} value={value} onChange={choose} />;
}

function Rooms({ shown }: { readonly shown: string | undefined }) {
  const t = useWords('text');
  const rooms = useLive(roomsOf);
  const { language } = useLanguage();
  if (rooms.length < 2) return null;
  return (
    <nav aria-label={t('rooms')}>
      <ul className={styles.rooms}>
        {rooms.map(({ id, title }) => (
          <li key={id}>
            <a className={styles.link} href={addressOf(id)} aria-current={id === shown ? 'page' : undefined}>{title[language] ?? Object.values(title)[0] ?? id}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is live in the room is what arrives. */
function useRoom(wanted: string | null): void {
  const watch = useWatch();
  const session = useLive((snapshot) => recordOf(snapshot, 'room', wanted)?.live ?? 'live');
  useEffect(() => watch(session), [watch, session]);
}

/** Speaks what changed. What is there at first, and what only another language says otherwise, is read and not spoken. */
function useSpeech(onAir: OnAir | undefined, tag: string): void {
  const announce = useAnnounce();
  const { spoken } = useSentences();
  const paced = useRef<Paced | null>(null);
  const known = useRef<string | null>(null);
  const text = onAir && spoken(onAir);
  const about = onAir && `${onAir.room}/${onAir.scene}/${onAir.id ?? ''}`;
  useEffect(() => {
    const nowMs = (): number => performance.now();
    const after = (delayMs: number, task: () => void): (() => void) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    };
    const speech = createPaced({ say: announce, nowMs, after });
    paced.current = speech;
    known.current = null;
    return () => speech.stop();
  }, [announce]);
  useEffect(() => {
    if (text === undefined || about === undefined) return;
    const isNew = known.current === tag;
    known.current = tag;
    if (isNew) paced.current?.tell({ about, text });
    else paced.current?.begin({ about, text });
  }, [about, text, tag]);
}
