// What the HTTP routes are made of, given to them by `compose/`.
import type { NodeFigures, Readiness } from '@plenary/protocol/http/operations';
import type { Limits } from '../access/limits.ts';
import type { JobDesk } from '../jobs/desk.ts';
import type { LiveEvent } from '../live/event.ts';

export interface HttpParts {
  /** The event, once it is loaded. */
  readonly event: () => LiveEvent | null;
  readonly limits: Limits;
  /** Whether this node takes people, or why not. */
  readonly readiness: () => Readiness;
  /** How the nodes are, this one first. */
  readonly nodes: () => NodeFigures[];
  /** The job queues, once the event is loaded. */
  readonly jobs: () => JobDesk | null;
  readonly publicUrl: string | null;
  /** An address in the local network to show instead of `localhost`, which no phone can reach. */
  readonly networkUrl: () => string | null;
}
