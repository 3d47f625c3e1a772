// JPEG (ITU T.81): segments that begin with a marker, and scans of coded data. What draws is kept; comments and all application segments but two
// of a fixed size, which decoders go by, are not: EXIF, XMP, profiles, thumbnails, a second picture behind the end.
import type { Bare } from './bare.ts';

/** The only three that browsers draw: baseline, extended and progressive, in Huffman code. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Huffman tables, quantisation tables, restart interval. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);

export const isJpeg = (bytes: Buffer): boolean => bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff;

export function readJpeg(bytes: Buffer): Bare | null {
  if (!isJpeg(bytes)) return null;
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let hasScan = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A marker may have any number of these before it.
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) return size && hasScan ? { ...size, bytes: Buffer.concat([...parts, bytes.subarray(at, at + 2)]) } : null;
    else {
      const end = endOf(bytes, at);
      if (end === null) return null;
      const segment = bytes.subarray(at, end);
      if (frames.has(marker)) {
        if (size) return null;
        size = sizeIn(segment);
      }
      if (!size && (frames.has(marker) || marker === startOfScan)) return null;
      hasScan ||= marker === startOfScan;
      if (isSeen(marker, segment)) parts.push(segment);
      else if (!isDropped(marker)) return null;
      at = end;
    }
  }
  return null;
}

/** Where a segment ends; a scan's with its coded data. */
function endOf(bytes: Buffer, at: number): number | null {
  if (at + 4 > bytes.length) return null;
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return null;
  return bytes[at + 1] === startOfScan ? endOfScan(bytes, end) : end;
}

/** In coded data, 0xff stands before a zero, or is a restart marker; with anything else the scan is over. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isCode = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isCode && next !== 0xff) return at;
  }
  return null;
}

/** Eight bits a sample, in grey or three colours. */
function sizeIn(frame: Buffer): { width: number; height: number } | null {
  if (frame.length < 10 || frame[4] !== 8) return null;
  const components = frame[9] ?? 0;
  if ((components !== 1 && components !== 3) || frame.length !== 10 + 3 * components) return null;
  return { height: frame.readUInt16BE(5), width: frame.readUInt16BE(7) };
}

function isSeen(marker: number, segment: Buffer): boolean {
  if (frames.has(marker) || tables.has(marker) || marker === startOfScan) return true;
  // JFIF without a thumbnail, and Adobe's note on how colours are coded.
  if (marker === 0xe0) return segment.length === 18 && segment.toString('latin1', 4, 9) === 'JFIF\0' && segment.readUInt16BE(16) === 0;
  return marker === 0xee && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe';
}

const isDropped = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
