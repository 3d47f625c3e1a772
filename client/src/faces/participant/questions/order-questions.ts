// The questions that a page holds of a list, in its order, as far as the page holds it without a gap.
import { compareStandpoints, isInList, standpointAt, standpointOf, type Listed, type QuestionList } from '@plenary/domain/question/standing-in-lists';

export interface OrderedBy {
  readonly list: QuestionList;
  /** The ids that the fair order names, first the next to be asked. */
  readonly places?: readonly string[];
  /** How far the list is held; nothing: to its end. */
  readonly edge?: string | undefined;
  /** One that is shown also behind that. */
  readonly sought?: string | null;
}

export function orderQuestions<Q extends Listed>(questions: readonly Q[], { list, places = [], edge, sought = null }: OrderedBy): Q[] {
  const at = new Map(places.map((id, index) => [id, index]));
  const end = edge === undefined ? undefined : standpointAt(edge);
  return questions
    .filter((question) => isInList(list, question))
    .map((question) => ({ question, stand: standpointOf(list, question, at.get(question.id)) }))
    .filter(({ stand }) => end === undefined || stand.id === sought || compareStandpoints(stand, end) <= 0)
    .toSorted((a, b) => compareStandpoints(a.stand, b.stand))
    .map(({ question }) => question);
}
