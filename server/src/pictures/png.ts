// PNG (W3C, third edition): chunks of length, type, data and checksum. What draws is kept; texts, times, EXIF, profiles and animation are not.
import { crc32 } from 'node:zlib';
import type { Bare } from './bare.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly whole: Buffer;
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

export function readPng(bytes: Buffer): Bare | null {
  const chunks = chunksOf(bytes);
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13) return null;
  const drawing = chunks.filter(({ type }) => kept.has(type));
  // A chunk with a capital first letter must be understood by whoever draws.
  if (chunks.some(({ type }) => isCritical(type) && !kept.has(type))) return null;
  if (count(drawing, 'IHDR') !== 1 || count(drawing, 'PLTE') > 1 || count(drawing, 'tRNS') > 1 || count(drawing, 'IDAT') === 0) return null;
  return { width: head.data.readUInt32BE(0), height: head.data.readUInt32BE(4), bytes: Buffer.concat([signature, ...drawing.map(({ whole }) => whole)]) };
}

/** All chunks to the end of the picture, each with a right checksum; what stands behind the end is no part of it. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  if (!isPng(bytes)) return null;
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const whole = bytes.subarray(at, end);
    const type = whole.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(whole.subarray(4, -4)) !== whole.readUInt32BE(whole.length - 4)) return null;
    chunks.push({ type, data: whole.subarray(8, -4), whole });
    if (type === 'IEND') return whole.length === 12 ? chunks : null;
    at = end;
  }
  return null;
}

const isCritical = (type: string): boolean => /^[A-Z]/.test(type);
const count = (chunks: readonly Chunk[], type: string): number => chunks.filter((chunk) => chunk.type === type).length;
