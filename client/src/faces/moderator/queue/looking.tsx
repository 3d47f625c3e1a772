// Which colleagues look at a question now.
import { useLive, useIdentity } from '../../../live/use-live.ts';
import { lookingAt } from '../../../store/claims.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { EyeIcon } from '../../../ui/icon/icons.tsx';
import { useColleague } from '../decide/use-colleague.ts';
import styles from './looking.module.css';

export function Looking({ question }: { readonly question: string }) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const me = useIdentity();
  const colleague = useColleague();
  const names = useLive(({ claims }) => lookingAt(claims, question, me.id));
  if (names.length === 0) return null;
  const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(names.map(colleague));
  return <span className={styles.looking} data-claimed><EyeIcon />{t('looking', { who, count: names.length })}</span>;
}
