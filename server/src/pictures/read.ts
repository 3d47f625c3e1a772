// Tells what bytes are by the bytes alone, whatever somebody calls them, and gives the bare picture under the id that follows from it.
import { createHash } from 'node:crypto';
import { pictureLimits, type PictureType } from '@plenary/protocol/http/pictures';
import type { Bare, ReadFormat } from './bare.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { isPng, readPng } from './png.ts';
import { isWebp, readWebp } from './webp.ts';

export interface Picture extends Bare {
  readonly id: string;
  readonly type: PictureType;
}

export type PictureRead = { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly code: 'picture-too-large' | 'picture-not-readable' };

const formats: readonly { readonly type: PictureType; readonly is: (bytes: Buffer) => boolean; readonly read: ReadFormat }[] = [
  { type: 'image/png', is: isPng, read: readPng },
  { type: 'image/jpeg', is: isJpeg, read: readJpeg },
  { type: 'image/webp', is: isWebp, read: readWebp },
];

export function readPicture(bytes: Buffer): PictureRead {
  if (bytes.length > pictureLimits.bytes) return { ok: false, code: 'picture-too-large' };
  const format = formats.find(({ is }) => is(bytes));
  const bare = format?.read(bytes);
  if (!format || !bare || bare.width < 1 || bare.height < 1) return { ok: false, code: 'picture-not-readable' };
  if (bare.width > pictureLimits.side || bare.height > pictureLimits.side) return { ok: false, code: 'picture-too-large' };
  return { ok: true, picture: { ...bare, id: pictureId(bare.bytes), type: format.type } };
}

export const pictureId = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url');

/** The only names under which a picture is ever looked for. */
export const isPictureId = (id: string): boolean => /^[\w-]{43}$/.test(id);

export const typeOf = (bytes: Buffer): PictureType | undefined => formats.find(({ is }) => is(bytes))?.type;
