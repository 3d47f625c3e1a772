// Who is here, over all nodes: each node says what it holds every two seconds; what it has not said for six is forgotten.
import type { Signal } from '@plenary/protocol/down';
import type { Bus, BusMessage } from './bus.ts';

type Here = Extract<BusMessage, { kind: 'here' }>;
export type HereNow = Omit<Here, 'kind' | 'node'>;
type House = Extract<Signal, { kind: 'house' }>;

export interface Presence {
  start(): void;
  stop(): void;
  house(): House;
}

const everyMs = 2000;
const forgottenAfterMs = 6000;

/** `count` counts this node's people; `tell` is called whenever the whole may have changed. */
export function createPresence(options: { node: string; bus: Bus; count: () => HereNow; tell: (house: House) => void }): Presence {
  const { node, bus, count, tell } = options;
  const heard = new Map<string, { here: HereNow; atMs: number }>();
  let timer: NodeJS.Timeout | null = null;
  let told = '';

  bus.subscribe((message) => {
    if (message.kind === 'here' && message.node !== node) heard.set(message.node, { here: message, atMs: performance.now() });
  });

  const houseWith = (own: HereNow): House => {
    const since = performance.now() - forgottenAfterMs;
    for (const [other, { atMs }] of heard) if (atMs < since) heard.delete(other);
    return { kind: 'house', ...sum([own, ...[...heard.values()].map(({ here }) => here)]) };
  };

  const tick = (): void => {
    const own = count();
    bus.publish({ kind: 'here', node, ...own });
    const now = houseWith(own);
    const text = JSON.stringify(now);
    if (text !== told) tell(now);
    told = text;
  };

  return {
    house: () => houseWith(count()),
    start() {
      timer = setInterval(tick, everyMs);
    },
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}

function sum(nodes: readonly HereNow[]): HereNow {
  const total: HereNow = { room: 0, remote: 0, staff: 0, groups: {}, languages: {}, screens: [] };
  for (const here of nodes) {
    total.room += here.room;
    total.remote += here.remote;
    total.staff += here.staff;
    total.screens = [...new Set([...total.screens, ...here.screens])].sort();
    addTo(total.groups, here.groups);
    addTo(total.languages, here.languages);
  }
  return total;
}

function addTo(total: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, people] of Object.entries(more)) total[name] = (total[name] ?? 0) + people;
}
