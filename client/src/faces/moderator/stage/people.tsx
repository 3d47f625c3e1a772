// Who is here: in the hall, remote, for whom they speak, and how many run the event.
import { eventOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { GlobeIcon, HallIcon, PersonIcon } from '../../../ui/icon/icons.tsx';
import { localText } from '../desk/local-text.ts';
import { Section } from './section.tsx';
import styles from './people.module.css';

export function People() {
  const t = useWords('moderator');
  const format = useFormat();
  const house = useLive((snapshot) => snapshot.house);
  if (!house) return <Section title={t('people.title')}><p className={styles.none}>{t('people.unknown')}</p></Section>;
  return (
    <Section title={t('people.title')}>
      <ul className={styles.places}>
        <li><HallIcon /><span>{t.rich('people.room', { count: house.room, shown: format.number(house.room), b: strong })}</span></li>
        <li><GlobeIcon /><span>{t.rich('people.remote', { count: house.remote, shown: format.number(house.remote), b: strong })}</span></li>
        <li><PersonIcon /><span>{t.rich('people.staff', { count: house.staff, shown: format.number(house.staff), b: strong })}</span></li>
      </ul>
      <Groups groups={house.groups} />
    </Section>
  );
}

const strong = (words: React.ReactNode) => <strong>{words}</strong>;

function Groups({ groups }: { readonly groups: Readonly<Record<string, number>> }) {
  const t = useWords('moderator');
  const format = useFormat();
  const { language } = useLanguage();
  const known = useLive((snapshot) => eventOf(snapshot)?.groups);
  const rows = Object.entries(groups)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => {
      const label = known?.find((group) => group.id === id)?.label;
      return { id, count, label: label ? localText(label, language) : t('people.noGroup') };
    })
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.count - a.count || a.label.localeCompare(b.label));
  if (rows.length === 0) return null;
  return (
    <dl className={styles.groups}>
      {rows.map(({ id, label, count }) => (
        <div key={id} className={styles.group}>
          <dt>{label}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
