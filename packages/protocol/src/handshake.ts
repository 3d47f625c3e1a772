// What a client says when it connects, and who it is then.
import * as z from 'zod/mini';
import { idSchema, languageSchema, presenceModes, roles } from '@plenary/domain/core/roles';

/** Which of a browser's identities a page acts with: each has a cookie of its own. */
export const faces = ['participant', 'staff', 'screen'] as const;
export type IdentityFace = (typeof faces)[number];

export const handshakeSchema = z.object({
  protocol: z.int(),
  event: idSchema,
  as: z.enum(faces),
  /** For clients without cookies: what the join or the link gave. */
  token: z.optional(z.string().check(z.maxLength(200))),
  /** Staff who want to see what a hall sees, and nothing else: all that comes is as screens get it. */
  sees: z.optional(z.literal('screen')),
});

/** Who somebody is in an event, as they themselves may see it. */
export const identitySchema = z.object({
  id: idSchema,
  event: idSchema,
  role: z.enum(roles),
  name: z.nullable(z.string()),
  group: z.nullable(idSchema),
  /** The group came with a link: it stays. */
  groupByLink: z.optional(z.literal(true)),
  mode: z.nullable(z.enum(presenceModes)),
  language: z.nullable(languageSchema),
  /** The screen that this identity is, for screens. */
  screen: z.nullable(idSchema),
});

export type Handshake = z.infer<typeof handshakeSchema>;
export type Identity = z.infer<typeof identitySchema>;
