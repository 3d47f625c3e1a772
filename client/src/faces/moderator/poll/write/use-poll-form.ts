// The state of the poll's form: the draft, the language that is written, and which problem is told where.
import { useMemo, useState } from 'react';
import type { Role } from '@plenary/domain/core/roles';
import type { LocalText } from '@plenary/domain/core/text';
import type { PollRecord } from '@plenary/domain/poll/record';
import { eventOf } from '../../../../store/selectors.ts';
import { useLive } from '../../../../live/use-live.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { votingRoles, type BodyPlace } from '../draft/bodies.ts';
import { emptyDraft, ofKind, type PollDraft } from '../draft/draft.ts';
import { draftOf } from '../draft/read-draft.ts';
import { draftProblem, fieldOf, writingOf } from '../draft/writing.ts';
import type { PollForm } from './poll-form.ts';
import { useSentence } from './use-sentence.ts';

const none: readonly never[] = [];

export interface WrittenForm {
  readonly form: PollForm;
  readonly setTongue: (tongue: string) => void;
  /** What can be sent; nothing, and the problem is told, while there is one. */
  readonly written: () => ReturnType<typeof writingOf> | undefined;
  /** Where the first problem is. */
  readonly troubled: string | undefined;
}

export function usePollForm(poll: PollRecord | undefined): WrittenForm {
  const event = useLive(eventOf);
  const place = usePlace();
  const { language } = useLanguage();
  const sentenceOf = useSentence();
  const [draft, setDraft] = useState(() => (poll ? draftOf(poll) : emptyDraft));
  const [tongue, setTongue] = useState(place.languages.includes(language) ? language : (place.languages[0] ?? 'en'));
  const [isTried, setTried] = useState(false);
  const problem = draftProblem(draft, place);
  const told = isTried && problem ? fieldOf(problem) : undefined;
  const change = (changed: Partial<PollDraft>): void => {
    const { kind, ...rest } = changed;
    const before = kind ? ofKind(draft, kind) : draft;
    setDraft({ ...before, ...rest });
  };
  const form: PollForm = {
    draft, tongue, place, change, set: setDraft,
    groups: event?.groups ?? [],
    problemAt: (field) => (problem && field === told ? sentenceOf(problem) : undefined),
  };
  const written = (): ReturnType<typeof writingOf> | undefined => {
    setTried(true);
    return problem ? undefined : writingOf(draft, place);
  };
  return { form, setTongue, written, troubled: problem && fieldOf(problem) };
}

function usePlace(): BodyPlace {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const event = useLive(eventOf);
  const languages = event?.languages ?? none;
  const groups = event?.groups ?? none;
  return useMemo(() => {
    const named = votingRoles.map((role) => [role, { [language]: t(`pollMore.role.${role}`) }] as const);
    return { languages, groups, roleNames: Object.fromEntries(named) satisfies Partial<Record<Role, LocalText>> };
  }, [languages, groups, language, t]);
}
