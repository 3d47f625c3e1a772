// Puts answers together that say much the same. By star clusters (Aslam, Pelekhov and Rus 2004): the answer that is like the most others takes
// them with it, then the next of those that are left. So each answer is like the first of its cluster, and no order of coming matters.
import { AnswerMemory } from './answer-memory.ts';
import { likenessOf, type Telling } from './nearness.ts';

export interface Answer { readonly text: string; readonly times: number }
export interface Cluster { readonly texts: readonly string[]; readonly count: number }

/** Answers of the same stems. `rank` among those that are compared, -1 for others; `reach`: its times and those of all that are like it. */
interface Node { readonly telling: Telling; readonly answers: Answer[]; times: number; rank: number; reach: number; isTaken: boolean }

/** The largest first, and in each the most telling text first. What is equal stands in the order of its characters. */
export function clustersOf(answers: readonly Answer[], memory = new AnswerMemory()): Cluster[] {
  const nodes = nodesOf(answers.toSorted((a, b) => byText(a.text, b.text)), memory);
  const compared = nodes.toSorted((a, b) => b.times - a.times).slice(0, memory.limits.compared);
  for (const [rank, node] of compared.entries()) node.rank = rank;
  const nearTo = likesAmong(compared, memory);
  const clusters: Cluster[] = [];
  // Sorting is stable: nodes that are equal stay in the order of their texts.
  for (const centre of nodes.toSorted((a, b) => b.reach - a.reach || b.times - a.times)) {
    if (centre.isTaken) continue;
    const members = [centre, ...byLikeness(centre, nearTo(centre))];
    for (const node of members) node.isTaken = true;
    clusters.push(clusterOf(members));
  }
  return clusters.toSorted((a, b) => b.count - a.count || byText(a.texts[0] ?? '', b.texts[0] ?? ''));
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

function nodesOf(answers: readonly Answer[], memory: AnswerMemory): Node[] {
  const nodes = new Map<string, Node>();
  for (const answer of answers) {
    const telling = memory.tellingOf(answer.text);
    const node = nodes.get(telling.key) ?? { telling, answers: [], times: 0, rank: -1, reach: 0, isTaken: false };
    node.answers.push(answer);
    node.times += answer.times;
    nodes.set(telling.key, node);
  }
  for (const node of nodes.values()) node.reach = node.times;
  return [...nodes.values()];
}

/** Adds up what each one reaches, and tells which are like one of them and not taken yet. */
function likesAmong(compared: readonly Node[], { nearness }: AnswerMemory): (centre: Node) => Node[] {
  const eachLike = nearness.among(compared.map(({ telling }) => telling));
  // How often answers were given are whole numbers (P-109): their sum is the same in any order.
  for (const node of compared) eachLike(node.rank, (rank) => { node.reach += compared[rank]?.times ?? 0; });
  return (centre) => {
    const near: Node[] = [];
    if (centre.reach > centre.times) {
      eachLike(centre.rank, (rank) => {
        const node = compared[rank];
        if (node && !node.isTaken) near.push(node);
      });
    }
    return near;
  };
}

/** The most like first. */
const byLikeness = (centre: Node, nodes: readonly Node[]): Node[] =>
  nodes.map((node) => ({ node, like: likenessOf(centre.telling, node.telling) }))
    .toSorted((a, b) => b.like - a.like || b.node.times - a.node.times || a.node.rank - b.node.rank).map(({ node }) => node);

const clusterOf = (nodes: readonly Node[]): Cluster => ({
  texts: nodes.flatMap(({ answers }) => answers.toSorted((a, b) => b.times - a.times).map(({ text }) => text)),
  count: nodes.reduce((sum, { times }) => sum + times, 0),
});
