// Taking what comes next on some screens, as whoever presses the button sees it: a colleague may be faster, and the scene after it is not meant.
import type { Command } from '@plenary/domain/commands';
import type { Outbox } from '@plenary/sync/outbox';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { remoteOf } from '../overlay/screen-overlay.ts';

export function takingNext(screens: readonly ScreenRecord[], outbox: Outbox): Extract<Command, { type: 'screen.take' }> {
  const cues = screens.flatMap((screen) => remoteOf(screen).cues[0]?.id ?? []);
  // What is still on its way into the queue has no name of its own there yet.
  const areNamed = cues.every((cue) => outbox.every(({ id }) => id !== cue));
  return { type: 'screen.take', screens: screens.map(({ id }) => id), ...(areNamed && { cues }) };
}
