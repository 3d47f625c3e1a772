// Draws a picture anew from its pixels, so that nothing else of the file leaves this device: not where it was taken, not by what, not by whom.
import { pictureLimits } from '@plenary/protocol/http/pictures';
import { fitWithin, smallEnough, type Attempt } from './small-enough.ts';

/** A WebP, or a JPEG where the browser writes no WebP; nothing for a file that the browser cannot draw. */
export async function redraw(file: Blob): Promise<Blob | null> {
  // The right way up, as the file says, before that is lost.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  try {
    return await smallEnough((attempt) => draw(bitmap, attempt), pictureLimits.bytes);
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, { side, quality }: Attempt): Promise<Blob | null> {
  const { width, height } = fitWithin(bitmap, side);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const webp = await encode(canvas, { type: 'image/webp', quality });
  if (webp?.type === 'image/webp') return webp;
  // JPEG has no transparency: what is clear becomes white, not black.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return encode(canvas, { type: 'image/jpeg', quality });
}

function encode(canvas: HTMLCanvasElement, { type, quality }: { readonly type: string; readonly quality: number }): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
