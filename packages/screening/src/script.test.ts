// Script: characters that hide, reorder or disguise, and the many that only look as if they did.
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { screenScript } from './script.ts';

const marked = (text: string): [string | undefined, string[]][] =>
  screenScript(text).map((flag) => [flag.detail, flag.ranges.map(({ start, end }) => text.slice(start, end))]);

describe('script', () => {
  it.each(conferenceSentences.map(({ text }) => text))('SCR-20: nothing odd in %j', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('SCR-21: control characters and half surrogate pairs are marked, line breaks are not', () => {
    expect(marked('a\u0000b\u0007c\td\ne\r\n')).toEqual([['control', ['\u0000', '\u0007']]]);
    expect(marked('a\ud800b')).toEqual([['control', ['\ud800']]]);
  });

  it('SCR-22: direction overrides are marked, also when closed', () => {
    expect(marked('pay \u202Eevoba eht\u202C now')).toEqual([['bidi-control', ['\u202E']]]);
  });

  it('SCR-22: an embedding or isolate that is not closed on its line is marked, a closed one is not', () => {
    expect(marked('العربية \u2067IOM\u2069 نعم')).toEqual([]);
    expect(marked('one \u2067two\nthree')).toEqual([['bidi-control', ['\u2067']]]);
    expect(marked('one \u2069two')).toEqual([['bidi-control', ['\u2069']]]);
  });

  it('SCR-22: direction marks are ordinary in Arabic and Hebrew', () => {
    expect(marked('ما دور IOM\u200F؟ \u200Eok\u061C')).toEqual([]);
  });

  it('SCR-23: zero-width characters without work are marked', () => {
    expect(marked('mi\u200Bgr\u200Da\u200Cnts\u2060')).toEqual([['zero-width', ['\u200B', '\u200D', '\u200C', '\u2060']]]);
    expect(marked('می\u200C\u200C\u200Cکنند')).toEqual([['zero-width', ['\u200C\u200C\u200C']]]);
    expect(marked('hidden\u{E0068}\u{E0069}')).toEqual([['zero-width', ['\u{E0068}\u{E0069}']]]);
  });

  it('SCR-23: a byte order mark at the very start is an accident of copying', () => {
    expect(marked('\uFEFFHow?')).toEqual([]);
    expect(marked('How\uFEFF?')).toEqual([['zero-width', ['\uFEFF']]]);
  });

  it('SCR-24: heaps of marks on a letter are marked with their letter', () => {
    const zalgo = `m${'\u0335\u0321\u0358\u0310\u0301'}igrants`;
    expect(marked(zalgo)).toEqual([['stacked-marks', [zalgo.slice(0, 6)]]]);
    expect(marked(`${'\u0301'.repeat(5000)}`)).toEqual([['stacked-marks', ['\u0301'.repeat(5000)]]]);
    expect(marked('tiê\u0301ng Viê\u0323t'.normalize('NFD'))).toEqual([]);
  });

  it.each([['m\u0456grants', 'Cyrillic in Latin'], ['р\u0430ypal', 'half and half'], ['Путiн', 'Latin in Cyrillic'], ['C\u039FVID', 'Greek in Latin']])('SCR-25: %j is disguised (%s)', (word) => {
    expect(marked(`Why do ${word} wait`)).toEqual([['mixed-script', [word]]]);
  });

  it.each(['SIM-карта', 'µg', 'μs', 'Δt', 'ΔCO', 'SIMки', 'COVID疫情', 'الـIOM', 'Tシャツ', 'IT-специалист'])('SCR-25: %j mixes scripts openly', (word) => {
    expect(marked(`About ${word} now`)).toEqual([]);
  });
});
