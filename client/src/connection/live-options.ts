// What a page's connection needs to know and to be given, and what a browser gives.
import type { Handshake, IdentityFace } from '@plenary/protocol/handshake';
import type { KeyValue } from '../store/key-value.ts';
import type { Wanted } from './catch-up.ts';
import { pageLanguages } from './page-languages.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { browserTiming, type Timing } from './timing.ts';

export interface LiveOptions {
  /** The server's origin. */
  readonly url: string;
  readonly event: string;
  readonly as: IdentityFace;
  /** The identity's id: whose commands the outbox holds. */
  readonly person: string;
  /** What to watch first: a session's id, or `live`. */
  readonly watch: Wanted;
  /** Staff who look as a hall does. */
  readonly sees?: Handshake['sees'];
  /** Instead of the identity cookie, for clients without cookies. */
  readonly token?: string | undefined;
  /** The person's languages, best first, for sentences that are made here. */
  readonly languages: () => readonly string[];
  readonly timing: Timing;
  readonly storage: KeyValue;
  readonly surroundings: Surroundings;
}

/** The options of a page in a browser, which acts by its identity cookie. */
export function browserOptions(page: Pick<LiveOptions, 'event' | 'as' | 'person' | 'watch' | 'storage' | 'sees' | 'token'>): LiveOptions {
  return { ...page, url: location.origin, languages: pageLanguages, timing: browserTiming, surroundings: browserSurroundings };
}
