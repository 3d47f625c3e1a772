// In which of the event's languages the poll's texts are written just now, and how many are still missing in each.
import { languageName } from '../../desk/language-name.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { SegmentedControl } from '../../../../ui/form/segmented-control.tsx';
import { missingIn } from '../draft/writing.ts';
import type { FormPart } from './poll-form.ts';
import styles from './poll-dialog.module.css';

export function LanguageSwitch({ form: { draft, place, tongue }, onChange }: FormPart & { readonly onChange: (tongue: string) => void }) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  if (place.languages.length < 2) return null;
  const missing = place.languages.map((each) => missingIn(draft, each));
  const segments = place.languages.map((value, index) => {
    const name = languageName(value, language);
    return { value, label: missing[index] ? t('pollText.missing', { language: name, count: missing[index] }) : name };
  });
  return (
    <div className={styles.languages}>
      <SegmentedControl legend={t('pollText.language')} segments={segments} value={tongue} onChange={onChange} />
      {missing.some((count) => count > 0) ? <p className={styles.hint}>{t('pollText.missingHint')}</p> : null}
    </div>
  );
}
