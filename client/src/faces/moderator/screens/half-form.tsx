// The small form of one kind of scene; nothing for those that need none.
import { sceneLimits } from '@plenary/domain/screen/scenes';
import { useServerNow } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { Toggle } from '../../../ui/form/toggle.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { clockText } from '../decide/event-clock.ts';
import type { HalfDraft } from './scene-draft.ts';
import type { Offers } from './use-choosable.ts';
import styles from './remote.module.css';

export interface HalfFormProps {
  readonly draft: HalfDraft;
  readonly onChange: (draft: HalfDraft) => void;
  readonly choosable: Offers;
}

export function HalfForm({ draft, onChange, choosable }: HalfFormProps) {
  const t = useWords('moderator');
  const { kind } = draft;
  switch (kind) {
    case 'question':
    case 'poll':
    case 'session': {
      const offers = choosable.offers[kind];
      const chosen = (
        <Select
          label={t(`remote.which${kind}`)}
          hint={offers.length === 0 ? t('remote.noOffer') : undefined}
          options={[{ value: '', label: t('remote.choose') }, ...offers]}
          value={offers.some(({ value }) => value === draft[kind]) ? draft[kind] : ''}
          onChange={(id) => onChange({ ...draft, [kind]: id })}
        />
      );
      if (kind !== 'poll' || !choosable.ids.byGroup.includes(draft.poll)) return chosen;
      return (
        <>
          {chosen}
          <Toggle label={t('remote.byGroup')} isOn={draft.isByGroup} onChange={(isByGroup) => onChange({ ...draft, isByGroup })} />
        </>
      );
    }
    case 'countdown':
      return <CountdownForm draft={draft} onChange={onChange} choosable={choosable} />;
    case 'announcement':
      return <TextArea label={t('remote.text')} value={draft.announcement} onChange={(announcement) => onChange({ ...draft, announcement })} limit={sceneLimits.announcementLength} />;
    default:
      return null;
  }
}

function CountdownForm({ draft, onChange, choosable: { timeZone } }: HalfFormProps) {
  const t = useWords('moderator');
  const format = useFormat();
  const nowMs = useServerNow(60_000);
  const ways = [{ value: 'for', label: t('remote.for') }, { value: 'at', label: t('remote.at') }] as const;
  return (
    <div className={styles.form}>
      <SegmentedControl legend={t('remote.untilWhen')} legendHidden segments={ways} value={draft.isAt ? 'at' : 'for'} onChange={(way) => onChange({ ...draft, isAt: way === 'at' })} />
      {draft.isAt ? (
        <TextField type="datetime-local" label={t('remote.time')} hint={t('notice.untilHint', { zone: format.zone(nowMs, timeZone) })} min={clockText(nowMs, timeZone)} value={draft.at} onChange={(at) => onChange({ ...draft, at })} />
      ) : (
        <TextField label={t('remote.minutes')} inputMode="numeric" value={draft.minutes} onChange={(minutes) => onChange({ ...draft, minutes })} />
      )}
      <TextField label={t('remote.word')} hint={t('remote.wordHint')} value={draft.word} onChange={(word) => onChange({ ...draft, word })} maxLength={sceneLimits.countdownTextLength} />
    </div>
  );
}
