// The nodes taken together: what adds up is added, of delays the longest counts.
import type { NodeFigures } from '@plenary/protocol/http/operations';
import { roles, type Role } from '@plenary/domain/core/roles';

export interface House {
  readonly connections: readonly (readonly [Role, number])[];
  readonly people: number;
  readonly commands: NodeFigures['commands'];
  readonly log: NodeFigures['log'];
  readonly redis: NodeFigures['redis'];
  readonly fanout: NodeFigures['fanout'];
  readonly queue: NodeFigures['queue'];
  readonly deadPeers: number;
  readonly longestMs: number;
}

export function houseOf(nodes: readonly NodeFigures[]): House {
  const sum = (of: (node: NodeFigures) => number): number => Math.round(nodes.reduce((total, node) => total + of(node), 0) * 10) / 10;
  const most = (of: (node: NodeFigures) => number | null): number | null => nodes.reduce<number | null>((found, node) => larger(found, of(node)), null);
  const atLeast0 = (of: (node: NodeFigures) => number): number => most(of) ?? 0;
  const connections = roles.map((role) => [role, sum(({ connections: here }) => here[role] ?? 0)] as const).filter(([, count]) => count > 0);
  return {
    connections,
    people: connections.reduce((total, [role, count]) => total + (role === 'screen' ? 0 : count), 0),
    commands: {
      perSecond: sum(({ commands }) => commands.perSecond),
      refusedPerSecond: sum(({ commands }) => commands.refusedPerSecond),
      failedPerSecond: sum(({ commands }) => commands.failedPerSecond),
      answerMedianMs: most(({ commands }) => commands.answerMedianMs),
      answerSlowestMs: most(({ commands }) => commands.answerSlowestMs),
    },
    log: {
      seq: atLeast0(({ log }) => log.seq),
      behind: most(({ log }) => log.behind),
      lagMs: most(({ log }) => log.lagMs),
      appendMs: most(({ log }) => log.appendMs),
      quarantined: atLeast0(({ log }) => log.quarantined),
    },
    redis: nodes.find(({ redis }) => redis !== null)?.redis ?? null,
    fanout: {
      paceMs: atLeast0(({ fanout }) => fanout.paceMs),
      flushMs: most(({ fanout }) => fanout.flushMs),
      framesPerSecond: sum(({ fanout }) => fanout.framesPerSecond),
      bytesPerSecond: sum(({ fanout }) => fanout.bytesPerSecond),
      slowReaders: sum(({ fanout }) => fanout.slowReaders),
      slowReadersDropped: sum(({ fanout }) => fanout.slowReadersDropped),
    },
    // One queue, which every worker sees.
    queue: nodes.find(({ queue }) => queue !== null)?.queue ?? null,
    deadPeers: sum(({ deadPeers }) => deadPeers),
    longestMs: atLeast0(({ loop }) => loop.longestMs),
  };
}

const larger = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a);
