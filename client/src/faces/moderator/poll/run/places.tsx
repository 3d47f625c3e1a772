// The places of an awards ballot that are shown by now, the best of them first.
import type { PollRecord } from '@plenary/domain/poll/record';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import styles from '../poll-section.module.css';

export interface PlacesProps {
  readonly poll: PollRecord;
  readonly places: NonNullable<PollRecord['places']>;
}

export function Places({ poll, places }: PlacesProps) {
  const t = useWords('moderator');
  const { options } = usePollWords()(poll);
  return (
    <ol className={styles.places} aria-label={t('poll.places')}>
      {places.map(({ place, options: shared }) => (
        <li key={place}>
          <strong>{t('poll.place', { place })}</strong>
          <span dir="auto">{shared.map((id) => options.find((option) => option.id === id)?.text ?? '').join(', ')}</span>
        </li>
      ))}
    </ol>
  );
}
