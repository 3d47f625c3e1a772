// A number within limits, typed as people write numbers; how it is understood stands beneath it.
import type { EstimateSetup } from '@plenary/domain/poll/kinds/estimate/setup';
import { formatLocaleOf } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { TextField } from '../../../../ui/form/text-field.tsx';
import type { FormProps } from './form-props.ts';
import { numberIn } from './number-in.ts';
import styles from './text-forms.module.css';

export function EstimateForm({ poll, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  const { language } = useLanguage();
  const { setup } = poll;
  if (setup.kind !== 'estimate') return null;
  const locale = formatLocaleOf(language);
  const typed = 'typed' in draft ? draft.typed : '';
  const { text: unit } = pollText(setup.unit, language);
  const say = (number: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number);
  const limits = { min: say(setup.min), max: say(setup.max), decimals: setup.decimals };
  const number = numberIn(typed, locale);
  const understood = !fits(setup, number) ? '' : unit ? t('estimate.understoodOf', { number: say(number), unit }) : t('estimate.understood', { number: say(number) });
  return (
    <div className={styles.form}>
      <TextField
        label={t('estimate.label')} hint={unit ? t('estimate.limitsOf', { ...limits, unit }) : t('estimate.limits', limits)} inputMode={setup.min < 0 ? 'text' : 'decimal'}
        autoComplete="off" dir="ltr" className={styles.number} value={typed} onChange={(text) => onDraft({ typed: text })} disabled={isDisabled} maxLength={40} errorId={problem ? problemId : undefined}
      />
      <p className={styles.understood} role="status" dir="auto">{understood}</p>
    </div>
  );
}

/** Only what would be taken is said to be counted. */
const fits = ({ min, max, decimals }: EstimateSetup, number: number): boolean =>
  number >= min && number <= max && Number(number.toFixed(decimals)) === number;
