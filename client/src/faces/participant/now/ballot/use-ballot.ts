// A ballot from the first tap to its sending: the draft is kept over a reload and a lost line, judged before it is sent, and comes back if it
// was refused.
import { useState } from 'react';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import { boxOf } from '@plenary/domain/poll/state';
import { formatLocaleOf } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { useDraft, useSend } from '../../../../live/use-live.ts';
import type { PollView } from '../../../../store/own.ts';
import { useLoaded } from '../../page/use-loaded.ts';
import { ballotIn, draftIn, draftOf, emptyDraft, isSameBallot, textOfDraft, type Draft } from './draft.ts';
import { problemText, type Problem } from './problem.ts';

export const loadJudge = () => import('./judge.ts');

export interface BallotInHand {
  readonly draft: Draft;
  /** One has voted, and the draft says something else. */
  readonly differs: boolean;
  readonly problem: Problem | null;
  readonly write: (draft: Draft) => void;
  /** False: something is wrong with it. */
  readonly submit: () => boolean;
}

export function useBallot(poll: PollView): BallotInHand {
  const t = useWords('ballot');
  const { language } = useLanguage();
  const send = useSend();
  const judge = useLoaded(loadJudge, true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [kept, keep] = useDraft(`ballot:${boxOf(poll.id, poll.round)}`);
  const locale = formatLocaleOf(language);
  const before = refusedIn(poll) ?? poll.ballot;
  const draft = draftIn(poll, kept.text) ?? (before ? draftOf(poll, before, locale) : emptyDraft(poll));
  const ballot = ballotIn(draft, locale);

  const submit = (): boolean => {
    const code = judge?.problemOf(poll, ballot);
    const sent = code ? null : send({ type: 'poll.cast', poll: poll.id, round: poll.round, ballot });
    const turn = (problem?.turn ?? 0) + 1;
    if (code) setProblem({ code, text: problemText(t, poll, { code, ballot }), turn });
    else setProblem(sent && !sent.ok ? { code: 'ballot-invalid', text: sent.error.message, turn } : null);
    if (!sent?.ok) return false;
    keep({ ...kept, text: '' });
    return true;
  };
  return {
    draft,
    differs: poll.ballot !== null && !isSameBallot(ballot, poll.ballot),
    problem,
    write: (next) => (keep({ ...kept, text: textOfDraft(next) }), setProblem(null)),
    submit,
  };
}

/** What was sent and not taken; in its place nothing newer was sent. */
function refusedIn({ refused, pending }: PollView): Ballot | null {
  return !pending && refused?.body.type === 'poll.cast' ? refused.body.ballot : null;
}
