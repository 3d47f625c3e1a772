// Clouds and open answers in words.
import type { CloudResult } from '@plenary/domain/poll/kinds/cloud/shape';
import type { OpenResult } from '@plenary/domain/poll/kinds/open/shape';
import type { DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from './chart-say.ts';
import type { ChartInWords } from './in-words.ts';

/** As many as a listener keeps in mind. */
const named = 5;

export function cloud({ result, parts }: DrawnPoll, { t, list, number, percent }: ChartSay): ChartInWords {
  const { words, different } = result as CloudResult; // The result is of the poll's own kind.
  const first = words.slice(0, named).map(({ text, count }) => (parts ? t('quoted', { text }) : t('words.counted', { text, count })));
  return {
    sentences: first.length > 0 ? [t('words.cloud', { words: list(first) }), t('words.different', { count: different })] : [],
    table: { head: [t('table.word'), t('table.times')], rows: words.map(({ text, count }) => [text, parts ? percent(count / 100) : number(count)]) },
  };
}

export function answers({ result, parts }: DrawnPoll, { t, number, percent }: ChartSay): ChartInWords {
  const { clusters } = result as OpenResult; // As above.
  const [first] = clusters;
  const [text] = first?.texts ?? [];
  return {
    sentences: first && text !== undefined ? [t('words.answers', { count: clusters.length }), ...(parts ? [] : [t('words.answer', { text, count: first.count })])] : [],
    table: { head: [t('table.answer'), t('table.times')], rows: clusters.map(({ texts, count }) => [texts[0] ?? '', parts ? percent(count / 100) : number(count)]) },
  };
}
