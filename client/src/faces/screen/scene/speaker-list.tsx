// Who speaks: names and what they are, as many as the picture has room for, and how many more there are.
import type { SessionRecord } from '../../../store/selectors.ts';
import { Said } from '../look/said.tsx';
import split from './split.module.css';
import styles from './speaker-list.module.css';

export interface SpeakerListProps {
  readonly speakers: SessionRecord['speakers'];
  readonly most: number;
}

export function SpeakerList({ speakers, most }: SpeakerListProps) {
  if (speakers.length === 0 || most === 0) return null;
  const shown = speakers.length > most ? speakers.slice(0, most - 1) : speakers;
  const more = speakers.length - shown.length;
  return (
    <ul className={styles.speakers}>
      {shown.map(({ name, role }) => (
        <li key={name} className={styles.speaker}>
          <p className={styles.name} dir="auto">
            {name}
          </p>
          {role ? (
            <p className={`${split.soft} ${styles.role}`} dir="auto">
              {role}
            </p>
          ) : null}
        </li>
      ))}
      {more > 0 ? <li className={split.soft}><Said say={({ t }) => t('now.more', { count: more })} /></li> : null}
    </ul>
  );
}
