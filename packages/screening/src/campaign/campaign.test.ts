// Rules BR-*: what looks like organised support, and what is only a hall that likes a question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceSchema } from '@plenary/domain/question/suspicion';
import { findCampaign, type CampaignInput, type SeenSupport } from './campaign.ts';

const minute = 60_000;
const start = 100 * minute;
type Kind = 'new' | 'single' | 'usual';

function crowd(kind: Kind, size: number, from = start, everyMs = 1000): SeenSupport[] {
  return Array.from({ length: size }, (_, n) => {
    const atMs = from + n * everyMs;
    return { person: `${kind}-${n}`, atMs, knownSinceMs: kind === 'new' ? atMs : atMs - 60 * minute, isOnlyHere: kind !== 'usual' };
  });
}
const signalsOf = (input: Partial<CampaignInput>) => findCampaign({ supports: [], others: crowd('usual', 30), alike: [], ...input })?.signals.map(({ kind }) => kind) ?? [];

describe('a campaign', () => {
  it('BR-1 needs ten people within a minute', () => {
    expect(signalsOf({ supports: crowd('new', 9) })).toEqual([]);
    expect(signalsOf({ supports: crowd('new', 10) })).toContain('same-minute');
    expect(signalsOf({ supports: crowd('new', 40, start, 10_000) })).toEqual([]);
    const evidence = findCampaign({ supports: [...crowd('usual', 20, start, 30_000), ...crowd('new', 12, start + 20 * minute)], others: crowd('usual', 30), alike: [] });
    expect(evidence).toMatchObject({ fromMs: start + 20 * minute });
  });

  it('BR-2 is told of when its people differ from the others, and not for speed alone', () => {
    expect(signalsOf({ supports: crowd('usual', 60) })).toEqual([]);
    expect(signalsOf({ supports: crowd('new', 20) })).toEqual(['same-minute', 'new-people', 'only-here']);
    expect(signalsOf({ supports: crowd('single', 20) })).toEqual(['same-minute', 'only-here']);
    expect(signalsOf({ supports: crowd('new', 20), others: crowd('new', 30) })).toEqual([]);
    expect(signalsOf({ supports: [...crowd('new', 11), ...crowd('usual', 9)] })).toEqual([]);
  });

  it('BR-3 is not told of where there is nobody to compare with', () => {
    expect(signalsOf({ supports: crowd('new', 50), others: crowd('usual', 9) })).toEqual([]);
  });

  it('BR-4 shows in like words by three authors within a minute', () => {
    const alike = (n: number, author: string, askedAtMs: number) => ({ id: `q${n}`, author, askedAtMs });
    expect(signalsOf({ alike: [alike(1, 'a', 0), alike(2, 'b', minute), alike(3, 'c', 30_000)] })).toEqual(['same-wording']);
    expect(signalsOf({ alike: [alike(1, 'a', 0), alike(2, 'b', minute), alike(3, 'c', minute + 1)] })).toEqual([]);
    expect(signalsOf({ alike: [alike(1, 'a', 0), alike(2, 'a', 5), alike(3, 'b', 10)] })).toEqual([]);
  });

  it('BR-5 names the new and the single-minded alone', () => {
    const evidence = findCampaign({ supports: [...crowd('new', 15), ...crowd('usual', 4)], others: crowd('usual', 30), alike: [] });
    expect(evidence?.people.toSorted()).toEqual(crowd('new', 15).map(({ person }) => person).toSorted());
  });

  it('BR-6 is the same in whatever order it comes, and always of its shape', () => {
    const support = fc.record({ kind: fc.constantFrom<Kind>('new', 'single', 'usual'), atMs: fc.nat(3 * minute) });
    fc.assert(fc.property(fc.array(support, { maxLength: 60 }), fc.array(support, { maxLength: 30 }), fc.nat(), (some, more, turn) => {
      const made = (list: typeof some): SeenSupport[] => list.map(({ kind, atMs }, n) => ({ ...crowd(kind, 1, start + atMs)[0] as SeenSupport, person: `p${n}` }));
      const [supports, others] = [made(some), made(more)];
      const evidence = findCampaign({ supports, others, alike: [] });
      const turned = [...supports.slice(turn % 7), ...supports.slice(0, turn % 7)];
      expect(findCampaign({ supports: turned, others: others.toReversed(), alike: [] })).toEqual(evidence);
      if (evidence) expect(evidenceSchema.parse(evidence)).toEqual(evidence);
    }));
  });
});
