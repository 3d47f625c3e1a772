// Hands a line of captions to the screens of its room, and to who reads along what one of them shows: encoded once, and left out for whoever
// cannot keep up.
import { kindsIn } from '@plenary/domain/screen/scenes';
import type { EventState } from '@plenary/domain/state';
import type { Caption } from '@plenary/protocol/captions/caption';
import type { Air } from './air.ts';
import type { Channels } from './channels.ts';
import { eventFrame } from './wire.ts';

export interface CaptionParts { readonly channels: Channels; readonly air: Air; readonly state: EventState }

export function tellCaption({ channels, air, state }: CaptionParts, { room, line, text, language }: Caption): void {
  const frame = eventFrame('caption', { room, line, text, language } satisfies Caption);
  const isHere = (screen: string): boolean => state.screens.get(screen)?.room === room;
  for (const connection of channels.of('screen')) {
    const { screen } = connection.identity;
    // Staff who look as a hall does may look at any screen.
    if (screen === null || isHere(screen)) channels.readers.offer(connection, frame);
  }
  for (const [connection, screen] of air.readingAlong()) {
    const scene = state.screens.get(screen)?.scene;
    if (scene && isHere(screen) && kindsIn(scene).includes('captions')) channels.readers.offer(connection, frame);
  }
}
