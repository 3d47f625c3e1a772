// Words that say nothing about a subject, of the languages that events are held in. A list of our own and not a package's: which words are
// taken follows from it, and an old log must be decided as it was (docs/decisions/0032).
import { folded } from '../../core/folded.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).map(folded));

/**
 * Articles, prepositions and conjunctions: nobody means them as an answer of one word. What is something else in another language, spelled
 * or folded alike, is left out (`or`, `un`, `est`, `con`, `si`, `من`), and so are all letters that may name an option.
 */
export const neverAlone = set(
  `the of to at by and from with are was were been being than that this these those
  la le les une du des de et aux dans avec ce cet cette ces que qui dont leur leurs sont
  el los las una unos unas del lo su sus se es en por para
  في الى ان او ثم هذا هذه ذلك التي الذي
  的 了 与 在 及 或 而 之 把 也 着 吗 呢 吧
  во на со ко об от до из над под при для но или что как же ли бы`,
);

/** What an answer of several words may be made of without saying more: the above, pronouns, auxiliaries, what one asks with. */
const smallWords = new Set([
  ...neverAlone,
  ...set(
    `a an any as be can could do does for had has have i if in into is it its may might more must my need needs on or our shall should so such their them there they
    about all also us we what when where which who will would you your
    au avoir ces comme d doit doivent elle elles en est etre faut il ils j je l m mais mes mon n nos notre nous on ou par pas peut peuvent plus pour qu s sa se ses son
    sur un vos votre vous y
    al como con cual cuando debe deben e ha han hay las mas mi mis no nos nosotros o para pero por porque puede pueden ser si sobre son tiene tienen tu un y
    من على عن هل ما مع يجب ينبغي هو هي هم نحن كل
    а и в к о с у я мы вы он она они это этот эта эти быть есть должны должен нужно надо нам наш наши все`,
  ),
]);

/** Words that turn a statement into its opposite. */
const denying = set(`no not never without cannot ne pas non jamais sans sin nunca ni nadie لا ليس لم لن بدون دون غير не нет без никогда ни нельзя`);
const denyingWithin = /n['’]t\b|[不没沒無无勿别別]/u;

/** Of folded words, those that tell what a text is about. */
export const tellingOf = (words: readonly string[]): string[] => words.filter((word) => !smallWords.has(word) && !denying.has(word));

/** Whether a folded text denies something. `words`: those in it. */
export const denies = (text: string, words: readonly string[]): boolean => denyingWithin.test(text) || words.some((word) => denying.has(word));
