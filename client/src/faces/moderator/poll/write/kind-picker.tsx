// What kind of poll: ten, each with a sign and a line that says what people do in it.
import { useId } from 'react';
import { pollKinds, type PollKind } from '@plenary/domain/poll/kinds/kind';
import { useWords } from '../../../../i18n/words.ts';
import { pollIcons } from '../../../../ui/icon/poll-icons.tsx';
import styles from './kind-picker.module.css';

export function KindPicker({ kind, onChange }: { readonly kind: PollKind; readonly onChange: (kind: PollKind) => void }) {
  const t = useWords('moderator');
  const id = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>{t('pollKind.legend')}</legend>
      <div className={styles.grid}>
        {pollKinds.map((each) => {
          const Sign = pollIcons[each];
          return (
            <label key={each} className={styles.kind} title={t(`pollKind.hint.${each}`)}>
              <input
                className={styles.input}
                type="radio"
                name={id}
                value={each}
                checked={each === kind}
                aria-describedby={`${id}-${each}`}
                onChange={() => onChange(each)}
              />
              <Sign />
              <span>{t(`pollKind.name.${each}`)}</span>
              <span id={`${id}-${each}`} hidden>{t(`pollKind.hint.${each}`)}</span>
            </label>
          );
        })}
      </div>
      <p className={styles.hint} aria-hidden="true">{t(`pollKind.hint.${kind}`)}</p>
    </fieldset>
  );
}
