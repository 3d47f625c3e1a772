// How the count of one poll is checked, with what this page knows: for every face that shows polls, loaded when it is opened.
import type { PollRecord } from '@plenary/domain/poll/record';
import { findBallot, listAddress } from '../connection/find-ballot.ts';
import { pageLanguages } from '../connection/page-languages.ts';
import { AreaWords } from '../i18n/area-words.tsx';
import { keptOf } from '../store/own.ts';
import { eventOf } from '../store/selectors.ts';
import { CountCheck } from '../ui/check/count-check.tsx';
import type { FoundBallot } from '../ui/check/find-ballot.tsx';
import { LoadingState } from '../ui/surface/loading-state.tsx';
import { useLive } from './use-live.ts';

export function PollCheck({ poll }: { readonly poll: PollRecord }) {
  const code = useLive((snapshot) => eventOf(snapshot)?.id ?? '');
  const kept = useLive((snapshot) => keptOf(snapshot, poll.id));
  const rounds = [...poll.past, poll];
  const sought = kept.find(({ round }) => round === rounds.findLast(({ head, revealed }) => head !== null && revealed)?.round);
  const find = async (): Promise<FoundBallot> => {
    if (!sought) return { state: 'missing', withheld: 0 };
    const answer = await findBallot({ languages: pageLanguages }, { code, poll: poll.id }, sought);
    return answer.ok ? answer.value : { state: 'failed', message: answer.error.message };
  };
  return (
    <AreaWords area="check" meanwhile={<LoadingState />}>
      <CountCheck rounds={rounds} isNamed={poll.named} receipts={kept} list={`/api${listAddress(code, poll.id)}`} find={find} />
    </AreaWords>
  );
}
