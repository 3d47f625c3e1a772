// WebP (RFC 9649): one coded picture in a RIFF, with its transparency if it has some. Profiles, EXIF, XMP and unknown chunks are left out; animation is refused.
import type { Bare } from './bare.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

export const isWebp = (bytes: Buffer): boolean => bytes.length >= 12 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';

export function readWebp(bytes: Buffer): Bare | null {
  const chunks = chunksOf(bytes);
  if (!chunks || chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF')) return null;
  const drawing = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L');
  const [image] = drawing;
  const size = image && drawing.length === 1 ? sizeOf(image) : null;
  if (!image || !size) return null;
  const extended = chunks.find(({ type }) => type === 'VP8X')?.data;
  if (extended && (extended.length !== 10 || extended.readUIntLE(4, 3) + 1 !== size.width || extended.readUIntLE(7, 3) + 1 !== size.height)) return null;
  // The lossless code carries its transparency with it.
  const alpha = extended && image.type === 'VP8 ' ? chunks.find(({ type }) => type === 'ALPH') : undefined;
  return { ...size, bytes: riff(alpha ? [extendedHead(size), alpha, image] : [image]) };
}

function chunksOf(bytes: Buffer): Chunk[] | null {
  if (!isWebp(bytes)) return null;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const chunks: Chunk[] = [];
  let at = 12;
  while (at + 8 <= end) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) return null;
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) });
    // A chunk of odd length has one more byte behind it.
    at += 8 + length + (length % 2);
  }
  return chunks;
}

const sizeOf = ({ type, data }: Chunk): { width: number; height: number } | null => (type === 'VP8L' ? losslessSize(data) : lossySize(data));

/** A key frame (RFC 6386, 9.1) whose first part is there. */
function lossySize(data: Buffer): { width: number; height: number } | null {
  if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) return null;
  const tag = data.readUIntLE(0, 3);
  if (tag % 2 !== 0 || 10 + (tag >>> 5) > data.length) return null;
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

function losslessSize(data: Buffer): { width: number; height: number } | null {
  if (data.length < 5 || data[0] !== 0x2f) return null;
  const bits = data.readUInt32LE(1);
  return bits >>> 29 === 0 ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null;
}

function extendedHead({ width, height }: { width: number; height: number }): Chunk {
  const data = Buffer.alloc(10);
  // Transparency, and nothing else.
  data[0] = 0x10;
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return { type: 'VP8X', data };
}

function riff(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat(chunks.flatMap(({ type, data }) => [Buffer.from(type, 'latin1'), lengthOf(data.length), data, Buffer.alloc(data.length % 2)]));
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), lengthOf(4 + body.length), Buffer.from('WEBP', 'latin1'), body]);
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}
