// WebSocket frames by hand (RFC 6455): masked text as a client writes it, and a reader that hands over payloads without copying them.
// No parsing beyond the header, so that a crowd costs little.

export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** The mask need not be secret here, only real: a server must unmask what it gets, as from a browser. */
const mask = [0x37, 0xfa, 0x21, 0x3d] as const;

export function clientFrame(text: string, opcode: number = opcodes.text): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : 4;
  if (length > 0xffff) throw new Error(`a frame of ${length} bytes is larger than any that a client sends`);
  const frame = Buffer.allocUnsafe(header + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (length < 126 ? length : 126);
  if (header === 4) frame.writeUInt16BE(length, 2);
  for (let index = 0; index < 4; index += 1) frame[header + index] = mask[index] ?? 0;
  const start = header + 4;
  frame.write(text, start);
  for (let index = 0; index < length; index += 1) frame[start + index] = (frame[start + index] ?? 0) ^ (mask[index & 3] ?? 0);
  return frame;
}

/** Gets a payload: a view that is valid only during the call. */
export type TakePayload = (payload: Buffer, opcode: number) => void;

/** Cuts what a server sends into payloads. Servers do not fragment what is measured here. */
export class FrameReader {
  #rest: Buffer | null = null;
  readonly #take: TakePayload;

  constructor(take: TakePayload) {
    this.#take = take;
  }

  /** `chunk` may be overwritten after the call. */
  read(chunk: Buffer): void {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    for (;;) {
      const size = payloadSize(bytes, at);
      if (size === null || at + size.header + size.length > bytes.length) break;
      const start = at + size.header;
      at = start + size.length;
      this.#take(bytes.subarray(start, at), (bytes[start - size.header] ?? 0) & 0x0f);
    }
    // A copy: the memory behind the chunk is read into again.
    this.#rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : null;
  }
}

/** The sizes of the frame that begins at `at`; null while its header has not come whole. */
function payloadSize(bytes: Buffer, at: number): { header: number; length: number } | null {
  if (bytes.length < at + 2) return null;
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  if (short < 126) return { header: 2, length: short };
  if (short === 126) return bytes.length < at + 4 ? null : { header: 4, length: bytes.readUInt16BE(at + 2) };
  return bytes.length < at + 10 ? null : { header: 10, length: Number(bytes.readBigUInt64BE(at + 2)) };
}
