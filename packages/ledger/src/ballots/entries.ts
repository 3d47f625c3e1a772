// What voters wrote by hand, in a form that can be committed to before moderators have let it through: its hash with a salt of its own, which
// is given out with the words and not before.
import { createHmac } from 'node:crypto';
import { sha256 } from '../lines.ts';
import type { Entry } from './format.ts';

/** `salt`: of the whole round, told to nobody. `nth`: of those on one ballot, from 0. */
export interface EntryPlace { readonly salt: string; readonly receipt: string; readonly nth: number }

export function entryOf(text: string, isShown: boolean, { salt, receipt, nth }: EntryPlace): Entry {
  const own = createHmac('sha256', salt).update(`${receipt}\0${nth}`).digest('base64url').slice(0, 22);
  return isShown ? { text, salt: own } : { withheld: commitment(text, own) };
}

const commitment = (text: string, salt: string): string => sha256(`${salt}\0${text}`);

/** The same whether it is shown or withheld. */
export const commitmentOf = (entry: Entry): string => ('text' in entry ? commitment(entry.text, entry.salt) : entry.withheld);
