// Rules P-60 to P-64: open text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOneForm, expectRecount, expectSameInAnyOrder, type Kind } from '../../../../../testkit/src/kind-laws.ts';
import { plainClustersOf } from '../../../../../testkit/src/plain-clusters.ts';
import { writtenText } from '../../../../../testkit/src/written.ts';
import type { Asked } from '../kind.ts';
import { AnswerMemory } from './answer-memory.ts';
import { clustersOf } from './clusters.ts';
import { openRules } from './rules.ts';
import type { OpenSetup } from './setup.ts';
import { mostBefore, mostNow, toldOf } from './told.ts';
import { openResultSchema } from './shape.ts';

const poll: Asked<OpenSetup> = { options: 0, setup: { kind: 'open' } };
const read = (text: string) => openRules.readBallot(poll, { text });
const resultOf = (counts: Iterable<readonly [string, number]>) => openRules.resultOf(poll, new Map(counts), 0).clusters;
/** The clusters of texts that were each given once. */
const together = (...texts: string[]) => resultOf(texts.map((text) => [text, 1] as const)).map((cluster) => cluster.texts);

const kind: Kind<OpenSetup, { text: string }, string, unknown> = { rules: openRules, asked: fc.constant(poll), ballotFor: () => fc.record({ text: writtenText }) };

/** Sentences out of few words, so that many are alike. */
const sentence = fc.array(fc.constantFrom('language', 'courses', 'for', 'women', 'Jobs', 'job', 'housing', 'not', 'safe', 'routes', '学历', '承认', 'سكن', '!'), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

describe('open text', () => {
  it('P-60 an answer is 1 to 300 characters in which there is something to read, and nothing invisible', () => {
    expect([read('  Open the\u202E labour market\u202C\u0000 '), read('x'.repeat(300)), read('👍'), read('One\n\nTwo')]).toEqual(
      ['Open the labour market', 'x'.repeat(300), '👍', 'One\n\nTwo'].map((kept) => ({ kept })),
    );
    expect(new Set(['', ' \n ', '\u0000', '\u202E\u202C', '\u200b'.repeat(10_000), '\u2800', '\u0301'].map(read))).toEqual(new Set(['entry-empty']));
    expect([read('x'.repeat(301)), read('x'.repeat(10_000)), read('\u202Ex'.repeat(400))]).toEqual(['entry-too-long', 'entry-too-long', 'entry-too-long']);
    expectOneForm(kind);
  });

  it('P-61 how often each answer was given is what a recount gives, whatever ballots come and change; it is judged as it stands', () => {
    expect([[...openRules.marksOf(poll, 'Jobs')], openRules.entryOf?.('Jobs')]).toEqual([[['Jobs', 1]], 'Jobs']);
    expectRecount(kind);
    expectRecount({ ...kind, ballotFor: () => fc.record({ text: sentence }) });
    expectSameInAnyOrder({ ...kind, ballotFor: () => fc.record({ text: sentence }) });
  });

  it.each([
    ['More language courses', 'Language courses for all'],
    ['Jobs!', 'We need jobs'],
    ['Better access to language courses', 'Better access to language courses for women with small children'],
    ['Reconnaissance des diplômes', 'Il faut reconnaître les diplomes'],
    ['Признание дипломов', 'признание диплома'],
    ['الاعتراف بالشهادات', 'اعتراف الشهادات'],
    ['承认外国学历', '承认学历'],
  ])('P-62 puts “%s” and “%s” together', (one, other) => {
    expect(together(one, other)).toHaveLength(1);
    expect(together(one, 'Something about the weather in town', other)).toHaveLength(2);
  });

  it.each([
    ['Close the borders', 'Do not close the borders'], ['Close the borders', 'Don’t close the borders'], ['Il faut des quotas', 'Il ne faut pas de quotas'],
    ['Fronteras abiertas', 'Sin fronteras abiertas'], ['关闭边境', '不关闭边境'], ['Закрыть границы', 'Не закрыть границы'],
  ])('P-63 keeps “%s” and “%s” apart, of which one denies the other', (one, other) => expect(together(one, other)).toHaveLength(2));

  it('P-62 takes half of the telling words in common for much the same, or three that the longer one has too, up to four times as many', () => {
    const more = ['autumn', 'hospital', 'quota', 'salary', 'village', 'market', 'river', 'pension', 'winter'];
    const [nine, ten] = [more.join(' '), [...more, 'garden'].join(' ')];
    expect([together('Training nurses', 'Training pilots'), together('Training young nurses', 'Training young pilots')].map(({ length }) => length)).toEqual([2, 1]);
    expect([together('Training nurses', 'Training nurses autumn hospital quota'), together('Training nurses abroad', `Training nurses abroad ${nine}`), together('Training nurses abroad', `Training nurses abroad ${ten}`)].map(({ length }) => length)).toEqual([2, 1, 2]);
  });

  it('P-62 tells the largest cluster first, and in it the answer that is closest to most', () => {
    const clusters = resultOf([['Safe routes', 2], ['Housing', 1], ['language courses for women', 1], ['Language courses', 1], ['language courses in villages', 1], ['HOUSING', 3]]);
    expect(clusters).toEqual([
      { texts: ['HOUSING', 'Housing'], count: 4 },
      { texts: ['Language courses', 'language courses for women', 'language courses in villages'], count: 3 },
      { texts: ['Safe routes'], count: 2 },
    ]);
    expect(openResultSchema.parse({ clusters })).toEqual({ clusters });
    expect(resultOf([])).toEqual([]);
  });

  it('P-62 gives the same clusters in whatever order answers came, with every answer in one of them', () => {
    const given = fc.uniqueArray(sentence, { maxLength: 25 }).chain((texts) => fc.record({ texts: fc.constant(texts), shuffled: fc.shuffledSubarray(texts, { minLength: texts.length }), weight: fc.constantFrom(1, 3, 70) }));
    fc.assert(fc.property(given, ({ texts, shuffled, weight }) => {
      const clusters = resultOf(texts.map((text) => [text, weight] as const));
      expect(resultOf(shuffled.map((text) => [text, weight] as const))).toEqual(clusters);
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(texts.length * weight);
      const shown = clusters.flatMap((cluster) => cluster.texts);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.every((text) => texts.includes(text))).toBe(true);
    }), { numRuns: 300 });
  });

  it('P-62 gives the clusters that comparing every pair anew gives, whatever of the same poll was asked for before', () => {
    const given = fc.uniqueArray(fc.record({ text: sentence, times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 14, selector: ({ text }) => text });
    fc.assert(fc.property(fc.array(fc.tuple(given, fc.array(sentence, { maxLength: 6 })), { minLength: 1, maxLength: 8 }), (asked) => {
      // So small that all of it is full again and again.
      const memory = new AnswerMemory({ compared: 6, alike: 9, texts: 12 });
      for (const [answers, met] of asked) {
        for (const text of met) memory.meet(text);
        expect(clustersOf(answers, memory)).toEqual(plainClustersOf(answers, 6));
        expect(clustersOf(answers)).toEqual(plainClustersOf(answers, 2000));
      }
    }), { numRuns: 300 });
  });

  it('P-62 compares the two thousand that most people gave; the rarest of more stand alone, whatever they are like', () => {
    const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const given = Array.from({ length: 2000 }, (_, index) => [`${letters(index)}x`, 2] as const);
    const clusters = clustersOf([...given, ['ax bx', 1] as const].map(([text, times]) => ({ text, times })));
    expect(clusters.at(-1)).toEqual({ texts: ['ax bx'], count: 1 });
    expect(clustersOf([{ text: 'ax', times: 2 }, { text: 'ax bx', times: 1 }])).toEqual([{ texts: ['ax', 'ax bx'], count: 3 }]);
  });

  it('P-62 an answer in two scripts says the same whichever of those that look alike came before it', () => {
    const words = (from: number): string => Array.from({ length: 40 }, (_, nth) => `ka${from + nth}`).join(' ');
    // What comes after forty words is not looked at, but for the script that it is in.
    const texts = [words(10), `${words(10)} の`, words(26)];
    const answers = texts.map((text) => ({ text, times: 1 }));
    for (const order of [texts, texts.toReversed()]) {
      const memory = new AnswerMemory();
      for (const text of order) memory.meet(text);
      expect(clustersOf(answers, memory)).toEqual(plainClustersOf(answers, 2000));
    }
  });

  it('P-64 tells of at most 100 clusters five answers each, and counts all that are in them', () => {
    const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    expect(together(...Array.from({ length: 150 }, (_, index) => `subject${letters(index)} ${letters(index)}${letters(index)}`)).length).toBeLessThanOrEqual(100);
    expect(together(...Array.from({ length: 150 }, (_, index) => `${letters(index)}q`))).toHaveLength(100);
    const [cluster] = resultOf(Array.from({ length: 9 }, (_, index) => [`Jobs${'!'.repeat(index)}`, 1] as const));
    expect([cluster?.texts.length, cluster?.count]).toEqual([5, 9]);
  });

  it('P-64 tells no more than so many letters: first one answer of each of the largest clusters, then more of these; and how many answers are in the others', () => {
    const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    /** Eight ways of writing one answer, which all stand together. */
    const cluster = (number: number, length: number) => Array.from({ length: 8 }, (_, nth) => `subject${letters(number)}${'!'.repeat(length - nth)}`);
    const given = fc.record({ clusters: fc.integer({ min: 0, max: 130 }), length: fc.integer({ min: 10, max: 280 }) });
    fc.assert(fc.property(given, ({ clusters, length }) => {
      const all = Array.from({ length: clusters }, (_, number) => ({ texts: cluster(number, length), count: 8 }));
      for (const most of [mostNow, mostBefore]) {
        const told = toldOf(all, most);
        const texts = told.clusters.flatMap((each) => each.texts);
        expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(most.letters);
        expect(told.clusters.map((each) => each.texts[0])).toEqual(all.slice(0, told.clusters.length).map((each) => each.texts[0]));
        expect(told.clusters.reduce((sum, { count }) => sum + count, told.rest ?? 0)).toBe(8 * clusters);
        // What one answer of each leaves is too little for one of the next; a shorter second answer of those that are told may still fit.
        const firsts = all.slice(0, told.clusters.length + 1).reduce((sum, each) => sum + (each.texts[0]?.length ?? 0), 0);
        if (told.clusters.length < Math.min(clusters, most.clusters)) expect(firsts).toBeGreaterThan(most.letters);
      }
      expect(openRules.besideLater?.(toldOf(all, mostNow))).toEqual(toldOf(all, mostBefore));
    }), { numRuns: 60 });
  });
});
