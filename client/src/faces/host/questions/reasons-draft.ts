// A list of reasons while it is being written: which are offered, in which order, in which words. What is taken off it can be put back.
import type { LocalText } from '@plenary/domain/core/text';
import { isBuiltIn, settingsLimits, type Reason } from '@plenary/domain/event/settings';

export interface WrittenReason { readonly id: string; readonly label: LocalText }
export interface ReasonsDraft {
  readonly offered: readonly WrittenReason[];
  readonly aside: readonly WrittenReason[];
}

const plain = ({ id, label }: Reason): WrittenReason => ({ id, label });

export function draftOf(reasons: readonly Reason[]): ReasonsDraft {
  return { offered: reasons.filter(({ off }) => !off).map(plain), aside: reasons.filter(({ off }) => off).map(plain) };
}

/** A new one at the end, without words yet. */
export function addReason(draft: ReasonsDraft, id: string): ReasonsDraft {
  return draft.offered.length >= settingsLimits.reasons ? draft : { ...draft, offered: [...draft.offered, { id, label: {} }] };
}

/** What never had words is not worth keeping. */
export function takeOff({ offered, aside }: ReasonsDraft, id: string): ReasonsDraft {
  const gone = offered.find((reason) => reason.id === id && (isBuiltIn(id) || hasWords(reason)));
  return { offered: offered.filter((reason) => reason.id !== id), aside: gone ? [...aside, gone] : aside };
}

export function putBack({ offered, aside }: ReasonsDraft, id: string): ReasonsDraft {
  const back = aside.find((reason) => reason.id === id);
  return back && offered.length < settingsLimits.reasons ? { offered: [...offered, back], aside: aside.filter((reason) => reason.id !== id) } : { offered, aside };
}

export function moveReason(draft: ReasonsDraft, id: string, step: 1 | -1): ReasonsDraft {
  const offered = [...draft.offered];
  const from = offered.findIndex((reason) => reason.id === id);
  const [one, other] = [offered[from], offered[from + step]];
  if (!one || !other) return draft;
  offered[from + step] = one;
  offered[from] = other;
  return { ...draft, offered };
}

export function writeReason(draft: ReasonsDraft, id: string, words: { readonly language: string; readonly text: string }): ReasonsDraft {
  const written = (reason: WrittenReason): WrittenReason => (reason.id === id ? { id, label: { ...reason.label, [words.language]: words.text } } : reason);
  return { ...draft, offered: draft.offered.map(written) };
}

/** The first that nobody could read, if there is one. */
export const wordless = ({ offered }: ReasonsDraft): string | undefined => offered.find((reason) => !isBuiltIn(reason.id) && !hasWords(reason))?.id;

const hasWords = ({ label }: WrittenReason): boolean => Object.values(label).some((text) => text.trim() !== '');
