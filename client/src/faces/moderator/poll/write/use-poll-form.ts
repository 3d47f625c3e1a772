// The state of the poll's form: the draft, the language that is written, and which problem is told where.
import { useEffect, useMemo, useState } from 'react';
import type { RefusalCode } from '@plenary/domain/core/codes';
import type { Role } from '@plenary/domain/core/roles';
import type { LocalText } from '@plenary/domain/core/text';
import type { PollRecord } from '@plenary/domain/poll/record';
import { pollLimits } from '@plenary/domain/poll/state';
import { eventOf } from '../../../../store/selectors.ts';
import { useLive } from '../../../../live/use-live.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { votingRoles, type BodyPlace } from '../draft/bodies.ts';
import { emptyDraft, leastOf, mostOf, ofKind, type PollDraft } from '../draft/draft.ts';
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
  readonly keeping: {
    /** Whether what is in the form was begun before. */
    readonly isFound: boolean;
    readonly forget: () => void;
    readonly afresh: () => void;
    readonly keepAgain: (name: string) => void;
  };
}

/** `poll`: what it begins with. `name`: under which it is kept while the dialog is shut. */
export function usePollForm(poll: PollRecord | undefined, name: string): WrittenForm {
  const event = useLive(eventOf);
  const place = usePlace();
  const { language } = useLanguage();
  const t = useWords('moderator');
  const sentenceOf = useSentence();
  const { draft, setDraft, ...keeping } = useKeptDraft(poll, name);
  const [tongue, setTongue] = useState(place.languages.includes(language) ? language : (place.languages[0] ?? 'en'));
  const [isTried, setTried] = useState(false);
  const problem = draftProblem(draft, place);
  const told = isTried && problem ? fieldOf(problem) : undefined;
  const change = (changed: Partial<PollDraft>): void => {
    const { kind, ...rest } = changed;
    const before = kind ? ofKind(draft, kind) : draft;
    setDraft({ ...before, ...rest });
  };
  const wordsOf = (code: RefusalCode): string | undefined =>
    code === 'poll-options-invalid' ? t('pollText.optionsProblem', { kind: draft.kind, least: leastOf(draft), most: mostOf(draft), length: pollLimits.optionLength }) : sentenceOf(code);
  const form: PollForm = {
    draft, tongue, place, change, set: setDraft,
    groups: event?.groups ?? [],
    problemAt: (field) => (problem && field === told ? wordsOf(problem) : undefined),
  };
  const written = (): ReturnType<typeof writingOf> | undefined => {
    setTried(true);
    return problem ? undefined : writingOf(draft, place);
  };
  return { form, setTongue, written, troubled: problem && fieldOf(problem), keeping };
}

/** What was begun here before goes on; all that is changed is kept. */
function useKeptDraft(poll: PollRecord | undefined, name: string) {
  const { keptPolls } = useDesk();
  const [first] = useState(() => (poll ? draftOf(poll) : emptyDraft));
  const [draft, setDraft] = useState(() => keptPolls.get(name) ?? first);
  const [isFound, setFound] = useState(() => keptPolls.has(name));
  useEffect(() => {
    if (draft !== first) keptPolls.set(name, draft);
  }, [draft, first, keptPolls, name]);
  const forget = (): void => void keptPolls.delete(name);
  const afresh = (): void => {
    forget();
    setDraft(first);
    setFound(false);
  };
  return { draft, setDraft, isFound, forget, afresh, keepAgain: (as: string) => void keptPolls.set(as, draft) };
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
