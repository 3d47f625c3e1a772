// Writes the list: the same poll gives the same lines, byte for byte.
import { sealed } from '../lines.ts';
import { ballotsVersion, lineSchema, type BallotsLine, type Published, type Sheet, type Told } from './format.ts';
import { inOrder } from './head.ts';

/** One asking of the poll: what was told of it, and all its ballots in any order. */
export interface PublishedRound extends Told { readonly ballots: readonly Published[] }

export function chainBallots(sheet: Sheet, rounds: readonly PublishedRound[]): BallotsLine[] {
  const lines: BallotsLine[] = [];
  const last = (): string => lines.at(-1)?.hash ?? '0'.repeat(64);
  // Read once by its own schema, so that names stand in the order in which whoever reads it will write them again.
  const add = (line: BallotsLine): number => lines.push(sealed(lineSchema.parse({ ...line, hash: '0'.repeat(64) })));
  add({ kind: 'poll', format: 'plenary-ballots', version: ballotsVersion, ...sheet, rounds: rounds.length, hash: '' });
  for (const { ballots, ...told } of rounds) {
    add({ kind: 'round', ...told, previous: last(), hash: '' });
    for (const [index, ballot] of inOrder(ballots).entries()) add({ kind: 'ballot', round: told.round, n: index + 1, ...ballot, previous: last(), hash: '' });
  }
  add({ kind: 'end', rounds: rounds.length, ballots: rounds.reduce((sum, { ballots }) => sum + ballots.length, 0), previous: last(), hash: '' });
  return lines;
}
