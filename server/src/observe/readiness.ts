// Whether this node takes people, or why not. The first reason that holds is told: the others often follow from it.
import type { Readiness, ReadOnlyReason, Trouble } from '@plenary/protocol/http/operations';

/** Why nothing may be appended: as a code, and in words that say what to do. */
export interface WhyReadOnly { readonly reason: ReadOnlyReason; readonly message: string }

/** What is asked, in this order. */
export interface ReadinessSources {
  readonly leaving: () => boolean;
  readonly readOnly: () => WhyReadOnly | null;
  readonly loaded: () => boolean;
  readonly following: () => boolean;
  readonly loopHeldMs: () => number;
}

/** Held for this long, everybody here waits: a balancer does better with another node, until the loop runs freely for a few seconds. */
const stalledFromMs = 2000;

const messages: Readonly<Record<Exclude<Trouble, 'read-only'>, string>> = {
  leaving: 'This node is stopping: its people go to another one.',
  loading: 'The event is being loaded from its log. Wait.',
  'log-out-of-reach': 'Redis does not answer, so nothing can be taken or followed. Look whether Redis runs and can be reached.',
  stalled: 'This node was kept from its work for two seconds or more. Give it more processor, or fewer people.',
};

export function readReadiness({ leaving, loaded, following, readOnly, loopHeldMs }: ReadinessSources): Readiness {
  const isNot = (why: Exclude<Trouble, 'read-only'>): Readiness => ({ ready: false, why, message: messages[why], detail: null });
  if (leaving()) return isNot('leaving');
  // Before "loading": of a log that lost its start there is nothing that waiting would load.
  const shown = readOnly();
  if (shown) return { ready: false, why: 'read-only', message: shown.message, detail: shown.reason };
  if (!loaded()) return isNot('loading');
  if (!following()) return isNot('log-out-of-reach');
  if (loopHeldMs() >= stalledFromMs) return isNot('stalled');
  return { ready: true, why: null, message: 'Ready.', detail: null };
}
