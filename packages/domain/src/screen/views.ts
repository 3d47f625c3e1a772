// Screens as staff and the screens themselves see them; participants never do.
import * as z from 'zod/mini';
import type { Audience, Seen } from '../core/view.ts';
import { idSchema } from '../core/roles.ts';
import { sceneSchema } from './commands.ts';
import type { Screen } from './state.ts';

export const screenRecordSchema = z.object({
  kind: z.literal('screen'),
  id: idSchema,
  rev: z.int(),
  name: z.string(),
  room: idSchema,
  scene: sceneSchema,
});
export type ScreenRecord = z.infer<typeof screenRecordSchema>;

export function viewScreen(screen: Screen, audience: Audience): Seen<ScreenRecord> {
  if (audience === 'participant') return undefined;
  if (screen.unpaired) return { gone: screen.rev };
  const { id, rev, name, room, scene } = screen;
  return { show: { kind: 'screen', id, rev, name, room, scene } };
}
