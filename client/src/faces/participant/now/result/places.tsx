// The places of an award that are shown by now, the best of them first; what is better is not known here.
import type { PollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import type { PollView } from '../../../../store/own.ts';
import { OptionPicture, OptionText } from '../ballot/option-text.tsx';
import styles from './places.module.css';

export function Places({ poll, words }: { readonly poll: PollView; readonly words: PollWords }) {
  const t = useWords('ballot');
  const shown = (poll.places ?? []).flatMap(({ place, options }) => options.flatMap((id) => {
    const index = words.options.findIndex((option) => option.id === id);
    const option = words.options[index];
    return option ? [{ place, option, picture: poll.options[index]?.picture }] : [];
  }));
  return (
    <ul className={styles.places} data-places>
      {shown.map(({ place, option, picture }) => (
        <li key={option.id} className={styles.placed}>
          <OptionPicture picture={picture} />
          <span className={styles.place}>{t('places.place', { place })}</span>
          <OptionText option={option} />
        </li>
      ))}
    </ul>
  );
}
