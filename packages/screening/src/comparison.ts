// Measures how alike two texts are: 1 for the same words in any order, near 0 for texts about other things.

/** A text made ready to be compared: its telling words, and its character grams with how often each occurs. */
export type Comparable = {
  readonly words: ReadonlySet<string>;
  readonly grams: ReadonlyMap<string, number>;
  readonly gramCount: number;
  readonly isSpaced: boolean;
};

/** Accents, Arabic short vowels and tatweel: written by some and left out by others. */
const optionalMarks = /\u{640}|[\u{200B}-\u{200F}]|[\u{300}-\u{36F}\u{610}-\u{61A}\u{64B}-\u{65F}\u{670}]/gu;
/** Letters that writers of Arabic interchange: alef maksura, teh marbuta, Persian kaf and yeh. */
const arabicVariants: Readonly<Record<string, string>> = { '\u0649': '\u064A', '\u0629': '\u0647', '\u06A9': '\u0643', '\u06CC': '\u064A' };
/** Most questions are; they need no decomposition, which is the larger part of the cost. */
const isAscii = /^[\u{1}-\u{7F}]*$/u;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words that say nothing about the subject, folded, of the languages with many of them in questions. */
const smallWords = new Set(
  `a an and are as at be been being by can could do does for from had has have how i if in into is it its may might more my of on or our shall should so such
  than that the their them there these they this those to us was we were what when where which who whom whose why will with would you your please thank thanks
  au aux avec ce ces cette comment dans de des du elle elles en est et etre il ils je l la le les leur leurs mais ne nous on ou par pas plus pour pourquoi
  qu que quel quelle quelles quels qui quoi sa se ses si son sont sur un une vos votre vous y d s n m c j t merci peut peuvent
  al como con cual cuales cuando de del donde el ella ellos en es esta estan este esto ha han hay la las lo los mas me no nos o para pero por porque puede pueden
  que quien se ser si sin sobre son su sus tu un una unos usted ustedes y gracias
  في من على الى عن هل ما ماذا كيف هذا هذه التي الذي ان او لا مع`.split(/\s+/),
);

/** Lower case, compatible forms, punctuation as one space. */
export function plain(text: string): string {
  return (isAscii.test(text) ? text.toLowerCase() : unaccented(text)).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(optionalMarks, '')
    .replace(/[\u0649\u0629\u06A9\u06CC]/gu, (char) => arabicVariants[char] ?? char);
}

export function comparable(plainText: string): Comparable {
  const all = plainText.split(' ');
  const { grams, count } = countGrams(all);
  return { words: tellingWords(all), grams, gramCount: count, isSpaced: isSpaced(plainText) };
}

/** The half of a comparable text that is cheap to make; the grams are counted when they are first asked for. */
export type Sketch = { readonly words: ReadonlySet<string>; readonly counted: () => GramCount };
type GramCount = { readonly grams: ReadonlyMap<string, number>; readonly count: number };

export function sketch(plainText: string): Sketch {
  const all = plainText.split(' ');
  let held: GramCount | undefined;
  return { words: tellingWords(all), counted: () => (held ??= countGrams(all)) };
}

/** Whether its words stand apart, as they do in most scripts. */
export const isSpaced = (plainText: string): boolean => !ideographs.test(plainText);

/** What two texts have in common where they are alike: telling words, and pairs of characters of words in scripts without spaces. */
export function marksOf(plainText: string): ReadonlySet<string> {
  const words = tellingWords(plainText.split(' '));
  const unspaced = [...words].filter((word) => !isSpaced(word));
  return unspaced.length === 0 ? words : new Set([...words, ...gramsOf(unspaced).keys()]);
}

/** A text of few telling words, or few characters, is contained in too many others to mean anything. */
const fewestWordsContained = 5;
const fewestGramsContained = 12;
const containedShare = 0.9;

/**
 * The mean of word-token Jaccard (Jaccard 1912: |A∩B| / |A∪B| of the telling words) and character-trigram Dice (Dice 1945:
 * 2·|A∩B| / (|A|+|B|), taken within words so that order does not matter). The first sees another subject in a similar
 * sentence, the second forgives inflection and misspelling. Where one text is contained in the other, containment
 * (Broder 1997: |A∩B| / min) at a discount may count instead. In scripts without spaces, pairs of characters decide alone.
 * `atLeast` is a score below which the exact value does not matter: 0 is given then, without the costly half of the work.
 */
export function likeness(a: Comparable, other: string | Sketch, atLeast: number): number {
  const b = typeof other === 'string' ? sketch(other) : other;
  let sharedWords = 0;
  for (const word of b.words) if (a.words.has(word)) sharedWords += 1;
  const jaccard = sharedWords / (a.words.size + b.words.size - sharedWords);
  const smaller = Math.min(a.words.size, b.words.size);
  const wordsContained = smaller < fewestWordsContained ? 0 : sharedWords / smaller;
  if (a.isSpaced && Math.max((jaccard + 1) / 2, containedShare * wordsContained) < atLeast) return 0;

  const { grams, count: gramCount } = b.counted();
  let sharedGrams = 0;
  for (const [gram, count] of grams) sharedGrams += Math.min(count, a.grams.get(gram) ?? 0);
  const fewerGrams = Math.min(a.gramCount, gramCount);
  if (fewerGrams === 0) return 0;
  const dice = (2 * sharedGrams) / (a.gramCount + gramCount);
  const gramsContained = fewerGrams < fewestGramsContained ? 0 : sharedGrams / fewerGrams;
  return a.isSpaced
    ? Math.max((jaccard + dice) / 2, containedShare * Math.min(wordsContained, gramsContained))
    : Math.max(dice, containedShare * gramsContained);
}

function countGrams(all: readonly string[]): GramCount {
  const grams = gramsOf(all);
  let count = 0;
  for (const each of grams.values()) count += each;
  return { grams, count };
}

function tellingWords(all: readonly string[]): ReadonlySet<string> {
  const telling = all.filter((word) => !smallWords.has(word));
  return new Set(telling.length > 0 ? telling : all);
}

/** Trigrams of each word with its edges, or pairs of characters where there are no spaces between words. */
function gramsOf(words: readonly string[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of words) {
    const isApart = isSpaced(word);
    const size = isApart ? 3 : 2;
    const edged = isApart ? ` ${word} ` : word;
    for (let at = 0; at + size <= edged.length; at += 1) {
      const gram = edged.slice(at, at + size);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  return grams;
}
