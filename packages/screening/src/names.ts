// Sees whether two similar sentences speak of different places, bodies or years, which makes them different questions.
import { plain } from './comparison.ts';

/** Capitalised words that do not open a sentence, and figures. */
const nameOrFigure = /(?<![.!?¿¡…:«"“]\s{0,3}|^\s{0,3}|[\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{L}\p{M}]+|\p{N}+)/gmu;

/** Whether each text has a name or figure that the other lacks: "stranded in Libya" and "stranded in Yemen". */
export function differInNames(a: string, b: string): boolean {
  return hasNameNotIn(a, b) && hasNameNotIn(b, a);
}

function hasNameNotIn(text: string, other: string): boolean {
  const words = new Set(plain(other).split(' '));
  return Array.from(text.matchAll(nameOrFigure)).some((match) => plain(match[0]).split(' ').some((name) => name !== '' && !words.has(name)));
}
