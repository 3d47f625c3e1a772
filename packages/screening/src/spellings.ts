// Undoes the usual disguises of a word: figures and signs for letters, letters held down, letters starred out or spaced out.

const signs: Readonly<Record<string, string>> = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '€': 'e' };

/** Whether the folded token is one of the words, as it stands or in disguise. */
export function spellings(token: string, words: ReadonlySet<string>): boolean {
  const bare = token.replace(/[!*]+$/u, '');
  if (words.has(token) || words.has(bare)) return true;
  if (token.length > 40 || !/[a-z]/.test(token)) return false;
  return [token, bare].some((form) => disguises(form).some((word) => words.has(word)) || isStarredOut(form, words));
}

function disguises(form: string): string[] {
  return [withoutSigns(form, 'i'), withoutSigns(form, 'l')].flatMap(withoutHeld);
}

/** As it stands, and with letters that are held down counted once or twice. */
export function withoutHeld(word: string): string[] {
  return [word, word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1')];
}

/** Figures and signs as the letters that they stand for, in words that are letters for at least one half: not in "455". */
export function withoutSigns(text: string, one: 'i' | 'l'): string {
  return text.replace(/[\p{L}\p{N}@$!€]+/gu, (word) => {
    const letters = word.match(/\p{L}/gu)?.length ?? 0;
    return letters * 2 < word.length || letters === word.length ? word : word.replace(/[0134578@$!€]/gu, (sign) => (sign === '1' ? one : (signs[sign] ?? sign)));
  });
}

/** "m*rde", "p**ain": the first letter stands, at least half of the letters do, and none are left over. */
export function isStarredOut(form: string, words: ReadonlySet<string>, fewest = 4): boolean {
  const stars = form.split('*').length - 1;
  if (stars === 0 || form.length < fewest || stars * 2 > form.length || form.startsWith('*')) return false;
  for (const word of words) {
    if (word.length === form.length && Array.from(form).every((char, index) => char === '*' || char === word[index])) return true;
  }
  return false;
}

export type SpacedRun = { readonly letters: string; readonly positions: readonly number[] };

const latinRun = /(?<![\p{L}\p{N}])[a-z0-9@$!](?:[\s._*·/|-]{1,3}[a-z0-9@$!](?![\p{L}\p{N}])){3,}/gu;
const cyrillicRun = /(?<![\p{L}\p{N}])[\u0430-\u044f](?:[\s._*·/|-]{1,3}[\u0430-\u044f](?![\p{L}\p{N}])){2,}/gu;

/** Runs of single Latin letters with a space or a sign between them, joined; `positions` are those of the letters. */
export const spacedRuns = (folded: string): SpacedRun[] => runsOf(folded, latinRun);
export const spacedCyrillicRuns = (folded: string): SpacedRun[] => runsOf(folded, cyrillicRun);

function runsOf(folded: string, run: RegExp): SpacedRun[] {
  return Array.from(folded.matchAll(run), (match) => {
    const positions = Array.from(match[0].matchAll(/[\p{L}\p{N}@$!]/gu), (letter) => match.index + letter.index);
    return { letters: positions.map((position) => folded.charAt(position)).join(''), positions };
  });
}
