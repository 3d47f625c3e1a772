// Puts answers together that say much the same. By star clusters (Aslam, Pelekhov and Rus 2004): the answer that is like the most others takes
// them with it, then the next of those that are left. So each answer is like the first of its cluster, and no order of coming matters.
import { sketchOf, type Sketch } from './sketch.ts';

export interface Answer { readonly text: string; readonly times: number }
export interface Cluster { readonly texts: readonly string[]; readonly count: number }

/** Answers of the same stems: one thing to compare. */
interface Node { readonly sketch: Sketch; readonly answers: Answer[]; times: number }

/** The rarest answers of more than this many stand alone. */
const mostCompared = 2000;
/** By Jaccard's measure (1912): stems in common, of all that the two have. Pairs of characters have less in common than words. */
const [leastLike, leastLikeUnspaced] = [1 / 2, 1 / 3];
/** An answer of at least so many stems is also like one that holds them all, and at most so many times as many. */
const [fewestHeld, mostTimes] = [3, 4];

/** The largest first, and in each the most telling text first. What is equal stands in the order of its characters. */
export function clustersOf(answers: readonly Answer[]): Cluster[] {
  const nodes = nodesOf(answers.toSorted((a, b) => byText(a.text, b.text)));
  const compared = new Set(nodes.toSorted((a, b) => b.times - a.times).slice(0, mostCompared));
  const compare = comparing([...compared]);
  const reach = new Map(nodes.map((node) => {
    let times = node.times;
    if (compared.has(node)) compare(node, (near) => { times += near.times; });
    return [node, times] as const;
  }));
  const taken = new Set<Node>();
  const clusters: Cluster[] = [];
  // Sorting is stable: nodes that are equal stay in the order of their texts.
  for (const centre of nodes.toSorted((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0) || b.times - a.times)) {
    if (taken.has(centre)) continue;
    const near: { node: Node; like: number }[] = [];
    if (compared.has(centre)) compare(centre, (node, like) => { if (!taken.has(node)) near.push({ node, like }); });
    const members = [centre, ...near.toSorted((a, b) => b.like - a.like || b.node.times - a.node.times).map(({ node }) => node)];
    for (const node of members) taken.add(node);
    clusters.push(clusterOf(members));
  }
  return clusters.toSorted((a, b) => b.count - a.count || byText(a.texts[0] ?? '', b.texts[0] ?? ''));
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

function nodesOf(answers: readonly Answer[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const answer of answers) {
    const sketch = sketchOf(answer.text);
    const key = `${sketch.denies} ${sketch.stems.toSorted().join(' ')}`;
    const node = nodes.get(key) ?? { sketch, answers: [], times: 0 };
    node.answers.push(answer);
    node.times += answer.times;
    nodes.set(key, node);
  }
  return [...nodes.values()];
}

const clusterOf = (nodes: readonly Node[]): Cluster => ({
  texts: nodes.flatMap(({ answers }) => answers.toSorted((a, b) => b.times - a.times).map(({ text }) => text)),
  count: nodes.reduce((sum, { times }) => sum + times, 0),
});

type Compare = (asked: Node, visit: (near: Node, like: number) => void) => void;

/** Visits all of `nodes` that are like one of them, in their order. What it has in common with each is counted stem by stem, at a cost that has a bound. */
function comparing(nodes: readonly Node[]): Compare {
  const holding = new Map<string, number[]>();
  for (const [place, { sketch }] of nodes.entries()) {
    for (const stem of sketch.stems) {
      const others = holding.get(stem);
      if (others) others.push(place);
      else holding.set(stem, [place]);
    }
  }
  const shared = new Uint8Array(nodes.length);
  return (asked, visit) => {
    shared.fill(0);
    for (const stem of asked.sketch.stems) for (const place of holding.get(stem) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    for (let place = 0; place < nodes.length; place += 1) {
      const inCommon = shared[place] ?? 0;
      const node = inCommon === 0 ? undefined : nodes[place];
      if (!node || node === asked) continue;
      const like = likeness(asked.sketch, node.sketch, inCommon);
      if (like > 0) visit(node, like);
    }
  };
}

/** 0 for those that are too unlike. */
function likeness(a: Sketch, b: Sketch, shared: number): number {
  if (a.denies !== b.denies) return 0;
  const fewer = Math.min(a.stems.length, b.stems.length);
  const more = Math.max(a.stems.length, b.stems.length);
  const like = shared / (fewer + more - shared);
  const isHeld = shared === fewer && fewer >= fewestHeld && more <= mostTimes * fewer;
  return isHeld || like >= (a.isSpaced && b.isSpaced ? leastLike : leastLikeUnspaced) ? like : 0;
}
