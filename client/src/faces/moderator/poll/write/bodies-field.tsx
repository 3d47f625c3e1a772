// Who may vote: everybody, or bodies of voters, each with its groups and roles; with two or more, how much each of them decides.
import { pollLimits } from '@plenary/domain/poll/state';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { SegmentedControl } from '../../../../ui/form/segmented-control.tsx';
import { PlusIcon } from '../../../../ui/icon/desk-icons.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { addBody, sharesOf } from '../draft/bodies.ts';
import { BodyRow } from './body-row.tsx';
import type { FormPart } from './poll-form.ts';
import styles from './bodies-field.module.css';

export function BodiesField({ form }: FormPart) {
  const t = useWords('moderator');
  const { percent, number } = useFormat();
  const { draft, set, change } = form;
  const { bodies } = draft;
  const shares = bodies.length > 1 ? sharesOf(bodies) : null;
  const problem = form.problemAt('bodies');
  return (
    <div className={styles.bodies} data-field="bodies">
      <SegmentedControl
        legend={t('pollMore.who')}
        segments={(['everybody', 'certain'] as const).map((value) => ({ value, label: t(`pollMore.${value}`) }))}
        value={bodies.length > 0 ? 'certain' : 'everybody'}
        onChange={(who) => (who === 'everybody' ? change({ bodies: [] }) : set(addBody(draft)))}
      />
      {bodies.map((body, index) => <BodyRow key={body.key} form={form} body={body} index={index} share={shares?.shares[index]} />)}
      {bodies.length > 0 ? (
        <div className={styles.foot}>
          <Button size="s" variant="quiet" icon={<PlusIcon />} disabled={bodies.length >= pollLimits.electorates} onClick={() => set(addBody(draft))}>
            {t('pollMore.addBody')}
          </Button>
          {shares ? (
            <p role="status" className={styles.sum}>
              {shares.sum === 100 ? t('pollMore.sum') : t('pollMore.otherSum', { sum: number(shares.sum), percent: percent(1) })}
            </p>
          ) : null}
        </div>
      ) : null}
      {problem ? <Note tone="bad">{problem}</Note> : null}
    </div>
  );
}
