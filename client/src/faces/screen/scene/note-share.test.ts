import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, hallMaxChars, heightOf, roomyLeading, tightLeading } from '../../../ui/fit/fit-text.ts';
import { markHeight, shareWithNote } from './note-share.ts';

const measure = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.5), 0);
const wide = { box: { width: 1300, height: 860 }, unit: 36, measure };
const tall = { box: { width: 984, height: 1380 }, unit: 64, measure };
const words = 'Regular pathways must be open to people in vulnerable situations as well; what will States do about it? ';
const sources = 'Source: example.org';
const limits = { leading: roomyLeading, tightLeading, maxChars: hallMaxChars, measure };

describe('a question and a note', () => {
  it('stand whole beside each other where there is room', () => {
    const { body, height } = shareWithNote({ question: 'Who pays?', note: 'The figure is from 2022.', sources }, wide);
    expect(body).toBe(`The figure is from 2022.\n${sources}`);
    expect(height).toBeGreaterThan(2 * wide.unit);
  });

  it('of a long note its first words are shown, and where it comes from', () => {
    const { body } = shareWithNote({ question: 'Who pays?', note: words.repeat(4), sources }, wide);
    expect(body).toMatch(new RegExp(`^Regular pathways must be open.* …\\n${sources}$`));
  });

  it('beside the longest question on a tall screen the mark alone remains', () => {
    expect(shareWithNote({ question: 'ab cdefgh '.repeat(50), note: words, sources }, { ...tall, box: { width: 984, height: 1000 } })).toEqual({ body: '', height: 0 });
  });

  it('leave the question its smallest size also where the note takes all the rest', () => {
    const w = 'w'.repeat(50);
    const question = [w, w, w, w, 'migration', 'migration', w].join(' ');
    const { height } = shareWithNote({ question, note: 'migration migration migration migration people-centred migration', sources }, tall);
    expect(fitText(question, { width: tall.box.width, height: tall.box.height - height - markHeight * tall.unit }, { ...limits, minPx: tall.unit, maxPx: tall.unit * 4 }).isWithinLimits).toBe(true);
  });

  it('both fit, the question never below the smallest size if it fits at all', () => {
    const text = fc.array(fc.constantFrom('migration', 'a', 'of', '移民', 'people-centred', 'how?', 'w'.repeat(50)), { minLength: 1, maxLength: 60 }).map((list) => list.join(' ').slice(0, 500));
    fc.assert(fc.property(text, text, fc.constantFrom(wide, tall), (question, note, hall) => {
      const { box, unit } = hall;
      const { body, height } = shareWithNote({ question, note, sources }, hall);
      const alone = fitText(question, box, { ...limits, minPx: unit, maxPx: unit * 4 });
      const rest = { width: box.width, height: box.height - height - markHeight * unit };
      if (body !== '') {
        const fitted = fitText(body, { width: box.width, height }, { ...limits, minPx: unit, maxPx: unit * 1.3 });
        expect([fitted.isWithinLimits, heightOf(fitted.lines, fitted.sizePx, fitted.leading) <= height + 0.01]).toEqual([true, true]);
        expect(fitText(question, rest, { ...limits, minPx: unit, maxPx: unit * 4 }).isWithinLimits).toBe(alone.isWithinLimits);
      }
    }));
  });
});
