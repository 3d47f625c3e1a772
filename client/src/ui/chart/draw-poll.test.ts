// Every kind of poll on every wall: what is laid out fits into its place, in letters that the back row reads.
import { describe, expect, it } from 'vitest';
import { drawPoll } from './draw-poll.tsx';
import type { DrawnPoll } from './drawn-poll.ts';
import { english } from './english.fixture.ts';
import { fitTitled, noteLeading, titleLeading } from './fit/fit-titled.ts';
import { airy, linesOf } from './fit/stand.ts';
import { ballotCounts, lengths, sampleKinds, samplePoll, tongues, variants, type SampleOf } from './samples.fixture.ts';

// About what the hall's font measures.
const measure = (text: string): number => [...text].reduce((sum, char) => sum + (/[A-Zmw]/.test(char) ? 0.7 : 0.5), 0);
/** The place beside who has voted on a wide wall, and beneath it on a tall one. */
const walls = { wide: { width: 1326, height: 900, unit: 36 }, tall: { width: 1003, height: 1290, unit: 64 }, half: { width: 880, height: 720, unit: 36 } } as const;
const who = { say: english, mine: [] };

const known = new Map<string, DrawnPoll>();

/** Counted once for all walls. */
function pollOf(sample: SampleOf): DrawnPoll {
  const key = JSON.stringify(sample);
  const poll = known.get(key) ?? samplePoll(sample);
  known.set(key, poll);
  return poll;
}

function laidOut(sample: SampleOf, wall: keyof typeof walls) {
  const { unit, ...box } = walls[wall];
  const poll = pollOf(sample);
  const drawing = drawPoll(poll, { ...who, look: sample.variant === 'groups' ? 'groups' : 'result' });
  if (!drawing) return null;
  const { stand, mayHaveColumns, leastShare, notes } = drawing;
  const titled = fitTitled({ title: poll.title, notes }, box, { minPx: unit, maxPx: unit * 2.2, mayHaveColumns: mayHaveColumns && wall === 'wide', leastShare, measure, stand });
  return titled && { ...titled, box, unit, title: poll.title, notes };
}

describe.each(sampleKinds)('%s', (kind) => {
  it.each(Object.keys(walls) as (keyof typeof walls)[])('fits a %s wall, with little to say and with much', (wall) => {
    for (const tongue of tongues) for (const length of lengths) for (const ballots of ballotCounts) for (const variant of variants) {
      const sample = { kind, tongue, length, ballots, variant } as const;
      const found = laidOut(sample, wall);
      if (found === null) continue;
      const { layout, titlePx, titleLines, notePx, noteLines, notes, title, box, px } = found ?? expect.fail(`${JSON.stringify(sample)} finds no place`);
      const lines = (text: string, at: number, most: number): number => Math.min(most, linesOf(text, at, { width: box.width, measure }));
      const high = lines(title, titlePx, titleLines) * titlePx * titleLeading + notes.reduce((sum, note) => sum + lines(note, notePx, noteLines), 0) * notePx * noteLeading + layout.height;
      expect(high, JSON.stringify(sample)).toBeLessThanOrEqual(box.height);
      expect(px).toBeGreaterThan(0);
    }
  });

  it('keeps its letters legible on a wide wall, with as much as anybody may say', () => {
    for (const tongue of tongues) for (const variant of variants) {
      const found = laidOut({ kind, tongue, length: 'long', ballots: 234, variant }, 'wide');
      if (found) expect(found.px, JSON.stringify({ tongue, variant })).toBeGreaterThanOrEqual(walls.wide.unit);
    }
  });

  it('lays out the same for the same content, whatever the figures', () => {
    const laidOutBy = (ballots: number) => {
      const drawn = drawPoll({ ...samplePoll({ kind, tongue: 'en', length: 'short', ballots, variant: 'plain' }), isOpen: true }, who);
      return drawn && [drawn.key, drawn.notes];
    };
    if (kind !== 'open') expect(laidOutBy(234)).toEqual(laidOutBy(233));
  });

  it('stands on a page of a phone', () => {
    const drawing = drawPoll(samplePoll({ kind, tongue: 'en', length: 'long', ballots: 234, variant: 'plain' }), who);
    const room = { width: 358, height: Infinity, px: 16 * 0.82, minPx: 13, density: airy, labelLines: 99, hasNotes: true, columns: 1 } as const;
    expect(drawing?.stand(room, measure)?.height).toBeGreaterThan(0);
  });
});
