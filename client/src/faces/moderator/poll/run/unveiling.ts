// The staged reveal of a closed poll's places, from the third up: which step comes next.
import type { PollRecord } from '@plenary/domain/poll/record';

const kinds: ReadonlySet<string> = new Set(['single', 'multiple', 'ranking', 'points']);
/** Where a reveal begins. */
const podium = 3;

type Revealed = Pick<PollRecord, 'setup' | 'sealed' | 'status' | 'revealed' | 'places' | 'options'>;

/** The place to be shown next; nothing where there is no reveal by places. Which places are shared nobody knows before. */
export function nextPlace({ setup, sealed, status, revealed, places, options }: Revealed): number | null {
  if (status !== 'closed' || revealed || !kinds.has(setup.kind)) return null;
  if (places) return Math.min(...places.map(({ place }) => place)) - 1;
  return sealed ? Math.min(podium, options.length) : null;
}
