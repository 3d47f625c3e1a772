// The event itself: what it is called, who may speak for whom, and whether it is open.
import type { LocalText } from '../core/text.ts';
import type { Revised } from '../core/decision.ts';
import type { EventSettings } from './settings.ts';

/** `reserved`: nobody chooses it; only a link that a host makes gives it. */
export interface Group { id: string; label: LocalText; reserved?: true | undefined }

export const groupLimits = { groups: 60, labelLength: 80 } as const;

export interface EventInfo extends Revised {
  slug: string;
  title: LocalText;
  summary: LocalText;
  organiser: string;
  place: string;
  timeZone: string;
  languages: string[];
  groups: Group[];
  joinCode: string;
  /** Not there in events that were created before there were counters. */
  counters?: boolean | undefined;
  /** Not there in events that were created before anonymous authors had several names. */
  namesApart?: true | undefined;
  /** Not there in events that were created before screens remembered what they showed. */
  screenHistory?: true | undefined;
  /** Not there in events that were created before polls had kinds. */
  pollKinds?: true | undefined;
  /** Not there in events that were created before open polls kept the ballots since their last step to themselves. */
  toldLate?: true | undefined;
  /** Absent while the usual ones hold. */
  settings?: EventSettings | undefined;
  closed: boolean;
  /** When it was archived, once it is: its key is destroyed, and nothing more is taken. */
  archivedAtMs?: number;
}
