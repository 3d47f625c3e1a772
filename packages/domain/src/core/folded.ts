// Text as it is compared: without regard to case, accents, compatible forms, vowel signs of Arabic and letters that its writers interchange.

/** Accents, tatweel, Arabic vowel signs, and marks that nobody types. */
const optionalMarks = /\u{640}|[\u{200B}-\u{200F}]|[\u{300}-\u{36F}\u{610}-\u{61A}\u{64B}-\u{65F}\u{670}]/gu;
/** Alef maksura as yeh, teh marbuta as heh, Persian kaf and yeh as the Arabic ones. */
const interchanged: Readonly<Record<string, string>> = { '\u0649': '\u064A', '\u0629': '\u0647', '\u06A9': '\u0643', '\u06CC': '\u064A' };
const isAscii = /^[\u{1}-\u{7F}]*$/u;

export function folded(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').toLowerCase().replace(optionalMarks, '').replace(/[\u0649\u0629\u06A9\u06CC]/gu, (letter) => interchanged[letter] ?? letter);
}
