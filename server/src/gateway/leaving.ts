// Leaving on purpose: everybody on this node is told to come back elsewhere, each at a moment of their own, and gets the time for it.
import type { Server } from 'socket.io';
import type { Moving } from '@plenary/protocol/down';
import { returnWithinMs } from '@plenary/sync/return';

/** After their moment: what somebody still waits for gets its answer first. */
const graceMs = 3000;

/** Resolves when nobody is connected any more, or after `boundMs` at the latest. */
export async function seeOff(io: Server, boundMs: number): Promise<void> {
  const connected = io.sockets.sockets;
  if (connected.size === 0) return;
  const withinMs = Math.min(returnWithinMs(connected.size), Math.max(0, boundMs - graceMs));
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, Math.min(boundMs, withinMs + graceMs));
  // Socket.IO takes a connection out of the map after it has told of its end.
  const left = (): void => void setImmediate(() => connected.size === 0 && resolve());
  for (const socket of connected.values()) socket.once('disconnect', left);
  io.emit('moving', { withinMs } satisfies Moving);
  await promise;
  clearTimeout(timer);
}
