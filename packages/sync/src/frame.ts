// How large a command's frame will be, so that one over the limit is never sent: it would close the connection without a code.
import { maxFrameBytes } from '@plenary/protocol/version';

/** Room for what surrounds the command in its frame: packet type, ack id, event name, brackets. */
const envelopeBytes = 64;

export function fitsFrame(command: unknown): boolean {
  return utf8Bytes(JSON.stringify(command)) + envelopeBytes <= maxFrameBytes;
}

/** Bytes of UTF-8, counting a lone surrogate as the three bytes of its replacement. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
