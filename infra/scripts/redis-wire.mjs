// A few words of the Redis protocol over a plain socket, so that the start script needs no client library.
import { connect } from 'node:net';

/** @typedef {{ port: number, password: string }} RedisAddress an instance on loopback */
/** @typedef {string | number | null | Error} Reply arrays are flattened: we only ask questions with short answers */

/**
 * Asks one instance some commands on one connection, in order.
 * @param {RedisAddress} address
 * @param {string[][]} commands
 * @param {number} [withinMs]
 * @returns {Promise<Reply[][]>} one list of values for each command
 */
export function askRedis({ port, password }, commands, withinMs = 2_000) {
  const all = [['AUTH', password], ...commands];
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let received = Buffer.alloc(0);
    socket.setTimeout(withinMs, () => socket.destroy(new Error('no answer in time')));
    socket.once('connect', () => socket.write(all.map(encode).join('')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const replies = decode(received, all.length);
      if (!replies) return;
      socket.destroy();
      const refused = replies[0]?.find((value) => value instanceof Error);
      if (refused) reject(refused);
      else resolve(replies.slice(1));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
  });
}

/** @param {string[]} words */
function encode(words) {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/**
 * @param {Buffer} bytes
 * @param {number} count
 * @returns {Reply[][] | undefined} undefined while bytes are missing
 */
function decode(bytes, count) {
  const replies = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const parsed = decodeOne(bytes, at);
    if (!parsed) return undefined;
    replies.push(parsed.values);
    at = parsed.next;
  }
  return replies;
}

/**
 * @param {Buffer} bytes
 * @param {number} at
 * @returns {{ values: Reply[], next: number } | undefined}
 */
function decodeOne(bytes, at) {
  const end = bytes.indexOf('\r\n', at);
  if (end < 0) return undefined;
  const sign = String.fromCharCode(bytes[at] ?? 0);
  const text = bytes.toString('utf8', at + 1, end);
  const next = end + 2;
  if (sign === '*') return decodeMany(bytes, next, Number(text));
  if (sign !== '$') return { values: [scalar(sign, text)], next };
  const length = Number(text);
  if (length < 0) return { values: [null], next };
  if (bytes.length < next + length + 2) return undefined;
  return { values: [bytes.toString('utf8', next, next + length)], next: next + length + 2 };
}

/**
 * @param {Buffer} bytes
 * @param {number} at
 * @param {number} count
 */
function decodeMany(bytes, at, count) {
  /** @type {Reply[]} */
  const values = [];
  let next = at;
  for (let index = 0; index < count; index += 1) {
    const item = decodeOne(bytes, next);
    if (!item) return undefined;
    values.push(...item.values);
    next = item.next;
  }
  return { values, next };
}

/**
 * @param {string} sign
 * @param {string} text
 * @returns {Reply}
 */
function scalar(sign, text) {
  if (sign === '-') return new Error(text);
  return sign === ':' ? Number(text) : text;
}
