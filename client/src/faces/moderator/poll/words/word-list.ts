// Words that wait in a list: which one is in focus while others leave it, and which of them a key is about.
import type { PollRecord } from '@plenary/domain/poll/record';
import { countedAs } from '@plenary/domain/poll/kinds/cloud/words';

export const wordKeys = { j: 'next', arrowdown: 'next', k: 'previous', arrowup: 'previous', a: 'show', r: 'hide', x: 'choose' } as const;
export type WordAct = (typeof wordKeys)[keyof typeof wordKeys] | 'chooseAll';

export interface WordPress { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }

/** Arrows work always; letters only while single keys are on. */
export function wordAct(press: WordPress, lettersOn: boolean): WordAct | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = press.key.toLowerCase();
  if (key.length === 1 && !lettersOn) return undefined;
  if (key === 'x' && press.shiftKey) return 'chooseAll';
  return Object.entries(wordKeys).find(([each]) => each === key)?.[1];
}

/** What is done to: all that are chosen, else the one in focus. */
export const aboutWhich = (chosen: ReadonlySet<string>, inFocus: string | undefined): readonly string[] => (chosen.size > 0 ? [...chosen] : inFocus === undefined ? [] : [inFocus]);

/** Those that are chosen and still there. */
export const stillThere = (chosen: ReadonlySet<string>, list: readonly string[]): ReadonlySet<string> => new Set(list.filter((entry) => chosen.has(entry)));

/** The entries behind what others read now, with how it reads, to be hidden again. */
export function shownEntries({ result }: Pick<PollRecord, 'result'>): readonly { readonly entry: string; readonly text: string }[] {
  if (!result) return [];
  if ('words' in result) return result.words.map(({ text }) => ({ entry: countedAs(text), text }));
  if ('clusters' in result) return result.clusters.flatMap(({ texts }) => texts.map((text) => ({ entry: text, text })));
  return [];
}

/** How many words of some polls wait for a moderator. */
export const wordsWaiting = (polls: readonly Pick<PollRecord, 'desk'>[]): number => polls.reduce((sum, { desk }) => sum + (desk?.holds ?? 0), 0);
