// A larger house on paper, from the measured costs: how many nodes, what Redis carries, where the next wall is and what moves it.
import { ownUsOf } from '../fanout.ts';
import type { Results } from '../results.ts';
import { amount, table } from './markdown.ts';

/** What is known of one participant, one frame and one ballot; µs of one core, bytes, kB. */
interface Costs { readonly frameUs: number; readonly frameBytes: number; readonly heldUsPerSecond: number; readonly heldKb: number; readonly takingUs: number; readonly followingUs: number; readonly redisUs: number; readonly logBytes: number }

interface Case { readonly people: number; readonly voteWithinSeconds: number; readonly framesPerSecond: number }

export interface Paper {
  readonly nodes: number;
  readonly peoplePerNode: number;
  readonly ballotsPerSecond: number;
  readonly memoryPerNodeGb: number;
  readonly outGbit: number;
  /** What Redis takes in, what it gives to all nodes that follow, and the share of one core that it needs. */
  readonly redisInMb: number;
  readonly redisOutMb: number;
  readonly redisCore: number;
  readonly wall: string;
}

/** A node may use so much of its one core: the rest is for bursts. */
const usable = 0.7;
/** What one Redis sends without becoming the wall: a 10 Gbit line, half used. */
const redisOutLimitMb = 600;
const secondUs = 1e6;

export function onPaper(costs: Costs, { people, voteWithinSeconds, framesPerSecond }: Case): Paper {
  const ballotsPerSecond = people / voteWithinSeconds;
  const followingLoad = ballotsPerSecond * costs.followingUs;
  const perPerson = framesPerSecond * costs.frameUs + costs.heldUsPerSecond;
  const taking = ballotsPerSecond * Math.max(0, costs.takingUs - costs.followingUs);
  const nodes = followingLoad < usable * secondUs ? Math.ceil((people * perPerson + taking) / (usable * secondUs - followingLoad)) : Number.POSITIVE_INFINITY;
  const redisInMb = (ballotsPerSecond * costs.logBytes) / 1e6;
  const paper = {
    nodes,
    ballotsPerSecond,
    peoplePerNode: people / nodes,
    memoryPerNodeGb: ((people / nodes) * costs.heldKb) / 1e6,
    outGbit: (people * framesPerSecond * costs.frameBytes * 8) / 1e9,
    redisInMb,
    redisOutMb: redisInMb * nodes,
    redisCore: (ballotsPerSecond * costs.redisUs * Math.max(1, nodes / 2)) / secondUs,
  };
  return { ...paper, wall: wallOf(paper, followingLoad) };
}

function wallOf({ nodes, redisOutMb, redisCore }: Omit<Paper, 'wall'>, followingLoad: number): string {
  if (!Number.isFinite(nodes)) return `every node would need ${amount(followingLoad / secondUs)} cores to follow the log`;
  const shares = [
    [followingLoad / (usable * secondUs), 'following the log'],
    [redisOutMb / redisOutLimitMb, 'what Redis sends to the nodes'],
    [redisCore / usable, 'Redis’ one core'],
  ] as const;
  const [share, name] = shares.toSorted(([a], [b]) => b - a)[0] ?? [0, ''];
  return share > 1 ? `${name}: ${amount(share)} times too much` : `none; the nearest, ${name}, at ${amount(share * 100)} %`;
}

export function costsOf({ fanout = [], following }: Results): Costs | null {
  const held = fanout.filter(({ subject }) => subject === 'Plenary').toSorted((a, b) => b.n - a.n)[0];
  if (!held || !following) return null;
  const frameUs = ownUsOf(held);
  return { frameUs, frameBytes: held.bytesEach, heldUsPerSecond: held.idleUsPerSecond, heldKb: held.kbPerConnection, takingUs: following.takingUs, followingUs: following.followingUs, redisUs: following.redisUs, logBytes: following.logBytes };
}

const cases: readonly (Case & { readonly what: string })[] = [10_000, 100_000, 1_000_000].flatMap((people) => [
  { what: 'all vote within a minute', people, voteWithinSeconds: 60, framesPerSecond: 2 },
  { what: 'all vote within two seconds', people, voteWithinSeconds: 2, framesPerSecond: 2 },
]);

export function paperTables(results: Results): string {
  const costs = costsOf(results);
  if (!costs) return '';
  const rows = cases.map((one) => ({ one, paper: onPaper(costs, one) }));
  const { frameUs, heldUsPerSecond, takingUs, followingUs, redisUs, logBytes } = costs;
  return [
    `From: a frame ${amount(frameUs)} µs, a connection held ${amount(heldUsPerSecond)} µs a second, a ballot ${amount(takingUs)} µs where it is taken and ${amount(followingUs)} µs on each node that follows, ` +
      `${amount(redisUs)} µs in Redis with two readers, ${amount(logBytes)} bytes in its file. A node is one core, ${usable * 100} % of it used; two frames a second to everybody.`,
    table(
      ['people', '', 'nodes', 'people a node', 'GB a node', 'ballots/s', 'Gbit/s out', 'Redis in, MB/s', 'Redis out, MB/s', 'next wall'],
      rows.map(({ one, paper }) => [one.people, one.what, Number.isFinite(paper.nodes) ? paper.nodes : 'no number', Math.floor(paper.peoplePerNode) || '', paper.memoryPerNodeGb || '', Math.round(paper.ballotsPerSecond), paper.outGbit, paper.redisInMb, Number.isFinite(paper.redisOutMb) ? paper.redisOutMb : '', paper.wall]),
    ),
    walls(costs),
  ].join('\n\n');
}

function walls({ followingUs }: Costs): string {
  const most = (usable * secondUs) / followingUs;
  return [
    `- **Fan-out** grows with people and is spread over nodes: no wall, only a number. Fewer frames a second to everybody move it most: one a second halves it.`,
    `- **Following the log** does not spread: every node applies every ballot. One thread does ${amount(most)} ballots a second at most, so that is the next wall, whatever the number of nodes. What moves it: nodes at the edge that only carry frames, fed by a few that apply; or entries of ballots already counted by the node that took them.`,
    `- **Redis** takes each ballot once but gives it to every node. Its network is the wall behind that; replicas that the nodes read from, or the same edge nodes, move it.`,
  ].join('\n');
}
