// The fair order: sequential proportional approval voting, going on from what was asked (Israel & Brill, "Dynamic Proportional Rankings",
// IJCAI 2021). Each supporter lends a question 1/(1+n), where n of the questions that they support were asked or stand above it.

/** A question that may be asked next. `score`: what its supporters lend it before anything is placed, in shares. */
export interface Candidate {
  readonly id: string;
  readonly supporters: ReadonlySet<string>;
  readonly score: number;
}

/** One place of the order. `unheard`: supporters of whom nothing was asked and nothing stands above. */
export interface Place {
  readonly id: string;
  readonly unheard: number;
}

/** How many of the questions that somebody supports were asked. */
export type Heard = (person: string) => number;

/** Shares are whole numbers, so their sums are exact in whatever order they are added: a multiple of 1 to 16, and fine enough beyond for
 * 190,000 supporters. */
const whole = 720_720 * 65_536;
const shares = Array.from({ length: 64 }, (_, heard) => Math.floor(whole / (1 + heard)));

/** What somebody of whom so many questions were heard lends to each further one. */
export const share = (heard: number): number => shares[heard] ?? Math.floor(whole / (1 + heard));

/** What all supporters lend together. */
export function scoreOf(supporters: Iterable<string>, heard: Heard): number {
  let score = 0;
  for (const person of supporters) score += share(heard(person));
  return score;
}

interface Bound { readonly candidate: Candidate; score: number; asOf: number }

/**
 * The first `most` places. Scores only fall as places are given, so an old score is an upper bound: only candidates whose bound leads are
 * counted again. Equal scores: more supporters first, then by id, which is random and tells no time.
 */
export function rankFairly(candidates: Iterable<Candidate>, heard: Heard, most: number): Place[] {
  const heap = new Heap();
  for (const candidate of candidates) heap.push({ candidate, score: candidate.score, asOf: 0 });
  const above = new Map<string, number>();
  const places: Place[] = [];
  while (places.length < most) {
    const best = heap.pop();
    if (!best) break;
    const { candidate } = best;
    const { id, supporters } = candidate;
    if (best.asOf < places.length) {
      heap.push({ candidate, score: candidate.score - lostTo(above, candidate, heard), asOf: places.length });
      continue;
    }
    places.push({ id, unheard: unheardOf(supporters, (person) => heard(person) + (above.get(person) ?? 0)) });
    for (const person of supporters) above.set(person, (above.get(person) ?? 0) + 1);
  }
  return places;
}

/** What supporters lend a candidate no more, because of what they support that stands above. */
function lostTo(above: ReadonlyMap<string, number>, { supporters }: Candidate, heard: Heard): number {
  let lost = 0;
  for (const person of supporters) {
    const more = above.get(person);
    if (more === undefined) continue;
    const before = heard(person);
    lost += share(before) - share(before + more);
  }
  return lost;
}

function unheardOf(supporters: Iterable<string>, heard: Heard): number {
  let unheard = 0;
  for (const person of supporters) if (heard(person) === 0) unheard += 1;
  return unheard;
}

const leads = (a: Bound, b: Bound): boolean => {
  if (a.score !== b.score) return a.score > b.score;
  const [more, fewer] = [a.candidate.supporters.size, b.candidate.supporters.size];
  return more === fewer ? a.candidate.id < b.candidate.id : more > fewer;
};

/** A binary heap with the leader on top. */
class Heap {
  readonly #items: Bound[] = [];

  push(item: Bound): void {
    const items = this.#items;
    let at = items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const held = items[parent];
      if (!held || !leads(item, held)) break;
      items[at] = held;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Bound | undefined {
    const [top] = this.#items;
    const last = this.#items.pop();
    if (top && last && top !== last) this.#sink(last);
    return top;
  }

  #sink(item: Bound): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      const left = items[2 * at + 1];
      const right = items[2 * at + 2];
      const next = right && left && leads(right, left) ? 2 * at + 2 : 2 * at + 1;
      const child = items[next];
      if (!child || !leads(child, item)) break;
      items[at] = child;
      at = next;
    }
    items[at] = item;
  }
}
