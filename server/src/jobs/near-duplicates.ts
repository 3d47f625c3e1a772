// The questions of each session as an index of near duplicates. It is brought up to the state each time it is asked, so nothing can have been missed:
// a text that is as it was costs one look.
import type { Flag } from '@plenary/domain/question/flags';
import type { Question } from '@plenary/domain/question/state';
import type { EventState } from '@plenary/domain/state';
import { duplicateIndex, type DuplicateIndex } from '@plenary/screening/duplicate-index';

export interface NearDuplicates {
  /** What is asked beside the question that asks the same: in its session, or in reply to the same question. Of what was merged, what it was merged into. */
  of(state: EventState, question: Question): Flag[];
}

const isCompared = ({ status }: Question): boolean => status !== 'rejected' && status !== 'withdrawn';
const placeOf = ({ session, replyTo }: Question): string => (replyTo === undefined ? session : `${session} ${replyTo}`);

export function nearDuplicates(): NearDuplicates {
  const byPlace = new Map<string, DuplicateIndex>();
  return {
    of(state, question) {
      const place = placeOf(question);
      const index = byPlace.get(place) ?? duplicateIndex();
      byPlace.set(place, index);
      const present = new Set<string>();
      for (const other of state.questions.values()) {
        if (placeOf(other) !== place || !isCompared(other)) continue;
        present.add(other.id);
        index.put(other);
      }
      for (const known of index.ids()) if (!present.has(known)) index.drop(known);
      const standsFor = (id: string): string => wholeOf(state, id);
      return index.find(question.text, (id) => standsFor(id) === question.id).map((flag) => (flag.questionId === undefined ? flag : { ...flag, questionId: standsFor(flag.questionId) }));
    },
  };
}

/** The question that it is a part of by now, over however many steps; the domain lets nobody merge in a circle. */
function wholeOf({ questions }: Pick<EventState, 'questions'>, id: string): string {
  const into = questions.get(id)?.merged?.into;
  return into === undefined ? id : wholeOf({ questions }, into);
}
