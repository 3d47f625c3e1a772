// Writes the list: the same poll gives the same lines, byte for byte.
import { sealed } from '../lines.ts';
import { lineSchema, type BallotsLine, type Published, type Sheet, type Told } from './format.ts';
import { inOrder } from './head.ts';

const unhashed = '0'.repeat(64);

/** One asking of the poll: what was told of it, and all its ballots in any order. */
export interface PublishedRound extends Told { readonly ballots: readonly Published[] }

export const chainBallots = (sheet: Sheet, rounds: readonly PublishedRound[]): BallotsLine[] => [...linesOf(sheet, rounds)];

/** One by one: whoever serves people meanwhile can do so between any two. */
export function* linesOf(sheet: Sheet, rounds: readonly PublishedRound[]): Generator<BallotsLine> {
  let previous = unhashed;
  // Read once by its own schema, so that names stand in the order in which whoever reads it will write them again.
  const seal = (line: BallotsLine): BallotsLine => {
    const written = sealed(lineSchema.parse({ ...line, hash: unhashed }));
    previous = written.hash;
    return written;
  };
  yield seal({ kind: 'poll', format: 'plenary-ballots', version: rounds.some(({ blind }) => blind !== undefined) ? 2 : 1, ...sheet, rounds: rounds.length, hash: '' });
  for (const { ballots, ...told } of rounds) {
    yield seal({ kind: 'round', ...told, previous, hash: '' });
    for (const [index, ballot] of inOrder(ballots).entries()) yield seal({ kind: 'ballot', round: told.round, n: index + 1, ...ballot, previous, hash: '' });
  }
  yield seal({ kind: 'end', rounds: rounds.length, ballots: rounds.reduce((sum, { ballots }) => sum + ballots.length, 0), previous, hash: '' });
}
