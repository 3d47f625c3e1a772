// Ready-made starts for a new poll: an awards ballot, a temperature check, or a copy of an earlier poll.
import { useState } from 'react';
import { excerpt } from '../../desk/local-text.ts';
import { pollRecordsOf, programmeOf, type PollRecord } from '../../../../store/selectors.ts';
import { useLive } from '../../../../live/use-live.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Select } from '../../../../ui/form/select.tsx';
import { draftOf } from '../draft/read-draft.ts';
import { awardsStart, temperatureStart } from '../draft/starts.ts';
import type { FormPart } from './poll-form.ts';

type Start = 'own' | 'awards' | 'temperature' | `copy:${string}`;

export function StartPicker({ form }: FormPart) {
  const t = useWords('moderator');
  const wordsOf = usePollWords();
  const polls = useLive((snapshot) => programmeOf(snapshot).flatMap(({ id }) => pollRecordsOf(snapshot, id)).filter(({ status }) => status !== 'discarded'));
  const [start, setStart] = useState<Start>('own');
  const { draft, set, tongue } = form;
  const copies = polls.map((poll) => ({ value: `copy:${poll.id}` as const, label: t('pollStart.copy', { title: excerpt(wordsOf(poll).title.text, 50) }) }));
  const choose = (chosen: Start): void => {
    setStart(chosen);
    if (chosen === 'awards') return set(awardsStart(draft, form.groups, { [tongue]: t('pollMore.everybody') }));
    if (chosen === 'temperature') return set(temperatureStart(draft));
    const copied: PollRecord | undefined = polls.find(({ id }) => chosen === `copy:${id}`);
    if (copied) set(draftOf(copied));
  };
  return (
    <Select<Start>
      label={t('pollStart.label')}
      options={[
        { value: 'own', label: t('pollStart.own') },
        { value: 'awards', label: t('pollStart.awards') },
        { value: 'temperature', label: t('pollStart.temperature') },
        ...copies,
      ]}
      value={start}
      onChange={choose}
    />
  );
}
