// Clusters of answers by comparing every pair anew, with nothing remembered: what all cleverer ways must come to.
import type { Answer, Cluster } from '@plenary/domain/poll/kinds/open/clusters';
import { likenessOf } from '@plenary/domain/poll/kinds/open/nearness';
import { sketchOf, type Sketch } from '@plenary/domain/poll/kinds/open/sketch';

interface Node { readonly sketch: Sketch; readonly answers: Answer[]; times: number }

/** Of more than `compared` the rarest stand alone. */
export function plainClustersOf(answers: readonly Answer[], compared: number): Cluster[] {
  const nodes = nodesOf(answers.toSorted((a, b) => byText(a.text, b.text)));
  const pairs = nodes.toSorted((a, b) => b.times - a.times).slice(0, compared);
  const nearTo = (node: Node): Node[] => (pairs.includes(node) ? pairs.filter((other) => other !== node && likenessOf(node.sketch, other.sketch) > 0) : []);
  const reach = new Map(nodes.map((node) => [node, nearTo(node).reduce((sum, { times }) => sum + times, node.times)]));
  let left = nodes.toSorted((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0) || b.times - a.times);
  const clusters: Cluster[] = [];
  for (let [centre] = left; centre; [centre] = left) {
    const first = centre;
    const like = (node: Node): number => likenessOf(first.sketch, node.sketch);
    const members = [first, ...nearTo(first).filter((node) => left.includes(node)).toSorted((a, b) => like(b) - like(a) || b.times - a.times)];
    left = left.filter((node) => !members.includes(node));
    clusters.push({ texts: members.flatMap((node) => node.answers.toSorted((a, b) => b.times - a.times).map(({ text }) => text)), count: members.reduce((sum, { times }) => sum + times, 0) });
  }
  return clusters.toSorted((a, b) => b.count - a.count || byText(a.texts[0] ?? '', b.texts[0] ?? ''));
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

function nodesOf(answers: readonly Answer[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const answer of answers) {
    const sketch = sketchOf(answer.text);
    const key = `${sketch.denies} ${sketch.isSpaced} ${sketch.stems.toSorted().join(' ')}`;
    const node = nodes.get(key) ?? { sketch, answers: [], times: 0 };
    node.answers.push(answer);
    node.times += answer.times;
    nodes.set(key, node);
  }
  return [...nodes.values()];
}
