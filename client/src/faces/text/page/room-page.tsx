// What a room looks at, as text, from the records that this page holds.
import { useEffect } from 'react';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive, useWatch } from '../../../live/use-live.ts';
import { eventOf, recordOf, roomsOf } from '../../../store/selectors.ts';
import { addressOf } from './room-address.ts';
import { onAirIn } from './room-seen.ts';
import { TextPage } from './text-page.tsx';
import { useContentLanguage } from './use-content-language.ts';
import styles from './text-page.module.css';

/** `wanted`: a room's id; nothing follows whichever is live. */
export function RoomPage({ wanted }: { readonly wanted: string | null }) {
  const t = useWords('text');
  const event = useLive(eventOf);
  const replica = useLive((snapshot) => snapshot.replica);
  const language = useContentLanguage(event?.languages);
  const onAir = onAirIn({ replica }, wanted, language.tag);
  useRoom(wanted);
  return (
    <TextPage onAir={onAir} title={onAir ? t('titleOf', { room: onAir.roomTitle }) : t('title')} language={language} missing={event && t('noRoom')} about={t('about')}>
      <Rooms shown={onAir?.room} />
    </TextPage>
  );
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
