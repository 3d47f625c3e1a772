// HTTP bodies of joining, links and screens.
import * as z from 'zod/mini';
import { idSchema, languageSchema, presenceModes, roles } from '@plenary/domain/core/roles';
import { localTextSchema } from '@plenary/domain/core/text';
import { groupSchema } from '@plenary/domain/event/commands';

const nameSchema = z.nullable(z.string().check(z.maxLength(400)));

/** `name: null` is anonymous, the default. */
export const profileSchema = z.object({
  name: z.optional(nameSchema),
  group: z.optional(z.nullable(idSchema)),
  mode: z.optional(z.nullable(z.enum(presenceModes))),
  language: z.optional(z.nullable(languageSchema)),
});

export const joinSchema = z.object({ code: z.string().check(z.maxLength(60)), ...profileSchema.shape });

/** What anybody may know of an event before joining: enough for a join page and a QR code. */
export const eventCardSchema = z.object({
  slug: idSchema,
  title: localTextSchema,
  languages: z.array(languageSchema),
  groups: z.array(groupSchema),
  timeZone: z.string(),
  joinCode: z.string(),
  joinUrl: z.string(),
  closed: z.boolean(),
});

/** Roles for which a host can make links; for participants only together with a group, as everybody else is one by the event's code. */
export const invitedRoles = ['host', 'moderator', 'rapporteur', 'panellist', 'participant', 'captions'] as const;
/** What a link may be for: a role, or to send captions and nothing else. */
export const linkRoles = [...roles, 'captions'] as const;
export type LinkRole = (typeof linkRoles)[number];
/** Roles whose link may carry a group. */
export const groupedRoles: readonly InvitedRole[] = ['panellist', 'participant'];
export const mostSeats = 1000;

/** `group`: whoever comes in has it for good. `seats`: how many browsers may come in; without it, any number. */
const givenSchema = { group: z.optional(idSchema), seats: z.optional(z.int().check(z.gte(1), z.lte(mostSeats))) };

export const invitationRequestSchema = z.object({
  role: z.enum(invitedRoles),
  label: z.string().check(z.maxLength(200)),
  validHours: z.optional(z.int().check(z.gte(1), z.lte(24 * 90))),
  ...givenSchema,
});

export const invitationSchema = z.object({
  id: idSchema,
  role: z.enum(linkRoles),
  label: z.string(),
  createdAtMs: z.int(),
  expiresAtMs: z.int(),
  revoked: z.boolean(),
  /** How many browsers got in with it. */
  uses: z.int(),
  /** The screen that whoever comes in by it is. */
  screen: z.optional(idSchema),
  ...givenSchema,
});

/** `url` is shown once: only its hash is kept. */
export const newInvitationSchema = z.object({ ...invitationSchema.shape, url: z.string() });
export const redeemSchema = z.object({ token: z.string().check(z.maxLength(2000)) });

export const pairingSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting'), code: z.string(), expiresAtMs: z.int() }),
  z.object({ status: z.literal('paired'), event: idSchema, screen: idSchema }),
]);
export const pairSchema = z.object({
  code: z.string().check(z.maxLength(40)),
  name: z.string().check(z.maxLength(400)),
  room: idSchema,
});

const validity = { validHours: invitationRequestSchema.shape.validHours };
/** A link for a display that shows no code, such as a video mixer's source: for a screen that is there, or for a new one. */
export const screenLinkRequestSchema = z.union([
  z.object({ screen: idSchema, ...validity }),
  z.object({ name: z.string().check(z.maxLength(400)), room: idSchema, ...validity }),
]);

export type ScreenLinkRequest = z.infer<typeof screenLinkRequestSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Join = z.infer<typeof joinSchema>;
export type EventCard = z.infer<typeof eventCardSchema>;
export type InvitedRole = (typeof invitedRoles)[number];
export type InvitationRequest = z.infer<typeof invitationRequestSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type NewInvitation = z.infer<typeof newInvitationSchema>;
export type Pairing = z.infer<typeof pairingSchema>;
