import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caption } from '@plenary/protocol/captions/caption';
import { captionsAfter, captionsFor, staleAfterMs, type HeardLine } from './captions.ts';

const said = (line: number, text: string, language: string | null = null, room = 'hall'): Caption => ({ room, line, text, language });
const after = (...captions: readonly Caption[]): readonly HeardLine[] => captions.reduce<readonly HeardLine[]>((lines, caption, index) => captionsAfter(lines, caption, index), []);
const textsIn = (lines: readonly HeardLine[], languages: readonly string[] = [], nowMs = 10): string[] => captionsFor(lines, { room: 'hall', languages, nowMs }).map(({ text }) => text);

describe('captions', () => {
  it('a line grows in its place, is put right, and can be taken back', () => {
    const lines = after(said(1, 'Good'), said(1, 'Good mourning'), said(2, 'every'), said(1, 'Good morning'), said(2, 'everybody'));
    expect(textsIn(lines)).toEqual(['Good morning', 'everybody']);
    expect(textsIn(captionsAfter(lines, said(2, ''), 5))).toEqual(['Good morning']);
    expect(captionsAfter(lines, said(9, ''), 5)).toBe(lines);
  });

  it('a source that starts counting again does not write over what was said long before', () => {
    const many = Array.from({ length: 12 }, (_, line) => said(line, `Line ${line}`));
    const lines = after(...many, said(0, 'After the break'));
    expect(lines.map(({ text }) => text)).toContain('Line 0');
    expect(lines.at(-1)?.text).toBe('After the break');
  });

  it('a wall shows its own language where that is captioned, else what there is, and what has none to everyone', () => {
    const lines = after(said(1, 'Bonjour', 'fr'), said(1, 'Hello', 'en'), said(2, 'Bienvenue', 'fr-CH'));
    expect(textsIn(lines, ['en'])).toEqual(['Hello']);
    expect(textsIn(lines, ['fr'])).toEqual(['Bonjour', 'Bienvenue']);
    expect(textsIn(lines, ['ar'])).toEqual(['Bonjour', 'Bienvenue']);
    expect(textsIn(after(said(1, 'Hello', 'en'), said(2, '(applause)')), ['en'])).toEqual(['Hello', '(applause)']);
  });

  it('another room is not heard, and what was said long ago is not being said', () => {
    expect(textsIn(after(said(1, 'Next door', null, 'foyer')))).toEqual([]);
    expect(textsIn(after(said(1, 'Good morning')), [], staleAfterMs)).toEqual([]);
  });

  it('however much is said, little is held', () => {
    fc.assert(fc.property(fc.array(fc.record({ line: fc.nat(30), text: fc.constantFrom('', 'a', 'b c'), language: fc.constantFrom(null, 'en', 'fr') }), { maxLength: 200 }), (all) => {
      const lines = after(...all.map((one) => ({ room: 'hall', ...one })));
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(lines.every(({ text }) => text !== '')).toBe(true);
    }));
  });
});
