// All rules together: total, deterministic, inside the text, in order; and silent on what the conference really asks.
import { flagKinds, flagSchema } from '@plenary/domain/question/flags';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { screenText } from './screen.ts';

const odd = ['\u0000', '\ud800', '\udc00', '\u202e', '\u2067', '\u200b', '\u200d', '\u0301', '\u{E0061}', '👩‍👩‍👧', 'fuck', 'm*rde', 'puta ', 'ﷺ', 'İ', 'ß', 'https://iom.int ', 'a@b.ch ', '+41 79 123 45 67', '(at)', '!!!', 'AAAA ', 'і', '各国', 'كيف'];
const nasty = fc.array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 }).map((parts) => parts.join(''));
const questions = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,8}$/), text: fc.oneof(nasty, fc.constantFrom(...conferenceSentences.map(({ text }) => text))) }), { selector: ({ id }) => id, maxLength: 12 });
const language = fc.constantFrom('en', 'fr', 'es-MX', 'ar', 'zh', 'xx', '');

describe('screenText', () => {
  it.each(conferenceSentences)('SCR-1: a real question passes clean: $text', ({ text, language: declared }) => {
    const others = conferenceSentences.filter((other) => other.text !== text).map((other, index) => ({ id: `q${index}`, text: other.text }));
    expect(screenText({ text, language: declared, others })).toEqual([]);
  });

  it('SCR-2: any string gives flags that fit the data type, with ranges inside the text', () => {
    fc.assert(
      fc.property(nasty, language, questions, (text, declared, others) => {
        for (const flag of screenText({ text, language: declared, others })) {
          expect(flagSchema.parse(flag)).toEqual(flag);
          expect(flag.score).toBeGreaterThan(0);
          for (const { start, end } of flag.ranges) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('SCR-6: a flag says how sure it is: a checksum more than a label, a written address more than a spelled one', () => {
    const scores = (text: string): (number | undefined)[] => screenText({ text, others: [] }).map(({ score }) => score);
    expect(scores('Please pay to CH93 0076 2011 6238 5295 7')).toEqual([1]);
    expect(scores('My passport number is X1234567')).toEqual([0.7]);
    expect(scores('Please look at www.iom.int')).toEqual([0.9]);
    expect(scores('Please look at evil dot com')).toEqual([0.7]);
    expect(scores('Why?')).toEqual([1]);
  });

  it.each([
    ['lone surrogates', '\ud800'.repeat(5000)], ['NUL', '\0'.repeat(5000)], ['combining marks', `a${'\u0301'.repeat(5000)}`], ['one word', 'a'.repeat(10_000)],
    ['expanding letters', 'ﷺ'.repeat(10_000)], ['overrides', '\u202e'.repeat(10_000)], ['joined emoji', '👩\u200d'.repeat(3000)], ['figures', '1 '.repeat(5000)],
    ['stars', 'f*'.repeat(5000)], ['profanity', 'fuck '.repeat(2000)], ['addresses', 'a@b.ch '.repeat(1400)], ['open brackets', '('.repeat(10_000)], ['passport labels', 'passport no '.repeat(800)], ['account starts', 'CH93 '.repeat(2000)], ['quotations that open', '«'.repeat(10_000)], ['tatweel', 'شـ'.repeat(5000)], ['hyphens', 'cul-'.repeat(2500)], ['addresses without end', 'a/'.repeat(5000)],
  ])('SCR-2: %s, thousands of them, are survived', (_name, text) => {
    const flags = screenText({ text, language: 'ru', others: [{ id: 'a', text }] });
    expect(flags.length).toBeLessThanOrEqual(40);
    for (const flag of flags) expect(flagSchema.safeParse(flag).success).toBe(true);
  });

  it('SCR-3: the same input gives the same flags, whatever was screened before', () => {
    fc.assert(
      fc.property(fc.record({ text: nasty, language, others: questions }), nasty, (input, between) => {
        const once = screenText(input);
        screenText({ text: between, others: [] });
        expect(screenText(input)).toEqual(once);
      }),
    );
  });

  it('SCR-4: the order of the other questions does not matter', () => {
    const shuffled = questions.chain((others) => fc.tuple(fc.constant(others), fc.shuffledSubarray(others, { minLength: others.length })));
    fc.assert(
      fc.property(nasty, shuffled, (text, [others, reordered]) => {
        expect(screenText({ text, others: reordered })).toEqual(screenText({ text, others }));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...conferenceSentences), shuffled, ({ text }, [others, reordered]) => {
        expect(screenText({ text, others: reordered })).toEqual(screenText({ text, others }));
      }),
    );
  });

  it('SCR-5: flags come in the order of the kinds', () => {
    const text = 'WHY THE FUCK DO WE WAIT!!! SEE https://iom.int OR MAIL A@B.CH OR +41 79 123 45 67 \u202E NOWWWWWWWW CH93 0076 2011 6238 5295 7 now now now now now';
    const kinds = screenText({ text, language: 'ru', others: [{ id: 'q1', text }] }).map((flag) => flag.kind);
    expect([...new Set(kinds)]).toEqual(flagKinds.filter((kind) => kind !== 'classifier'));
    expect(kinds).toEqual(kinds.toSorted((a, b) => flagKinds.indexOf(a) - flagKinds.indexOf(b)));
  });
});
