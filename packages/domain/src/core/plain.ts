// Text in which nothing is invisible and nothing turns other text around: for what many write and a hall reads.
import { cleanText } from './text.ts';

/** Marks of direction and whatever has no look of its own, but what emoji and scripts need, which is judged by its neighbours. */
const unseen = /(?!\u{200C}|\u{200D}|\u{FE0F})[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u{FFF9}-\u{FFFB}]/gu;
const blank = /\u{2800}/gu;
/** What makes an emoji of a character, behind what can be none. */
const strayLook = /(?<!\p{Emoji})\u{FE0F}/gu;
/** Joiners that do not stand between letters or parts of an emoji. */
const strayJoiner = /(?<![\p{L}\p{M}\p{Emoji}])[\u{200C}\u{200D}]|[\u{200C}\u{200D}](?![\p{L}\p{Emoji}])/gu;
/** More marks on one letter than any script has: they would reach over the lines above and below. */
const tower = /(\p{M}{4})\p{M}+/gu;

export function plainText(raw: string): string {
  const seen = cleanText(raw).replace(unseen, '').replace(blank, ' ').replace(strayLook, '').replace(strayJoiner, '').normalize('NFC');
  return cleanText(seen.replace(tower, '$1'));
}

/** As `plainText`, in one line. */
export const plainLine = (raw: string): string => plainText(raw).replace(/\s+/gu, ' ');
