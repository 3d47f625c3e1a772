// The names under which people of a random day act.
import type { Names } from '@plenary/domain/views';

/** All names under which a participant of a random day acts, as the gateway's keyed pseudonyms would be. */
export const namesOf = (id: string): Names => ({
  authors: [id, `anonymous-${id}`],
  supporter: `supporter-${id}`,
  voterIn: (poll) => `voter-${id}-${poll}`,
});
