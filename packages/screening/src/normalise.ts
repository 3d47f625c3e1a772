// Folds text so that disguised letters compare equal, and leads every folded position back to the text as written.
import type { TextRange } from '@plenary/domain/question/flags';

/** Characters that a reader does not see, and that must not split or hide a word (Unicode: Default_Ignorable_Code_Point). */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
const marks = /\p{M}/gu;

/** `origins[i]` is the stretch of the original that made the folded code unit `i`. */
export type Folded = { readonly text: string; readonly origins: readonly TextRange[] };

/** Letters of other scripts that look like a Latin one (a small part of Unicode's confusables, UTS #39). */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Array.from('аaеeоoрpсcуyхxіiѕsјjԁdһhкkмmтtвbнhαaοoνvρpυuιiκkτtεeıiɑaɡg'.matchAll(/(.)(.)/gu), ([, from, to]) => [from ?? '', to ?? '']),
);

/** As `foldLetters`; Cyrillic and Greek lookalikes become Latin letters in words that hold one. */
export function fold(original: string): Folded {
  const { text, origins } = foldLetters(original);
  return { text: unmask(text), origins };
}

/** Compatibility form (NFKD), lower case, no marks, nothing invisible. Fullwidth, circled and mathematical letters become plain ones. */
export function foldLetters(original: string): Folded {
  let text = '';
  const origins: TextRange[] = [];
  let start = 0;
  for (const char of original) {
    const end = start + char.length;
    const plain = ignorable.test(char) ? '' : char.normalize('NFKD').replace(marks, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) origins.push({ start, end });
    text += plain;
    start = end;
  }
  return { text, origins };
}

/** The stretch of the original from which `[start, end)` of the folded text was made. */
export function originalRange(folded: Folded, start: number, end: number): TextRange {
  const from = folded.origins[start]?.start ?? 0;
  return { start: from, end: folded.origins[end - 1]?.end ?? from };
}

/** Latin letters, figures and signs that stand for Cyrillic ones in disguised words; one code unit for one. */
const cyrillicLookalikes: ReadonlyMap<string, string> = new Map(Array.from('aаbвcсeеhнkкmмoоpрtтuиxхyуіиєеїи3з0о4ч6б@а$с'.matchAll(/(.)(.)/gu), ([, from, to]) => [from ?? '', to ?? '']));

/** A folded text with all but Cyrillic letters read as such in words that hold one. Positions stay. */
export function readAsCyrillic(text: string): string {
  return text.replace(/[\p{L}\p{N}@$]+/gu, (word) => (/[\u0430-\u044f]/u.test(word) ? word.replace(/[^\u0430-\u044f]/gu, (char) => cyrillicLookalikes.get(char) ?? char) : word));
}

/** Every lookalike is one code unit, as is what it looks like, so positions stay. */
function unmask(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (/[a-z]/.test(word) ? word.replace(/[^a-z]/gu, (char) => lookalikes.get(char) ?? char) : word));
}
