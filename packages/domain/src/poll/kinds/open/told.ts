// How much of the clusters is told: everybody gets it with each step, so it has a bound in letters, however many answers and rounds there are.
import type { Cluster } from './clusters.ts';
import type { OpenResult } from './shape.ts';

export interface Most { readonly clusters: number; readonly texts: number; readonly letters: number }

/** More than anybody reads at once: no wall draws more than forty, no page more than ten. */
export const mostNow: Most = { clusters: 100, texts: 5, letters: 10_000 };
/** Of a round that a later one stands beside. */
export const mostBefore: Most = { clusters: 40, texts: 1, letters: 2000 };

/** The largest clusters, each with its first answer; then their second ones, and so on while there is room. `rest`: answers in other clusters. */
export function toldOf(clusters: readonly Cluster[], most: Most, restBefore = 0): OpenResult {
  const room = { letters: most.letters };
  const told = fitting(clusters.slice(0, most.clusters).map((cluster) => ({ texts: cluster.texts.slice(0, 1), cluster })), room);
  for (let nth = 1; nth < most.texts; nth += 1) {
    for (const each of told) {
      const text = each.cluster.texts[nth];
      if (text !== undefined && takes(room, text)) each.texts.push(text);
    }
  }
  const rest = clusters.slice(told.length).reduce((sum, { count }) => sum + count, restBefore);
  return { clusters: told.map(({ texts, cluster }) => ({ texts, count: cluster.count })), ...(rest > 0 && { rest }) };
}

interface Told { readonly texts: string[]; readonly cluster: Cluster }

/** The first ones: a smaller one is not told before a larger one. */
function fitting(all: readonly Told[], room: { letters: number }): Told[] {
  const end = all.findIndex(({ texts: [text = ''] }) => !takes(room, text));
  return all.slice(0, end < 0 ? all.length : end);
}

function takes(room: { letters: number }, text: string): boolean {
  if (text.length > room.letters) return false;
  room.letters -= text.length;
  return true;
}
