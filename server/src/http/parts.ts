// What the HTTP routes are made of, given to them by `compose/`.
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';

export interface HttpParts {
  /** The event, once it is loaded. */
  readonly event: () => LiveEvent | null;
  /** Whether this node is about to leave. */
  readonly leaving: () => boolean;
  readonly limits: Limits;
  readonly publicUrl: string | null;
  /** An address in the local network to show instead of `localhost`, which no phone can reach. */
  readonly networkUrl: () => string | null;
}
