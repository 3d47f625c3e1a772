// Whether this node takes people, or why not. The first reason that holds is told: the others often follow from it.
import type { Readiness, Trouble } from '@plenary/protocol/http/operations';

/** What is asked, in this order. `readOnly` names why nothing may be appended. */
export interface ReadinessSources {
  readonly leaving: () => boolean;
  readonly loaded: () => boolean;
  readonly following: () => boolean;
  readonly readOnly: () => string | null;
  readonly loopHeldMs: () => number;
}

/** Held for this long, everybody here waits: a balancer does better with another node, until the loop runs freely for a few seconds. */
const stalledFromMs = 2000;

const messages: Readonly<Record<Trouble, string>> = {
  leaving: 'This node is stopping: its people go to another one.',
  loading: 'The event is being loaded from its log. Wait.',
  'log-out-of-reach': 'Redis does not answer, so nothing can be taken or followed. Look whether Redis runs and can be reached.',
  'read-only': 'The log did not pass its check: everything can be read, nothing is taken. Follow the run book in docs/durability.md.',
  stalled: 'This node was kept from its work for two seconds or more. Give it more processor, or fewer people.',
};

export function readReadiness(sources: ReadinessSources): Readiness {
  const [why, detail] = firstTrouble(sources);
  return { ready: why === null, why, message: why === null ? 'Ready.' : messages[why], detail };
}

function firstTrouble({ leaving, loaded, following, readOnly, loopHeldMs }: ReadinessSources): readonly [Trouble | null, string | null] {
  if (leaving()) return ['leaving', null];
  const reason = readOnly();
  if (reason !== null) return ['read-only', reason];
  if (!loaded()) return ['loading', null];
  if (!following()) return ['log-out-of-reach', null];
  return loopHeldMs() >= stalledFromMs ? ['stalled', null] : [null, null];
}
