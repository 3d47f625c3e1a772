// How alike two texts look, for putting the likeliest first: shared pieces of three characters, in any order of words. Decides nothing.

/** Without accents, case and punctuation. */
export function folded(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export const likeness = (a: string, b: string): number => shareOf(piecesOf(a), piecesOf(b));

/** Dice's coefficient (Dice 1945): 1 for the same pieces, 0 for none in common. */
export function shareOf(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  if (mine.size + theirs.size === 0) return 0;
  let shared = 0;
  for (const piece of mine) if (theirs.has(piece)) shared += 1;
  return (2 * shared) / (mine.size + theirs.size);
}

/** The text's trigrams, within words. */
export function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const word of folded(text).split(' ')) {
    const edged = ` ${word} `;
    for (let at = 0; at + 3 <= edged.length; at += 1) pieces.add(edged.slice(at, at + 3));
  }
  return pieces;
}
