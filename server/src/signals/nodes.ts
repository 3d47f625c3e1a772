// How every node is, known at each: all say their figures every two seconds; what one has not said for six is forgotten.
import type { NodeFigures } from '@plenary/protocol/http/operations';
import type { Bus } from './bus.ts';

export interface Nodes {
  /** This node first as it is now, then the others as they last said, longest running first. */
  all(): NodeFigures[];
  stop(): void;
}

const everyMs = 2000;
const forgottenAfterMs = 6000;

export function startNodes({ bus, own }: { bus: Bus; own: () => NodeFigures }): Nodes {
  const { node } = own();
  const heard = new Map<string, { figures: NodeFigures; atMs: number }>();
  bus.subscribe((message) => {
    if (message.kind === 'figures' && message.figures.node !== node) heard.set(message.figures.node, { figures: message.figures, atMs: performance.now() });
  });
  const tell = (): void => bus.publish({ kind: 'figures', figures: own() });
  tell();
  const timer = setInterval(tell, everyMs);
  return {
    all() {
      const since = performance.now() - forgottenAfterMs;
      for (const [other, { atMs }] of heard) if (atMs < since) heard.delete(other);
      const others = [...heard.values()].map(({ figures }) => figures).toSorted((a, b) => a.startedAtMs - b.startedAtMs || (a.node < b.node ? -1 : 1));
      return [own(), ...others];
    },
    stop: () => clearInterval(timer),
  };
}
