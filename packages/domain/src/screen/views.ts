// Screens as staff and the screens themselves see them; participants never do. What comes next and what waits is the staff's affair.
import * as z from 'zod/mini';
import type { Audience, Directory, Seen } from '../core/view.ts';
import { idSchema, languageSchema } from '../core/roles.ts';
import { sceneSchema } from './scenes.ts';
import { screenThemes, type Screen } from './state.ts';

/** Staff only. */
const remoteSchema = z.object({
  cues: z.array(z.object({ id: idSchema, scene: sceneSchema })),
  /** Newest first; `atMs`: until when it was shown. */
  history: z.array(z.object({ scene: sceneSchema, atMs: z.int() })),
  /** Waits for somebody else than `by`, who is called `name`. */
  asked: z.optional(z.object({ scene: sceneSchema, by: idSchema, name: z.nullable(z.string()), atMs: z.int() })),
  /** The room was made blank: this comes back. */
  covered: z.optional(sceneSchema),
});

export const screenRecordSchema = z.object({
  kind: z.literal('screen'),
  id: idSchema,
  rev: z.int(),
  name: z.string(),
  room: idSchema,
  scene: sceneSchema,
  look: z.optional(z.object({ languages: z.array(languageSchema), theme: z.enum(screenThemes) })),
  remote: z.optional(remoteSchema),
});
export type ScreenRecord = z.infer<typeof screenRecordSchema>;
export type ScreenRemote = z.infer<typeof remoteSchema>;

export function viewScreen(screen: Screen, { audience, nameOf }: { readonly audience: Audience; readonly nameOf: Directory }): Seen<ScreenRecord> {
  if (audience === 'participant') return undefined;
  if (screen.unpaired) return { gone: screen.rev };
  const { id, rev, name, room, scene, look } = screen;
  const record: ScreenRecord = { kind: 'screen', id, rev, name, room, scene, ...(look && { look }) };
  return { show: audience === 'moderator' ? { ...record, remote: remoteOf(screen, nameOf) } : record };
}

function remoteOf({ cues, history, asked, covered }: Screen, nameOf: Directory): ScreenRemote {
  return {
    cues: (cues ?? []).map(({ id, scene }) => ({ id, scene })),
    history: history ?? [],
    ...(asked && { asked: { ...asked, name: nameOf(asked.by) ?? null } }),
    ...(covered && { covered }),
  };
}
