// The French and Spanish words and phrases that count as profane: allprofanity's lists, without words of everyday use.
import { frenchBadWords, spanishBadWords } from 'allprofanity';
import { ordinaryFrench, ordinarySpanish, ordinaryUnaccented } from './ordinary-words.ts';

/** Single words as written and without accents; phrases as words without accents, by their first. */
export type WordList = {
  readonly words: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
};

/** What is unmistakable in any language, and no ordinary word of another as "con", "bite" and "culo" are. */
const plainFrench = [
  'merde', 'putain', 'connard', 'connasse', 'enculé', 'enculée', 'salope', 'fils de pute', 'nique ta mère', 'ta gueule', 'bougnoule',
];
const plainSpanish = [
  'mierda', 'joder', 'gilipollas', 'pendejo', 'pendeja', 'cabrón', 'hijo de puta', 'hija de puta', 'hijueputa', 'maricón', 'sudaca', 'negrata',
];

/** Slurs against migrants and peoples that the lists lack. */
const addedFrench = ['négro', 'bicot', 'bamboula', 'niakoué', 'crouille', 'tantouze', 'sale arabe', 'sales arabes', 'sale noir', 'sales noirs', 'sale juif', 'sales juifs', 'sale migrant', 'sales migrants'];
const addedSpanish = ['veneco', 'veneca', 'boliguayo', 'boliguaya', 'tiraflechas', 'moromierda', 'espalda mojada', 'espaldas mojadas', 'negro de mierda', 'negros de mierda', 'moro de mierda', 'moros de mierda', 'indio de mierda', 'indios de mierda'];

export const french = wordList([...frenchBadWords, ...addedFrench], ordinaryFrench);
export const spanish = wordList([...spanishBadWords, ...addedSpanish], ordinarySpanish);
export const frenchEverywhere = wordList(plainFrench, new Set());
export const spanishEverywhere = wordList(plainSpanish, new Set());

function wordList(source: readonly string[], ordinary: ReadonlySet<string>): WordList {
  const words = new Set<string>();
  const phrases = new Map<string, (readonly string[])[]>();
  for (const entry of source) {
    const written = entry.normalize('NFC').toLowerCase().replace(/\(.*\)/, '').replace(/[^\p{L}]+/gu, ' ').trim();
    const folded = withoutAccents(written);
    if (ordinary.has(folded)) continue;
    const parts = folded.split(' ');
    const [first] = parts;
    if (parts.length > 1 && first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), parts]);
    else for (const form of inflected(written)) words.add(form);
  }
  return { words, phrases };
}

/** With and without accents, one and many: "cabrón", "cabron", "cabrones". */
function inflected(word: string): readonly string[] {
  const plain = withoutAccents(word);
  const forms = [word, ...(ordinaryUnaccented.has(plain) ? [] : [plain])];
  return forms.flatMap((form) => [form, `${form}s`, ...(/[nrl]$/.test(form) ? [`${form}es`] : [])]);
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
