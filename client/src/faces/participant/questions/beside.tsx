// What stands beside a question where there is something: who promised an answer, the answer in writing, the organisers' note, replies. Most
// questions have none of it, so its code comes with the first one that has, or once the line is live.
import { useLive } from '../../../live/use-live.ts';
import type { QuestionView } from '../../../store/own.ts';
import { eventOf, recordOf } from '../../../store/selectors.ts';
import { useLoaded } from '../page/use-loaded.ts';

export const loadBeside = () => import('./beside-shown.tsx');

export function Beside({ question }: { readonly question: QuestionView }) {
  const { notice, written, context, replies = 0, session } = question;
  const areRepliesOpen = useLive((snapshot) => recordOf(snapshot, 'session', session)?.repliesOpen === true && eventOf(snapshot)?.closed !== true);
  const isWanted = Boolean(notice ?? written ?? context) || replies > 0 || areRepliesOpen;
  const loaded = useLoaded(loadBeside, isWanted);
  return loaded && isWanted ? <loaded.BesideShown question={question} areRepliesOpen={areRepliesOpen} /> : null;
}
