// What only this kind of poll asks for.
import type { ReactNode } from 'react';
import { useWords } from '../../../../i18n/words.ts';
import { SegmentedControl } from '../../../../ui/form/segmented-control.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Toggle } from '../../../../ui/form/toggle.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { LocalField } from './local-field.tsx';
import type { FormPart } from './poll-form.ts';
import styles from './poll-dialog.module.css';

const labelLength = 60;

export function KindSettings({ form }: FormPart) {
  const problem = form.problemAt('setup');
  const settings = ofKind(form);
  if (!settings) return null;
  return (
    <div className={styles.part} data-field="setup">
      {settings}
      {problem ? <Note tone="bad">{problem}</Note> : null}
    </div>
  );
}

function ofKind(form: FormPart['form']): ReactNode {
  switch (form.draft.kind) {
    case 'multiple':
      return <HowMany form={form} />;
    case 'rating':
      return <Scale form={form} />;
    case 'ranking':
      return <Counting form={form} />;
    case 'cloud':
      return <Words form={form} />;
    case 'estimate':
      return <Range form={form} />;
    case 'quiz':
      return <Leaders form={form} />;
    default:
      return null;
  }
}

interface NumbersProps { readonly label: string; readonly from: number; readonly to: number; readonly value: number; readonly onChange: (value: number) => void }

function Numbers({ label, from, to, value, onChange }: NumbersProps) {
  const options = Array.from({ length: Math.max(to - from + 1, 1) }, (_, index) => ({ value: `${from + index}`, label: `${from + index}` }));
  return <Select label={label} options={options} value={`${Math.min(Math.max(value, from), Math.max(to, from))}`} onChange={(chosen) => onChange(Number(chosen))} />;
}

function HowMany({ form: { draft, change } }: FormPart) {
  const t = useWords('moderator');
  const most = draft.options.length;
  return (
    <div className={styles.row}>
      <Numbers label={t('pollText.least')} from={1} to={Math.min(draft.max, most)} value={draft.min} onChange={(min) => change({ min })} />
      <Numbers label={t('pollText.most')} from={2} to={most} value={draft.max} onChange={(max) => change({ max, min: Math.min(draft.min, max) })} />
    </div>
  );
}

function Scale({ form: { draft, change, tongue } }: FormPart) {
  const t = useWords('moderator');
  return (
    <div className={styles.row}>
      <Numbers label={t('pollText.steps')} from={2} to={11} value={draft.steps} onChange={(steps) => change({ steps })} />
      <LocalField label={t('pollText.low')} text={draft.low} tongue={tongue} maxLength={labelLength} onChange={(low) => change({ low })} />
      <LocalField label={t('pollText.high', { steps: draft.steps })} text={draft.high} tongue={tongue} maxLength={labelLength} onChange={(high) => change({ high })} />
    </div>
  );
}

function Counting({ form: { draft, change } }: FormPart) {
  const t = useWords('moderator');
  const methods = (['borda', 'runoff'] as const).map((value) => ({ value, label: t(`pollText.method.${value}`) }));
  return (
    <>
      <SegmentedControl legend={t('pollText.methodLegend')} segments={methods} value={draft.method} onChange={(method) => change({ method })} />
      <p className={styles.hint}>{t(`pollText.methodHint.${draft.method}`)}</p>
    </>
  );
}

function Words({ form: { draft, change } }: FormPart) {
  const t = useWords('moderator');
  return (
    <div className={styles.row}>
      <Numbers label={t('pollText.words')} from={1} to={5} value={draft.words} onChange={(words) => change({ words })} />
    </div>
  );
}

function Range({ form: { draft, change, tongue } }: FormPart) {
  const t = useWords('moderator');
  return (
    <div className={styles.row}>
      <TextField label={t('pollText.from')} inputMode="decimal" value={draft.from} onChange={(from) => change({ from })} />
      <TextField label={t('pollText.to')} inputMode="decimal" value={draft.to} onChange={(to) => change({ to })} />
      <Numbers label={t('pollText.decimals')} from={0} to={2} value={draft.decimals} onChange={(decimals) => change({ decimals })} />
      <LocalField label={t('pollText.unit')} text={draft.unit} tongue={tongue} maxLength={labelLength} onChange={(unit) => change({ unit })} />
    </div>
  );
}

/** A list of the best needs names: to ask for it is to ask by name. */
function Leaders({ form: { draft, change } }: FormPart) {
  const t = useWords('moderator');
  return <Toggle label={t('pollText.leaders')} hint={t('pollText.leadersHint')} isOn={draft.leaders} onChange={(leaders) => change({ leaders, named: leaders || draft.named })} />;
}
