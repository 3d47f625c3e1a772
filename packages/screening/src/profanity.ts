// Sees profanity in the six languages of the UN, also when disguised; judges a word by the language of the text around it.
import type { Flag, TextRange } from '@plenary/domain/question/flags';
import type { RegExpMatcher } from 'obscenity';
import { english, englishEverywhere, starrableEnglish } from './english-vocabulary.ts';
import { seen } from './flag.ts';
import { languageOf } from './language.ts';
import { fold, originalRange, type Folded } from './normalise.ts';
import { innocentExpressions } from './ordinary-words.ts';
import { profaneArabic } from './profane-arabic.ts';
import { profaneChinese } from './profane-chinese.ts';
import { profaneRussian } from './profane-russian.ts';
import { french, frenchEverywhere, spanish, spanishEverywhere, type WordList } from './romance-vocabulary.ts';
import { isStarredOut, spacedRuns, spellings, withoutSigns } from './spellings.ts';

type Token = { readonly start: number; readonly end: number; readonly folded: string; readonly written: string };

/** Letters, digits, and the signs that stand for letters in disguised words. */
const tokenPattern = /[\p{L}\p{N}@$!*€]+/gu;

/** Flags `profane`; ranges mark the words as they stand in the text. `language` is the declared one (BCP 47). */
export function screenProfanity(text: string, language?: string): Flag[] {
  const whole = fold(text);
  const folded: Folded = { ...whole, text: whole.text.replace(innocentExpressions, (match) => ' '.repeat(match.length)) };
  const tokens = tokensOf(text, folded);
  const spoken = languageOf(text, language);
  const lists = [spoken === 'fr' ? french : frenchEverywhere, spoken === 'es' ? spanish : spanishEverywhere];
  const matcher = spoken === 'en' ? english : englishEverywhere;
  const hits = [
    ...tokens.filter((token) => lists.some((list) => isListed(list, token))),
    ...lists.flatMap((list) => phrasesIn(list, tokens)),
    ...englishIn(matcher, folded.text, tokens),
    ...spacedIn(matcher, lists, folded.text),
  ];
  const inOtherScripts = [profaneArabic, profaneChinese, profaneRussian].flatMap((find) => find(text, spoken));
  return seen('profanity', 'profane', [...hits.map(({ start, end }) => originalRange(folded, start, end)), ...inOtherScripts]);
}

function tokensOf(text: string, folded: Folded): Token[] {
  return Array.from(folded.text.matchAll(tokenPattern), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const range = originalRange(folded, start, end);
    const written = text.slice(range.start, range.end).normalize('NFC').toLowerCase();
    return { start, end, folded: match[0], written };
  });
}

function isListed(list: WordList, token: Token): boolean {
  return list.words.has(token.written) || spellings(token.folded, list.words);
}

function phrasesIn(list: WordList, tokens: readonly Token[]): TextRange[] {
  return tokens.flatMap((token, index) => {
    const phrase = list.phrases.get(token.folded)?.find((parts) => parts.every((part, offset) => tokens[index + offset]?.folded === part));
    const last = phrase && tokens[index + phrase.length - 1];
    return last ? [{ start: token.start, end: last.end }] : [];
  });
}

/** obscenity's matches, widened to the whole word. Undoing signs keeps positions: one code unit for one. */
function englishIn(matcher: RegExpMatcher, folded: string, tokens: readonly Token[]): TextRange[] {
  const readings = new Set([withoutSigns(folded, 'i'), withoutSigns(folded, 'l')]);
  const matches = Array.from(readings).flatMap((reading) => (matcher.hasMatch(reading) ? matcher.getAllMatches(reading) : []));
  const starred = tokens.filter((token) => isStarredOut(token.folded.replace(/\*+$/u, ''), starrableEnglish) || isStarredOut(token.folded, starrableEnglish));
  return [...starred, ...matches.map((match) => wholeWords(tokens, match.startIndex, match.endIndex + 1))];
}

function wholeWords(tokens: readonly Token[], start: number, end: number): TextRange {
  const touched = tokens.filter((token) => token.start < end && token.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/** Words spelled out letter by letter: "f u c k", "m.e.r.d.e". */
function spacedIn(matcher: RegExpMatcher, lists: readonly WordList[], folded: string): TextRange[] {
  return spacedRuns(folded).flatMap(({ letters, positions }) => {
    const isProfane = lists.some((list) => spellings(letters, list.words)) || matcher.hasMatch(letters);
    const start = positions[0];
    const last = positions.at(-1);
    return isProfane && start !== undefined && last !== undefined ? [{ start, end: last + 1 }] : [];
  });
}
