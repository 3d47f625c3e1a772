// Looks at a frame without parsing it: enough to tell a delta from a signal, and yes from no.

const delta = Buffer.from('42["delta"');
const socketIo = 0x34;

/** A delta of Socket.IO's framing, or any frame of a bare WebSocket. */
export function isDelta(payload: Buffer): boolean {
  if (payload[0] !== socketIo) return true;
  return payload.length > delta.length && payload.compare(delta, 0, delta.length, 0, delta.length) === 0;
}

export const isYes = (payload: Buffer): boolean => payload.includes('"ok":true');
