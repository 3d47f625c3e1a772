// Under which name a question will stand, and what that means: who has given no name asks anonymously and is told so.
import { useWords } from '../../../i18n/words.ts';
import { useIdentity, useLive } from '../../../live/use-live.ts';
import { useSettings } from '../../../live/use-reasons.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Toggle } from '../../../ui/form/toggle.tsx';
import { hrefOf } from '../place/place.ts';
import { useLocalText } from '../text/local-words.tsx';
import styles from './asked-as.module.css';

export interface AskedAsProps {
  readonly name: string | null;
  readonly anonymous: boolean;
  readonly onChange: (anonymous: boolean) => void;
}

export function AskedAs({ name, anonymous, onChange }: AskedAsProps) {
  const t = useWords('participant');
  const { group } = useIdentity();
  const localText = useLocalText();
  const groups = useLive((snapshot) => eventOf(snapshot)?.groups);
  const found = groups?.find(({ id }) => id === group);
  const shownGroup = found ? localText(found.label) : null;
  const { asking } = useSettings();
  if (asking === 'named') return name === null ? <NameNeeded /> : <p className={styles.quiet}>{t('compose.onlyNamed', { name })}</p>;
  if (asking === 'anonymous' || name === null) {
    const onlySo = asking === 'anonymous' ? `${t('compose.onlyAnonymous')} ` : '';
    return <p className={styles.quiet}>{onlySo + (shownGroup ? t('compose.namelessGroup', { group: shownGroup }) : t('compose.nameless'))}</p>;
  }
  const anonymousHint = shownGroup ? t('compose.anonymousGroup', { group: shownGroup }) : t('compose.anonymousHint');
  return (
    <Toggle
      label={t('compose.anonymous')}
      hint={anonymous ? anonymousHint : t('compose.namedHint', { name })}
      isOn={anonymous}
      onChange={onChange}
    />
  );
}

function NameNeeded() {
  const t = useWords('participant');
  return (
    <p className={styles.quiet} data-name-needed>
      {t('compose.onlyNamedNameless')}{' '}
      <a className={styles.link} href={hrefOf({ at: 'mine' })}>
        {t('compose.addName')}
      </a>
    </p>
  );
}
