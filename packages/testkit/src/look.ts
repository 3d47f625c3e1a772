// What the audiences of a hall see: short ways to ask the domain's views.
import { sumOf } from '@plenary/domain/poll/cells';
import { choiceResult } from '@plenary/domain/poll/kinds/choice';
import type { Poll } from '@plenary/domain/poll/state';
import type { RefusalCode } from '@plenary/domain/core/codes';
import type { Audience } from '@plenary/domain/core/view';
import type { RecordKey } from '@plenary/domain/records';
import { viewRecord, viewSince, type Sight } from '@plenary/domain/views';
import type { Applied } from '@plenary/domain/apply';
import type { EventState } from '@plenary/domain/state';

/** People's names, as the directory outside the log would hold them. */
export const directory = (id: string): string | undefined => (id === 'nobody' ? undefined : `Name of ${id}`);

export interface Glance { readonly audience: Audience; readonly session?: string; readonly since?: number }

/** Everything an audience sees of a session since a cursor; all there is by default. */
export function sight(state: EventState, { audience, session = 'opening', since = -1 }: Glance): Sight {
  return viewSince(state, { audience, session, nameOf: directory }, since);
}

/** One record for an audience: itself, `gone`, or `unseen`. */
export function seenAs(state: EventState, key: RecordKey, audience: Audience): object | 'gone' | 'unseen' {
  const seen = viewRecord(state, key, { audience, session: null, nameOf: directory });
  if (!seen) return 'unseen';
  return 'show' in seen ? seen.show : 'gone';
}

/** The code of a refusal, or `accepted`. */
export function codeOf({ outcome }: Applied): RefusalCode | 'accepted' {
  return outcome.ok ? 'accepted' : outcome.code;
}

/** How many ballots name each option of a poll in its present round, whoever may see it. */
export const countsOf = (poll: Poll | undefined): number[] => choiceResult(poll?.options.length ?? 0, sumOf(poll?.now.cells ?? new Map()).counts).counts;
