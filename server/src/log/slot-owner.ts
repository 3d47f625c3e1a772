// Finds the node of a cluster that owns an event's slot, and connects to it: one line to one node, on which `WAIT`, `INFO` and `CONFIG`
// speak of the very machine that holds the log. Asked anew at each connect, so that a slot that has moved is followed.
import { createConnection, type Socket } from 'node:net';
import { AbstractConnector, Redis, type RedisOptions } from 'ioredis';
import * as z from 'zod/mini';
import { pause } from '../observe/pause.ts';
import type { RedisPlace } from './address.ts';

const askWithinMs = 1000;
const askAgainMs = 100;
const disconnectWithinMs = 2000;

/** As `CLUSTER SLOTS` answers: first, last, then the master and its replicas. An empty host is the one that was asked. */
const slotsSchema = z.array(z.tuple([z.int(), z.int(), z.tuple([z.nullable(z.string()), z.int()], z.unknown())], z.unknown()));

export interface Owned { readonly nodes: readonly RedisPlace[]; readonly credentials: Pick<RedisOptions, 'username' | 'password'>; readonly key: string }

/** Nothing when this node does not know an owner. Rejects when it does not answer. */
async function askForOwner(node: RedisPlace, { credentials, key }: Owned): Promise<RedisPlace | null> {
  const asking = new Redis({ ...node, ...credentials, retryStrategy: () => null, connectTimeout: askWithinMs, commandTimeout: askWithinMs });
  asking.on('error', () => undefined);
  try {
    const [slot, ranges] = await Promise.all([asking.cluster('KEYSLOT', key), asking.cluster('SLOTS')]);
    const owner = z.parse(slotsSchema, ranges).find(([first, last]) => first <= slot && slot <= last)?.[2];
    return owner ? { host: owner[0] || node.host, port: owner[1] } : null;
  } finally {
    asking.disconnect();
  }
}

/** A way to connect, as ioredis takes it. Tries until it is closed: which nodes are there may change meanwhile. */
export function connectorToOwner(owned: Owned): new () => AbstractConnector {
  return class OwnerConnector extends AbstractConnector {
    #next = 0;

    constructor() {
      super(disconnectWithinMs);
    }

    async connect(tell: (type: string, error: Error) => void): Promise<Socket> {
      this.connecting = true;
      const owner = await this.#findOwner(tell);
      const socket = createConnection(owner);
      socket.once('error', (error) => (this.firstError = error));
      this.stream = socket;
      return socket;
    }

    async #findOwner(tell: (type: string, error: Error) => void): Promise<RedisPlace> {
      while (this.connecting) {
        // Another one each time: one that was cut off may still believe in an owner of yesterday.
        const node = owned.nodes[this.#next++ % owned.nodes.length];
        const found = node && (await askForOwner(node, owned).catch(() => null));
        if (found && this.connecting) return found;
        tell('error', new Error(`${node?.host}:${node?.port} does not tell which node of the cluster owns the event`));
        await pause(askAgainMs);
      }
      throw new Error('Connection is closed.');
    }
  };
}
