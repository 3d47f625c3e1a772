// Ready-made starts for a new poll: an awards ballot, a temperature check, or a copy of an earlier poll of any session.
import { useState, type KeyboardEvent } from 'react';
import { excerpt, localText } from '../../desk/local-text.ts';
import { programmeOf } from '../../../../store/selectors.ts';
import { useLive } from '../../../../live/use-live.ts';
import { useWrittenPolls } from '../../../../live/use-written-polls.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { draftOf } from '../draft/read-draft.ts';
import { awardsStart, temperatureStart } from '../draft/starts.ts';
import { earlierBySession } from './earlier-polls.ts';
import type { FormPart } from './poll-form.ts';
import styles from './poll-dialog.module.css';

type Start = 'own' | 'awards' | 'temperature' | `copy:${string}`;

/** Fewer are found by looking. */
const worthASearch = 6;

export function StartPicker({ form, session }: FormPart & { readonly session: string }) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const wordsOf = usePollWords();
  const programme = useLive(programmeOf);
  const polls = useWrittenPolls().map((poll) => ({ poll, title: wordsOf(poll).title.text }));
  const [start, setStart] = useState<Start>('own');
  const [query, setQuery] = useState('');
  const { draft, set, tongue } = form;
  const found = earlierBySession(polls, { sessions: programme.map(({ id, title }) => ({ id, title: localText(title, language) })), session, query });
  const choose = (chosen: Start): void => {
    setStart(chosen);
    if (chosen === 'awards') return set(awardsStart(draft, form.groups, { [tongue]: t('pollMore.everybody') }));
    if (chosen === 'temperature') return set(temperatureStart(draft));
    const copied = polls.find(({ poll }) => chosen === `copy:${poll.id}`);
    if (copied) set(draftOf(copied.poll));
  };
  const takeFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Otherwise it would save the poll.
    event.preventDefault();
    const first = found[0]?.polls[0];
    if (query.trim() !== '' && first) choose(`copy:${first.poll.id}`);
  };
  // What was chosen stays there, whatever is searched for since.
  const chosenNow = polls.filter(({ poll }) => start === `copy:${poll.id}` && !found.some((each) => each.polls.some((one) => one.poll.id === poll.id)));
  const optionOf = ({ poll, title }: (typeof polls)[number]) => ({ value: `copy:${poll.id}` as const, label: excerpt(title, 60) });
  return (
    <div className={styles.start}>
      <Select<Start>
        label={t('pollStart.label')}
        options={[
          { value: 'own', label: t('pollStart.own') },
          { value: 'awards', label: t('pollStart.awards') },
          { value: 'temperature', label: t('pollStart.temperature') },
          ...chosenNow.map(optionOf),
        ]}
        groups={found.map(({ id, title, polls: of }) => ({ id, label: excerpt(title, 60), options: of.map(optionOf) }))}
        value={start}
        onChange={choose}
      />
      {polls.length >= worthASearch ? (
        <TextField
          label={t('pollStart.search')} hint={query.trim() === '' ? undefined : t('pollStart.found', { count: found.reduce((sum, { polls: of }) => sum + of.length, 0) })}
          type="search" value={query} onChange={setQuery} onKeyDown={takeFirst} autoComplete="off"
        />
      ) : null}
    </div>
  );
}
