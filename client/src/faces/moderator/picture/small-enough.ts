// How large and how fine a picture is drawn: as large and fine as it may be, then less of both until it is light enough.

export interface Size { readonly width: number; readonly height: number }

/** `side`: pixels of the longer side at most. `quality`: from 0 to 1. */
export interface Attempt { readonly side: number; readonly quality: number }

export const attempts: readonly Attempt[] = [1200, 900, 600, 400].flatMap((side) => [0.85, 0.7, 0.5].map((quality) => ({ side, quality })));

/** Never larger than it was, and at least a pixel either way. */
export function fitWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The first attempt that is light enough; nothing when none is, or when nothing can be drawn. */
export async function smallEnough(draw: (attempt: Attempt) => Promise<Blob | null>, maxBytes: number): Promise<Blob | null> {
  for (const attempt of attempts) {
    const drawn = await draw(attempt);
    if (!drawn) return null;
    if (drawn.size <= maxBytes) return drawn;
  }
  return null;
}
