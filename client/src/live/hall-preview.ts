// How a desk has a picture drawn in a frame of its page as a hall would see it: it says which screen and which scene, and the frame, which has
// a line of its own that sees what screens see, draws them. Both listen to their own origin alone.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { sceneSchema, type Scene } from '@plenary/domain/screen/scenes';

export const previewAddress = '/screen?preview';
export const isPreview = (search: string): boolean => new URLSearchParams(search).has('preview');

/** What the desk says: the scene as it would be, on a screen with that screen's room and look. */
const previewedSchema = z.object({ plenary: z.literal('preview'), screen: idSchema, scene: sceneSchema });
export type Previewed = z.infer<typeof previewedSchema>;

/** What the frame says once it can hear. */
const readySchema = z.object({ plenary: z.literal('previewReady') });

export function tellPreview(frame: Window, { screen, scene }: { readonly screen: string; readonly scene: Scene }): void {
  frame.postMessage({ plenary: 'preview', screen, scene } satisfies Previewed, location.origin);
}

/** In the frame: hears what the desk around it wants to see, until aborted. */
export function hearDesk(hear: (previewed: Previewed) => void, signal: AbortSignal): void {
  listen(window.parent, (data) => {
    const said = z.safeParse(previewedSchema, data);
    if (said.success) hear(said.data);
  }, signal);
  window.parent.postMessage({ plenary: 'previewReady' } satisfies z.infer<typeof readySchema>, location.origin);
}

/** On the desk: calls back whenever the frame is ready to be told, until aborted. */
export function awaitPreview(frame: () => Window | null | undefined, ready: () => void, signal: AbortSignal): void {
  listen(frame, (data) => {
    if (z.safeParse(readySchema, data).success) ready();
  }, signal);
}

function listen(from: Window | (() => Window | null | undefined), hear: (data: unknown) => void, signal: AbortSignal): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    const expected = typeof from === 'function' ? from() : from;
    if (origin === location.origin && source !== null && source === expected) hear(data);
  }, { signal });
}
