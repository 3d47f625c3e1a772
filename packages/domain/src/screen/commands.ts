// Commands about room screens, and who may send them.
import * as z from 'zod/mini';
import { idSchema, languageSchema, type Role } from '../core/roles.ts';
import { rawTextSchema } from '../core/text.ts';
import { sceneSchema } from './scenes.ts';
import { screenLimits, screenThemes } from './state.ts';

const about = { screen: idSchema };
const set = { screens: z.array(idSchema).check(z.minLength(1), z.maxLength(screenLimits.atOnce)) };

export const screenCommands = [
  z.object({ type: z.literal('screen.pair'), name: rawTextSchema, room: idSchema }),
  z.object({ type: z.literal('screen.rename'), ...about, name: rawTextSchema }),
  z.object({ type: z.literal('screen.setUp'), ...about, languages: z.array(languageSchema).check(z.maxLength(12)), theme: z.enum(screenThemes) }),
  z.object({ type: z.literal('screen.show'), ...about, scene: sceneSchema }),
  z.object({ type: z.literal('screen.showOn'), ...set, scene: sceneSchema }),
  z.object({ type: z.literal('screen.cue'), ...about, scene: sceneSchema }),
  z.object({ type: z.literal('screen.uncue'), ...about, cue: idSchema }),
  /** `cues`: what came next on them when its sender looked. */
  z.object({ type: z.literal('screen.take'), ...set, cues: z.optional(z.array(idSchema).check(z.maxLength(screenLimits.atOnce))) }),
  z.object({ type: z.literal('screen.cover'), room: idSchema }),
  z.object({ type: z.literal('screen.uncover'), room: idSchema }),
  /** `scene`: what its sender has looked at. */
  z.object({ type: z.literal('screen.confirm'), ...about, scene: z.optional(sceneSchema) }),
  z.object({ type: z.literal('screen.decline'), ...about }),
  z.object({ type: z.literal('screen.swap'), ...about, with: idSchema }),
  z.object({ type: z.literal('screen.unpair'), ...about }),
] as const;

export type ScreenCommand = z.infer<(typeof screenCommands)[number]>;

const crew: readonly Role[] = ['moderator', 'host'];
export const screenRoles: Record<ScreenCommand['type'], readonly Role[]> = {
  'screen.pair': crew,
  'screen.rename': crew,
  'screen.setUp': crew,
  'screen.show': crew,
  'screen.showOn': crew,
  'screen.cue': crew,
  'screen.uncue': crew,
  'screen.take': crew,
  'screen.cover': crew,
  'screen.uncover': crew,
  'screen.confirm': crew,
  'screen.decline': crew,
  'screen.swap': crew,
  'screen.unpair': crew,
};
