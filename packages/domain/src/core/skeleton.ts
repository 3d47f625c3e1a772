// What two texts look like, for telling whether they look the same: without what nobody sees. Only ever compared, never shown.
import { cleanText } from './text.ts';

/** Scripts in which ZWJ and ZWNJ choose between letter shapes (UAX #31, section 2.3, and the Unicode core specification). */
export const joinerScripts =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;
/** What may stand before the joiner of an emoji sequence (UTS #51), once variation selectors are gone. */
export const emojiPart = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;
export const pictograph = /\p{Extended_Pictographic}/u;
const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u;
/** Arabic letters that never join the next one: a ZWNJ after them changes nothing. */
const joinsNothingAfter = /[\u{621}-\u{625}\u{627}\u{629}\u{62F}-\u{632}\u{648}\u{671}-\u{673}\u{675}-\u{677}\u{688}-\u{699}\u{6C0}\u{6C3}-\u{6CB}\u{6CD}\u{6CF}\u{6D2}\u{6D3}\u{6D5}\u{6EE}\u{6EF}]/u;

/** Characters that are drawn as a space although they are none. */
const blank = /[\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/gu;
/** Compatible forms read as what they stand for (ﬁ, full width, presentation forms), but raised and circled ones, which read as something else. */
const compatible = /[^\p{No}\p{Lm}\p{So}\u{AA}\u{BA}]/gu;
/** Soft hyphens, marks of direction, variation selectors, what has no look of its own; joiners are judged by what they stand between. */
const unseen = /(?!\u{200C}|\u{200D})[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u{FFF9}-\u{FFFB}]/gu;
const joiners = /[\u{200C}\u{200D}]+/gu;

/** Two texts with the same one look the same, but for case; it is empty where nothing can be seen. */
export function skeletonOf(text: string): string {
  return cleanText(text)
    .replace(blank, ' ')
    .replace(compatible, (character) => character.normalize('NFKC'))
    .replace(unseen, '')
    .replace(joiners, (run: string, at: number, whole: string) => (isSeen(run, { before: whole.slice(0, at), after: whole.slice(at + run.length) }) ? run.slice(0, 1) : ''))
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a joiner changes how its neighbours are drawn. */
function isSeen(run: string, { before, after }: { before: string; after: string }): boolean {
  const previous = Array.from(before.slice(-2)).at(-1) ?? '';
  const next = Array.from(after.slice(0, 2))[0] ?? '';
  if (run.startsWith('\u{200C}')) return joinerScripts.test(previous) && joinerScripts.test(next) && !joinsNothingAfter.test(previous);
  if (emojiPart.test(previous) && pictograph.test(next)) return true;
  // Two Arabic letters join without it.
  return joinerScripts.test(previous) && !(arabicLetter.test(previous) && (arabicLetter.test(next) || joinsNothingAfter.test(previous)));
}
