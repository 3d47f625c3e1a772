// Rules F-*: the fair order, by its axioms, against the rule as it is written down.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankFairly, scoreOf, share, type Place } from './fair.ts';

type Profile = Readonly<Record<string, readonly number[]>>;

const name = (person: number): string => `p${person}`;
const supportersOf = (profile: Profile, id: string): Set<string> => new Set((profile[id] ?? []).map(name));

/** The order of what was not asked. */
function order(profile: Profile, asked: readonly string[] = [], most = Infinity): Place[] {
  const heard = heardAfter(profile, asked);
  const open = Object.keys(profile).filter((id) => !asked.includes(id));
  return rankFairly(open.map((id) => ({ id, supporters: supportersOf(profile, id), score: scoreOf(supportersOf(profile, id), heard) })), heard, most);
}

const heardAfter = (profile: Profile, asked: readonly string[]) => (person: string): number => asked.filter((id) => supportersOf(profile, id).has(person)).length;
const ids = (places: readonly Place[]): string[] => places.map(({ id }) => id);

/** The rule word for word: at each place the question to which its supporters lend most. */
function asWritten(profile: Profile, asked: readonly string[]): string[] {
  const placed: string[] = [];
  let open = Object.keys(profile).filter((id) => !asked.includes(id));
  while (open.length > 0) {
    const heard = heardAfter(profile, [...asked, ...placed]);
    const lent = (id: string): number => [...supportersOf(profile, id)].reduce((sum, person) => sum + share(heard(person)), 0);
    const [best = ''] = open.toSorted((a, b) => lent(b) - lent(a) || supportersOf(profile, b).size - supportersOf(profile, a).size || (a < b ? -1 : 1));
    placed.push(best);
    open = open.filter((id) => id !== best);
  }
  return placed;
}

const profiles = fc.array(fc.uniqueArray(fc.nat(12), { maxLength: 10 }), { minLength: 1, maxLength: 9 }).map((all) => Object.fromEntries(all.map((people, n) => [`q${n}`, people])));
const days = profiles.chain((profile) => fc.record({ profile: fc.constant<Profile>(profile), asked: fc.subarray(Object.keys(profile)) }));
const blocs = fc.record({ sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }), most: fc.integer({ min: 1, max: 60 }) });

describe('the fair order', () => {
  it('F-1 gives each place to the question whose supporters were heard least, as the rule is written', () => {
    fc.assert(fc.property(days, ({ profile, asked }) => {
      expect(ids(order(profile, asked))).toEqual(asWritten(profile, asked));
    }));
  });

  it('F-2 gives a bloc of any share at least that share of the places, rounded down, however many places there are', () => {
    fc.assert(fc.property(blocs, ({ sizes, most }) => {
      const all = sizes.reduce((sum, size) => sum + size, 0);
      const first = sizes.map((_, n) => sizes.slice(0, n).reduce((sum, size) => sum + size, 0));
      const profile: Profile = Object.fromEntries(sizes.flatMap((size, n) =>
        Array.from({ length: most }, (_, question) => [`${n}-${question}`, Array.from({ length: size }, (__, person) => (first[n] ?? 0) + person)])));
      const places = ids(order(profile, [], most));
      for (const [n, size] of sizes.entries()) {
        expect(places.filter((id) => id.startsWith(`${n}-`)).length).toBeGreaterThanOrEqual(Math.floor((size / all) * most));
      }
    }));
  });

  it('F-3 never moves a question back for one more supporter', () => {
    fc.assert(fc.property(days, fc.nat(12), fc.nat(8), ({ profile, asked }, person, which) => {
      const open = Object.keys(profile).filter((id) => !asked.includes(id));
      const id = open[which % Math.max(open.length, 1)];
      if (id === undefined) return;
      const more = { ...profile, [id]: [...new Set([...(profile[id] ?? []), person])] };
      expect(ids(order(more, asked)).indexOf(id)).toBeLessThanOrEqual(ids(order(profile, asked)).indexOf(id));
    }));
  });

  it('F-4 keeps the order of the rest when the first of it is asked', () => {
    fc.assert(fc.property(days, ({ profile, asked }) => {
      const [first, ...rest] = ids(order(profile, asked));
      if (first !== undefined) expect(ids(order(profile, [...asked, first]))).toEqual(rest);
    }));
  });

  it('F-5 puts a question before another whose supporters are all among its own, and fewer', () => {
    fc.assert(fc.property(days, ({ profile, asked }) => {
      const places = ids(order(profile, asked));
      for (const a of places) for (const b of places) {
        const [more, fewer] = [supportersOf(profile, a), supportersOf(profile, b)];
        if (fewer.size < more.size && [...fewer].every((person) => more.has(person))) expect(places.indexOf(a)).toBeLessThan(places.indexOf(b));
      }
    }));
  });

  it('F-6 does not depend on the order of questions, of supporters, or of what was asked', () => {
    fc.assert(fc.property(days, ({ profile, asked }) => {
      const turned = Object.fromEntries(Object.entries(profile).toReversed().map(([id, people]) => [id, people.toReversed()]));
      expect(order(turned, asked.toReversed())).toEqual(order(profile, asked));
    }));
  });

  it('F-7 tells how many supporters have nothing asked and nothing above', () => {
    fc.assert(fc.property(days, ({ profile, asked }) => {
      const places = order(profile, asked);
      for (const [at, { id, unheard }] of places.entries()) {
        const heard = heardAfter(profile, [...asked, ...ids(places.slice(0, at))]);
        expect(unheard).toBe([...supportersOf(profile, id)].filter((person) => heard(person) === 0).length);
      }
    }));
  });
});
