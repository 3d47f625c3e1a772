// The English words that count as profane: obscenity's list, without the vocabulary of this field and without its guesses.
import { collapseDuplicatesTransformer, DataSet, englishDataset, parseRawPattern, RegExpMatcher, SyntaxKind, type ParsedPattern } from 'obscenity';
import { ordinaryEnglish } from './ordinary-words.ts';

/** What is unmistakable in any language, as obscenity names its phrases. */
const plainEverywhere = new Set(['fuck', 'shit', 'bitch', 'cunt', 'nigger']);

/** What obscenity has only with a hole in it, and slurs against migrants that it lacks; `|` is the edge of a word. */
const addedEverywhere = ['fuck'];
const added = [
  ...addedEverywhere, '|fck', '|handjob', '|gangbang', '|wetback', '|raghead', '|towelhead',
  '|beaner', '|darkie', '|golliwog', '|nignog', '|nig nog', '|pikey', '|porchmonkey', '|porch monkey', '|ziperhead', '|jigaboo', '|camel jockey', '|sand nigger', '|gypo|', '|gypos|',
  '|spic|', '|spics|', '|gook|', '|gooks|', '|paki|', '|pakis|', '|wog|', '|wogs|', '|coons|', '|dagos|', '|dagoes|',
];

/** Words and names in which obscenity finds another: misers, fireproofing, a people, a mushroom, a motor, a painter, Nusa Tenggara. */
const innocent = [
  'niggard', 'retardation', 'retardant', 'assort', 'assyr', 'shiitake', 'wankel', 'pissarro', 'fage', 'fagan', 'fagus', 'titter', 'babitch', 'assoz', 'spic and span',
  'fukus', 'fukuo', 'fukuy', 'fukui', 'shiit', 'fagin', 'pussycat', 'pussyfoot', 'pussywillow', 'pussy willow', 'retarder', 'pissaro', 'asson', 'mishit', 'asst', 'spastic',
  'angga', 'engga', 'ongga', 'ungga', 'angger', 'engger', 'ongger', 'ungger',
];

/** For words with stars in them, which no pattern can find. */
export const starrableEnglish: ReadonlySet<string> = new Set(
  `fuck fucks fucked fucker fuckers fucking motherfucker motherfuckers shit shitty bullshit bitch bitches cunt cunts asshole assholes bastard
  bastards whore whores nigger niggers`.split(/\s+/),
);

/** Letters held down count once, or twice where English doubles them in these words (as obscenity's own preset has it). */
const heldLetters = collapseDuplicatesTransformer({
  defaultThreshold: 1,
  customThresholds: new Map(Array.from('beolsg', (letter) => [letter, 2])),
});

export const english = matcher((word) => !ordinaryEnglish.has(word), added);
export const englishEverywhere = matcher((word) => plainEverywhere.has(word), addedEverywhere);

function matcher(keeps: (word: string) => boolean, more: readonly string[]): RegExpMatcher {
  const { blacklistedTerms, whitelistedTerms } = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf((phrase) => !keeps(phrase.metadata?.originalWord ?? ''))
    .build();
  const patterns = [...blacklistedTerms.map((term) => term.pattern).filter(isPrecise), ...more.map((word) => parseRawPattern(word))];
  return new RegExpMatcher({
    blacklistedTerms: patterns.map((pattern, id) => ({ id, pattern })),
    whitelistedTerms: [...(whitelistedTerms ?? []), ...innocent],
    blacklistMatcherTransformers: [heldLetters],
  });
}

/** A pattern with a hole ("f?ck") or of two letters ("fu", "fk") finds Mr Fu, Fackler and fsck as well. */
function isPrecise(pattern: ParsedPattern): boolean {
  let letters = 0;
  for (const node of pattern.nodes) {
    if (node.kind === SyntaxKind.Wildcard) return false;
    if (node.kind === SyntaxKind.Optional && node.childNode.kind === SyntaxKind.Wildcard) return false;
    if (node.kind === SyntaxKind.Literal) letters += node.chars.length;
  }
  return letters > 2;
}
