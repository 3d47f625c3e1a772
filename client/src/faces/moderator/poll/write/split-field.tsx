// Whether the result is told by group, or by hall and remote, and to whom.
import type { PollSplit } from '@plenary/domain/poll/state';
import { useWords } from '../../../../i18n/words.ts';
import { SegmentedControl } from '../../../../ui/form/segmented-control.tsx';
import { Toggle } from '../../../../ui/form/toggle.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { canSplit } from '../draft/writing.ts';
import type { FormPart } from './poll-form.ts';
import styles from './poll-dialog.module.css';

const ways = ['none', 'group', 'mode'] as const;
const usual: PollSplit = { by: 'group', seenBy: 'staff', live: false };

export function SplitField({ form }: FormPart) {
  const t = useWords('moderator');
  const { draft: { split }, change } = form;
  const problem = form.problemAt('split');
  if (!canSplit(form.draft)) return null;
  return (
    <div className={styles.part} data-field="split">
      <SegmentedControl
        legend={t('pollMore.split')}
        segments={ways.map((value) => ({ value, label: t(`pollMore.splitWay.${value}`) }))}
        value={split?.by ?? 'none'}
        onChange={(by) => change({ split: by === 'none' ? null : { ...usual, ...split, by } })}
      />
      {split ? (
        <>
          <p className={styles.hint}>{t('pollMore.splitHint')}</p>
          <SegmentedControl
            legend={t('pollMore.seenBy')}
            segments={(['staff', 'everyone'] as const).map((value) => ({ value, label: t(`pollMore.seen.${value}`) }))}
            value={split.seenBy}
            onChange={(seenBy) => change({ split: { ...split, seenBy } })}
          />
          <Toggle label={t('pollMore.splitLive')} hint={t('pollMore.splitLiveHint')} isOn={split.live} onChange={(live) => change({ split: { ...split, live } })} />
        </>
      ) : null}
      {problem ? <Note tone="bad">{problem}</Note> : null}
    </div>
  );
}
