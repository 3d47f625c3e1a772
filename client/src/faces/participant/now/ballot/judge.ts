// Judges a ballot before it is sent, by the rules of the log. They come when a ballot is shown; without them the server judges alone.
import type { RefusalCode } from '@plenary/domain/core/codes';
import { readBallotOf } from '@plenary/domain/poll/kinds/rules';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import type { Drafted } from './draft.ts';

export function problemOf({ setup, options }: Drafted, ballot: Ballot): RefusalCode | null {
  const read = readBallotOf({ setup, options: options.length }, ballot);
  return typeof read === 'string' ? read : null;
}
