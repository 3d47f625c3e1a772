// Hostile and honest bytes: what is no picture is refused, what nobody sees is left out, and the same picture has the same id.
import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureLimits } from '@plenary/protocol/http/pictures';
import { isPictureId, readPicture, typeOf, type Picture } from './read.ts';

const folder = new URL('../../fixtures/pictures/', import.meta.url);
const file = (name: string): Buffer => readFileSync(new URL(name, folder));
const codeOf = (bytes: Buffer): string => {
  const read = readPicture(bytes);
  return read.ok ? 'ok' : read.code;
};
function pictureOf(bytes: Buffer): Picture {
  const read = readPicture(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.picture;
}

const honest = readdirSync(folder).filter((name) => /^(?:baseline|progressive|grey|plain|clear|clear-lossless|palette|lossy|lossless)\./.test(name));
const told = { 'told.jpg': 'baseline.jpg', 'told.png': 'plain.png', 'told.webp': 'clear.webp', 'moving.png': 'plain.png' } as const;
const secret = /SECRET|Exif|xmpmeta|ICC_PROFILE/i;

function uint32(value: number, order: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === 'LE') bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}
function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length, 'BE'), body, uint32(crc32(body), 'BE')]);
}
const jpegSegment = (marker: number, data: Uint8Array): Buffer => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
const riffChunk = (type: string, data: Uint8Array): Buffer => Buffer.concat([Buffer.from(type, 'latin1'), uint32(data.length, 'LE'), data, Buffer.alloc(data.length % 2)]);
const put = (into: Buffer, at: number, more: Buffer): Buffer => Buffer.concat([into.subarray(0, at), more, into.subarray(at)]);
/** A RIFF says how long it is. */
function putInRiff(into: Buffer, at: number, more: Buffer): Buffer {
  const grown = put(into, at, more);
  grown.writeUInt32LE(grown.length - 8, 4);
  return grown;
}

describe('reading a picture', () => {
  it.each(honest)('keeps %s as it is', (name) => {
    const bytes = file(name);
    const picture = pictureOf(bytes);
    expect(picture).toMatchObject({ width: 48, height: 32, type: name.endsWith('.jpg') ? 'image/jpeg' : `image/${name.split('.')[1]}` });
    expect(picture.bytes.equals(bytes)).toBe(true);
    expect(isPictureId(picture.id)).toBe(true);
    expect(typeOf(bytes)).toBe(picture.type);
  });

  it.each(Object.entries(told))('takes out of %s what nobody sees, so that it is the same as %s', (name, plain) => {
    const picture = pictureOf(file(name));
    if (name.startsWith('told')) expect(file(name).toString('latin1')).toMatch(secret);
    expect(picture.bytes.toString('latin1')).not.toMatch(secret);
    expect(picture.id).toBe(pictureOf(file(plain)).id);
  });

  it.each(['cmyk.jpg', 'moving.webp', 'still.gif'])('refuses %s', (name) => {
    expect(codeOf(file(name))).toBe('picture-not-readable');
  });

  it('refuses what only calls itself a picture', () => {
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const page = '<!doctype html><script>alert(1)</script>';
    const disguised = [
      '', script, `<?xml version="1.0"?>${script}`, page, 'GIF89a', '%PDF-1.7', 'RIFF', `RIFF\x10\0\0\0WEBP${page}`, `\xff\xd8\xff\xe0${page}`, `\xff\xd8\xff\xd9`, `\x89PNG\r\n\x1a\n${page}`, `\x89PNG\r\n\x1a\n`,
    ].map((text) => Buffer.from(text, 'latin1'));
    expect(disguised.map(codeOf)).toEqual(disguised.map(() => 'picture-not-readable'));
  });

  it('leaves out what stands behind the end, before the picture is looked at', () => {
    for (const name of ['baseline.jpg', 'plain.png', 'lossy.webp']) {
      const bytes = file(name);
      const picture = pictureOf(Buffer.concat([bytes, Buffer.from('<html><script>alert(1)</script>'), bytes]));
      expect(picture.bytes.equals(bytes)).toBe(true);
    }
  });

  it('refuses one that ends too early, wherever that is', () => {
    const taken = honest.flatMap((name) => Array.from({ length: file(name).length }, (_, length) => [name, length] as const).filter(([, length]) => codeOf(file(name).subarray(0, length)) === 'ok'));
    expect(taken).toEqual([]);
  });

  it('refuses more bytes and more pixels than a page should draw', () => {
    const large = (side: number): Buffer => {
      const png = file('plain.png');
      const head = Buffer.from(png.subarray(16, 29));
      head.writeUInt32BE(side, 0);
      return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', head), png.subarray(33)]);
    };
    expect([0, 1, 2000, 2001, 0xff_ff_ff_ff].map((side) => codeOf(large(side)))).toEqual(['picture-not-readable', 'ok', 'ok', 'picture-too-large', 'picture-too-large']);
    expect(codeOf(Buffer.concat([file('plain.png'), Buffer.alloc(pictureLimits.bytes)]))).toBe('picture-too-large');
    expect(codeOf(Buffer.concat([file('plain.png'), Buffer.alloc(pictureLimits.bytes - file('plain.png').length)]))).toBe('ok');
  });

  it('refuses a checksum that is wrong and a chunk that must be understood', () => {
    const png = file('plain.png');
    const broken = Buffer.from(png);
    broken[40] = (broken[40] ?? 0) ^ 1;
    expect(codeOf(broken)).toBe('picture-not-readable');
    expect(codeOf(put(png, 33, pngChunk('ABCD', Buffer.from('x'))))).toBe('picture-not-readable');
    expect(codeOf(put(png, 33, png.subarray(8, 33)))).toBe('picture-not-readable');
    expect(codeOf(put(file('baseline.jpg'), 2, jpegSegment(0xdc, Buffer.alloc(2))))).toBe('picture-not-readable');
    expect(codeOf(put(file('baseline.jpg'), 2, jpegSegment(0xc3, Buffer.alloc(15))))).toBe('picture-not-readable');
  });

  it('gives the same id whatever is said beside the picture', () => {
    const data = fc.uint8Array({ maxLength: 300 });
    const lower = fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'acTL', 'prIv');
    fc.assert(fc.property(lower, data, (type, more) => pictureOf(put(file('plain.png'), 33, pngChunk(type, more))).id === pictureOf(file('plain.png')).id));
    const marker = fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe);
    fc.assert(fc.property(marker, data, (which, more) => pictureOf(put(file('baseline.jpg'), 20, jpegSegment(which, more))).id === pictureOf(file('baseline.jpg')).id));
    const chunk = fc.constantFrom('EXIF', 'XMP ', 'ICCP', 'ABCD');
    fc.assert(fc.property(chunk, data, (type, more) => pictureOf(putInRiff(file('lossy.webp'), 12, riffChunk(type, more))).id === pictureOf(file('lossy.webp')).id));
  });

  it('never throws, and what it takes it takes again as it is, whatever bytes are changed', () => {
    const holds = (bytes: Buffer): void => {
      const read = readPicture(bytes);
      if (read.ok) expect(pictureOf(read.picture.bytes)).toEqual(read.picture);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => holds(Buffer.from(bytes))));
    const change = fc.record({ at: fc.nat({ max: 2000 }), to: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.constantFrom(...honest, ...Object.keys(told)), fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat({ max: 60 }), (name, changes, cut) => {
        const bytes = file(name);
        for (const { at, to } of changes) bytes[at % bytes.length] = to;
        holds(bytes);
        holds(Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 7)]));
      }),
      { numRuns: 2000 },
    );
  });
});
