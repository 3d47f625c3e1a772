// Who acts: roles, and the actor that every command carries. No names or addresses, only random ids and pseudonyms.
import * as z from 'zod/mini';

export const roles = ['participant', 'panellist', 'moderator', 'rapporteur', 'host', 'screen', 'system'] as const;
export const presenceModes = ['room', 'remote'] as const;

/** An opaque id: random or a pseudonym, 1 to 64 URL-safe characters. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** A BCP 47 language tag in its short form (`en`, `pt-BR`). */
export const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/));

/** What the gateway says of a command's sender. `id` is a pseudonym wherever the sender must stay unknown. */
export const actorSchema = z.object({
  id: idSchema,
  role: z.enum(roles),
  group: z.nullable(idSchema),
  mode: z.nullable(z.enum(presenceModes)),
  language: z.nullable(languageSchema),
});

export type Role = (typeof roles)[number];
export type PresenceMode = (typeof presenceModes)[number];
export type Actor = z.infer<typeof actorSchema>;

/** Roles that run an event: they see the moderator's view. */
export const staffRoles: readonly Role[] = ['moderator', 'rapporteur', 'host', 'system'];
