// The questions of each session as an index of near duplicates. It is brought up to the state each time it is asked, so nothing can have been missed:
// a text that is as it was costs one look.
import type { Flag } from '@plenary/domain/question/flags';
import type { Question } from '@plenary/domain/question/state';
import type { EventState } from '@plenary/domain/state';
import { duplicateIndex, type DuplicateIndex } from '@plenary/screening/duplicate-index';

export interface NearDuplicates {
  /** What the question's session holds that asks the same as it does. */
  of(state: EventState, question: Question): Flag[];
}

const isCompared = ({ status }: Question): boolean => status !== 'rejected' && status !== 'withdrawn';

export function nearDuplicates(): NearDuplicates {
  const bySession = new Map<string, DuplicateIndex>();
  return {
    of(state, { id, session, text }) {
      const index = bySession.get(session) ?? duplicateIndex();
      bySession.set(session, index);
      const present = new Set<string>();
      for (const other of state.questions.values()) {
        if (other.session !== session || !isCompared(other)) continue;
        present.add(other.id);
        index.put(other);
      }
      for (const known of index.ids()) if (!present.has(known)) index.drop(known);
      return index.find(text, id);
    },
  };
}
