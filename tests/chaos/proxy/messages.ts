// Faults at the level of messages, for what a WebSocket client sends: a message arrives twice, or late, so that later ones overtake it.
import type { Random } from '../seed.ts';

export interface MessagePlan {
  /** Share of messages that arrive a second time. */
  readonly twice: number;
  /** Share of messages that are held back. */
  readonly late: number;
  /** How long a second copy or a late message may take, at most. */
  readonly withinMs: number;
}

interface Frame { readonly bytes: Buffer; readonly isMessage: boolean }

export interface MessageParts {
  readonly plan: () => MessagePlan | null;
  readonly random: Random;
  /** Where the bytes go on. */
  readonly give: (bytes: Buffer) => void;
  /** Called for each message that comes twice or late. */
  readonly changed: () => void;
}

/** Takes a client's bytes and gives on what the plan makes of them. One for each connection: it remembers where in a frame it is. */
export class MessageFaults {
  readonly #parts: MessageParts;
  #held: Buffer = Buffer.alloc(0);
  #speaks: 'unknown' | 'frames' | 'other' = 'unknown';

  constructor(parts: MessageParts) {
    this.#parts = parts;
  }

  push(chunk: Buffer): void {
    if (this.#speaks === 'other') return this.#parts.give(chunk);
    this.#held = Buffer.concat([this.#held, chunk]);
    if (this.#speaks === 'unknown') this.#readHead();
    if (this.#speaks !== 'frames') return;
    for (let frame = firstFrame(this.#held); frame; frame = firstFrame(this.#held)) {
      this.#held = this.#held.subarray(frame.bytes.length);
      this.#pass(frame);
    }
  }

  /** The request that opens the connection says whether frames follow. */
  #readHead(): void {
    const end = this.#held.indexOf('\r\n\r\n');
    if (end < 0 && isGet(this.#held)) return;
    const upgrades = end >= 0 && isGet(this.#held) && /\r\nupgrade: *websocket/i.test(this.#held.toString('latin1', 0, end));
    const head = upgrades ? this.#held.subarray(0, end + 4) : this.#held;
    this.#held = this.#held.subarray(head.length);
    this.#speaks = upgrades ? 'frames' : 'other';
    this.#parts.give(head);
  }

  #pass({ bytes, isMessage }: Frame): void {
    const { give, random } = this.#parts;
    const plan = isMessage ? this.#parts.plan() : null;
    if (!plan) return give(bytes);
    if (random.chance(plan.late)) this.#giveLater(bytes, plan);
    else give(bytes);
    if (random.chance(plan.twice)) this.#giveLater(bytes, plan);
  }

  #giveLater(bytes: Buffer, plan: MessagePlan): void {
    this.#parts.changed();
    setTimeout(() => this.#parts.give(bytes), this.#parts.random.between(1, plan.withinMs));
  }
}

/** Whether this begins, or may yet turn out to begin, as a WebSocket's opening request does. */
function isGet(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 4);
  return 'GET '.startsWith(start);
}

/** The first whole frame (RFC 6455, section 5.2), and whether it carries a Socket.IO event (`42`): only those may be repeated. */
export function firstFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 6) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const maskAt = 2 + lengthBytes;
  if (bytes.length < maskAt + 4) return null;
  const length = lengthBytes === 0 ? short : lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const masked = (bytes.readUInt8(1) & 0x80) !== 0;
  const bodyAt = maskAt + (masked ? 4 : 0);
  if (bytes.length < bodyAt + length) return null;
  const letter = (index: number): string =>
    index < length ? String.fromCharCode(bytes.readUInt8(bodyAt + index) ^ (masked ? bytes.readUInt8(maskAt + index) : 0)) : '';
  const isText = (bytes.readUInt8(0) & 0x0f) === 1;
  return { bytes: bytes.subarray(0, bodyAt + length), isMessage: isText && letter(0) + letter(1) === '42' };
}
