// Commands about room screens, and who may send them.
import * as z from 'zod/mini';
import { idSchema, type Role } from '../core/roles.ts';
import { rawTextSchema } from '../core/text.ts';

export const sceneSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('auto') }),
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('question'), id: idSchema }),
  z.object({ kind: z.literal('poll'), id: idSchema }),
]);

export const screenCommands = [
  z.object({ type: z.literal('screen.pair'), name: rawTextSchema, room: idSchema }),
  z.object({ type: z.literal('screen.rename'), screen: idSchema, name: rawTextSchema }),
  z.object({ type: z.literal('screen.show'), screen: idSchema, scene: sceneSchema }),
  z.object({ type: z.literal('screen.unpair'), screen: idSchema }),
] as const;

export type ScreenCommand = z.infer<(typeof screenCommands)[number]>;

const crew: readonly Role[] = ['moderator', 'host'];
export const screenRoles: Record<ScreenCommand['type'], readonly Role[]> = {
  'screen.pair': crew,
  'screen.rename': crew,
  'screen.show': crew,
  'screen.unpair': crew,
};
