// What most polls leave as it is, folded away under a line that says how it stands.
import { useState } from 'react';
import { classNames } from '../../../../ui/class-names.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Select } from '../../../../ui/form/select.tsx';
import { Toggle } from '../../../../ui/form/toggle.tsx';
import fold from '../../../../ui/surface/fold.module.css';
import { resultChoices } from '../draft/draft.ts';
import { BodiesField } from './bodies-field.tsx';
import type { FormPart } from './poll-form.ts';
import { SplitField } from './split-field.tsx';
import styles from './poll-dialog.module.css';

export function MoreSettings({ form }: FormPart) {
  const t = useWords('moderator');
  const { draft, change } = form;
  const [isOpen, setOpen] = useState(false);
  const hasProblem = form.problemAt('bodies') !== undefined || form.problemAt('split') !== undefined;
  const facts = [
    t(`pollMore.short.${draft.results}`),
    t(draft.named ? 'pollMore.byName' : 'pollMore.anonymous'),
    ...(draft.changeable ? [] : [t('pollMore.final')]),
    draft.bodies.length > 0 ? t('pollMore.bodies', { count: draft.bodies.length }) : t('pollMore.all'),
    ...(draft.split ? [t(`pollMore.splitBy.${draft.split.by}`)] : []),
  ];
  return (
    <details className={classNames(fold.fold, styles.more)} open={isOpen || hasProblem} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary><span>{t('pollMore.title')} <span className={styles.facts}>{facts.join(' · ')}</span></span></summary>
      <div className={styles.settings}>
        <Select
          label={t('pollMore.results')}
          hint={t(`pollMore.hint.${draft.results}`)}
          options={resultChoices.map((value) => ({ value, label: t(`pollMore.when.${value}`) }))}
          value={draft.results}
          onChange={(results) => change({ results })}
        />
        <div className={styles.toggles}>
          <Toggle label={t('pollMore.named')} hint={t(draft.named ? 'pollMore.namedHint' : 'pollMore.anonymousHint')} isOn={draft.named} onChange={(named) => change({ named })} />
          <Toggle label={t('pollMore.changeable')} hint={t(draft.changeable ? 'pollMore.changeableHint' : 'pollMore.finalHint')} isOn={draft.changeable} onChange={(changeable) => change({ changeable })} />
        </div>
        <BodiesField form={form} />
        <SplitField form={form} />
      </div>
    </details>
  );
}
