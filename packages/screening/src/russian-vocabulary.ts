// The Russian words that count as profane: the forms of russian-bad-words and the patterns of bad-words-next, without words of everyday use, and slurs
// that both lack. All folded as texts are: lower case, ё as е, й as и.
import listed from 'bad-words-next/lib/ru';
import { flatWords } from 'russian-bad-words';
import { foldLetters } from './normalise.ts';

const words = (text: string): string[] => text.trim().split(/\s+/).map((word) => foldLetters(word).text);

/** Prefixes with which Russian makes verbs of verbs. */
const prefixes = words('а в во въ вы вз взъ до за зло из изъ ис мудо на не недо ни о об объ от отъ пере по под подъ при про раз разъ рас с со съ у худо');

/** Of the lists, words: other words of the same letters, and a branch of a tree (сук). */
const ordinaryWords = new Set(words('еб еба еби нах сук'));
/** Of the lists, how they begin: what is merely impolite, words of health, crime and trade, twigs and discs, misspellings that stand in names. */
const ordinaryStarts = words(`бля* вагина выродк выродок далба далбо дебил дермо дибил додик долба долбо дэбил еба* епан епт зоофил иб идиот имб извращен ип каках какаш козлин кончел кончен
  кончит конча кончя крендел кретин критин лох милф мразь мымр некрофи нег ниг обрыган оргазм отродье падла паскуд педерас педик педарас педофи петуш погань порно порнух поскуд
  проститут праститут путан секел секил сикел сиськ сперм спэрм сука* сучк хачин чепуш шмар`);

/** Slurs against migrants, peoples and minorities, in their forms: a stem would take other words with it. */
const added = words(`жид жида жиды жидов жидам жидами жидовка жидовки жидовская жидовский чурка чурки чурок чуркам чурками чуркестан хачи хачей хачам хачами хохлы хохлам хохлами
  кацап кацапы кацапов ниггер ниггеры ниггеров ниггерам азеры азеров узкоглазый узкоглазые узкоглазых черножопый черножопые черножопых черномазый черномазые черномазых педик педики педиков`);
/** Stems of the coarsest words, with any ending and prefix. */
const addedStems = words('ебал ебан ебат ебаш ебет ебеш ебем ебут ебну еблан ебуч ебис хуе хуи хую хуя пизд пизж бляд блят мудак мудил мудоз залуп дроч гандон гондон пидор пидар педрил шлюх долбоеб');
/** Words in which a stem stands after what looks like a prefix, and names. */
const innocent = /^(?:аблят|подебат|себаст|страха|хуеис|хуис|хуит|дрочен|дрочево)/u;

// The package's own types are out of reach of Node's resolution.
const kept = (listed.words as readonly string[])
  .map((pattern) => foldLetters(pattern).text)
  .filter((pattern) => !pattern.includes('+') && !ordinaryStarts.some((start) => pattern.replace(/^\*/, '').startsWith(start)));
const bare = (pattern: string): string => pattern.replaceAll('*', '');

/** Whole words. */
export const russianWords: ReadonlySet<string> = new Set(
  [...flatWords.map((word) => foldLetters(word).text), ...kept.filter((pattern) => !pattern.includes('*')), ...added].filter((word) => !ordinaryWords.has(word)),
);
const stems = [...new Set([...kept.filter((pattern) => /^\*.*\*$/u.test(pattern)).map(bare), ...addedStems])];
const starts = kept.filter((pattern) => /^[^*]+\*$/u.test(pattern)).map(bare);
const profaneWord = new RegExp(`^(?:(?:${prefixes.join('|')})?(?:${stems.join('|')})|(?:${starts.join('|')}))`, 'u');

/** `word` is folded. */
export function isProfaneRussian(word: string): boolean {
  return russianWords.has(word) || (profaneWord.test(word) && !innocent.test(word));
}
