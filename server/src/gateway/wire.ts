// The way down: a frame is encoded once, as Socket.IO's packet and as the bytes of the WebSocket message that carries it, and those bytes
// are written straight to each line. A line that is no plain, idle WebSocket gets the packet the ordinary way, in the same order.
import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';
import { Traffic } from '../observe/stats.ts';

type EngineSocket = Socket['conn'];

/** One message, ready for every line. */
export interface Frame {
  /** Socket.IO's packet for the main namespace, as text. */
  readonly packet: string;
  /** The same as one unmasked WebSocket text message (RFC 6455, 5.2) of Engine.IO's type "message". */
  readonly bytes: Buffer;
  /** The same with a ping behind it; made when the first line needs it. */
  asking: Buffer | null;
}

const finalText = 0x81;
const engineMessage = 0x34;
/** Engine.IO's ping, as a WebSocket message. */
const ping = Buffer.from([finalText, 1, 0x32]);

/** An event of the main namespace without acknowledgement. */
export const eventFrame = (name: string, payload: unknown): Frame => frameOf(`2${JSON.stringify([name, payload])}`);

/** The acknowledgement of the message with Socket.IO's `id`; `answer` is JSON. */
export const ackFrame = (id: number, answer: string): Frame => frameOf(`3${id}[${answer}]`);

function frameOf(packet: string): Frame {
  const length = Buffer.byteLength(packet) + 1;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(head + length);
  bytes[0] = finalText;
  bytes[1] = head === 2 ? length : head === 4 ? 126 : 127;
  if (head === 4) bytes.writeUInt16BE(length, 2);
  if (head === 10) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes[head] = engineMessage;
  bytes.write(packet, head + 1);
  return { packet, bytes, asking: null };
}

/** One connection's way down. */
export class Wire {
  readonly #conn: EngineSocket;
  readonly #traffic: Traffic;
  /** The TCP connection, when it has been a WebSocket from the start. */
  readonly #tcp: NetSocket | null;
  #isAskDue = false;

  constructor({ conn }: Socket, traffic = new Traffic()) {
    this.#conn = conn;
    this.#traffic = traffic;
    this.#tcp = conn.transport.name === 'websocket' && !conn.upgraded ? conn.request.socket : null;
  }

  write(frame: Frame): void {
    this.#traffic.frames += 1;
    this.#traffic.bytes += frame.bytes.length;
    const tcp = this.#tcp;
    if (tcp && tcp.writable && this.#isIdle()) tcp.write(this.#isAskDue ? this.#asking(frame) : frame.bytes);
    else if (this.#conn.readyState === 'open') this.#conn.write(frame.packet, { compress: false });
  }

  /** Asks for a sign of life together with the next frame: a write of its own would cost as much as a frame. */
  askSoon(): void {
    this.#isAskDue = true;
  }

  /** Asks for it by Engine.IO's own message, if no frame has done so, where nothing else waits. */
  ask(): void {
    const tcp = this.#tcp;
    if (this.#isAskDue && tcp?.writable && tcp.writableLength === 0 && this.#isIdle()) tcp.write(ping);
    this.#isAskDue = false;
  }

  /** What was handed over and has not left this process yet: messages held back by Engine.IO, and bytes behind them. */
  waiting(): { frames: number; bytes: number } {
    return { frames: heldBack(this.#conn), bytes: this.#tcp?.writableLength ?? 0 };
  }

  /** Ends the connection at once, whatever waits. */
  cut(): void {
    this.#conn.close(true);
    this.#tcp?.destroy();
  }

  #asking(frame: Frame): Buffer {
    this.#isAskDue = false;
    return (frame.asking ??= Buffer.concat([frame.bytes, ping]));
  }

  /** Nothing of Engine.IO's own waits or is being written, so bytes written now come after all that went before. */
  #isIdle(): boolean {
    const conn = this.#conn;
    return conn.readyState === 'open' && conn.transport.writable && heldBack(conn) === 0;
  }
}

/** Engine.IO's types hide its buffer; it is the only place where messages wait behind a frozen reader of either transport. */
function heldBack(conn: EngineSocket): number {
  return (conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;
}
