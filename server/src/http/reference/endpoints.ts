// The HTTP interface as data: what the reference shows, from the very schemas that parse requests.
import * as z from 'zod/mini';
import { identitySchema } from '@plenary/protocol/handshake';
import {
  eventCardSchema, invitationRequestSchema, invitationSchema, joinSchema, newInvitationSchema, pairingSchema, pairSchema, profileSchema, redeemSchema, screenLinkRequestSchema,
} from '@plenary/protocol/http/access';
import { pictureTypes, uploadedPictureSchema } from '@plenary/protocol/http/pictures';
import { writtenPollsSchema } from '@plenary/protocol/http/polls';
import { captionRequestSchema } from '@plenary/protocol/captions/caption';
import { onAirSchema } from '@plenary/protocol/on-air/schema';
import { lineSchema as ballotsLineSchema } from '@plenary/ledger/ballots/format';
import { lineSchema } from '@plenary/ledger/chain';
import { failedJobSchema, operationsSchema, readinessSchema } from '@plenary/protocol/http/operations';
import type { ErrorCode } from '@plenary/protocol/errors/codes';

export interface Endpoint {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** With `{name}` for parameters, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  /** Who may: anybody, or whoever holds the cookie (or bearer token) of a face. */
  readonly access: 'anybody' | 'participant' | 'staff' | 'host' | 'screen' | 'captions';
  readonly body?: z.core.$ZodType;
  /** The body's media types; JSON where nothing is said. */
  readonly bodyMedia?: readonly string[];
  readonly status: number;
  readonly answer?: z.core.$ZodType;
  /** The answer's media type; JSON where nothing is said. */
  readonly media?: string;
  readonly errors: readonly ErrorCode[];
}

const entered = z.object({ identity: identitySchema, token: z.string() });
const me = z.object({ identity: identitySchema });

export const endpoints: readonly Endpoint[] = [
  { method: 'get', path: '/api/health/live', summary: 'Whether the process is alive.', access: 'anybody', status: 200, answer: z.object({ live: z.literal(true) }), errors: [] },
  { method: 'get', path: '/api/health/ready', summary: 'Whether people can join: 200, or 503 with the reason.', access: 'anybody', status: 200, answer: readinessSchema, errors: [] },
  { method: 'get', path: '/api/events/{code}', summary: 'What anybody may know of an event, by join code or slug.', access: 'anybody', status: 200, answer: eventCardSchema, errors: ['join-code-wrong', 'unavailable'] },
  { method: 'get', path: '/api/events/{code}/on-air', summary: 'What is on air in a room: what every participant sees, and no more. `?room=` names the room, `?screen=` instead one of its screens, `?lang=` a language. With an ETag.', access: 'anybody', status: 200, answer: onAirSchema, errors: ['join-code-wrong', 'event-closed', 'room-unknown', 'screen-unknown', 'too-many-requests', 'unavailable'] },
  { method: 'get', path: '/api/events/{code}/polls/{poll}/ballots.jsonl', summary: 'All ballots of a poll whose result is revealed, one JSON line each, sealed one by the next, with all that counting again needs.', access: 'anybody', status: 200, media: 'application/jsonl', answer: ballotsLineSchema, errors: ['join-code-wrong', 'poll-unknown', 'ballots-not-published', 'read-only', 'too-many-requests', 'unavailable'] },
  { method: 'get', path: '/api/events/{code}/polls/{poll}/ballots.csv', summary: 'The same as a table.', access: 'anybody', status: 200, media: 'text/csv', answer: z.string(), errors: ['join-code-wrong', 'poll-unknown', 'ballots-not-published', 'read-only', 'too-many-requests', 'unavailable'] },
  { method: 'post', path: '/api/events/{code}/pictures', summary: 'Keeps a picture for an option of a poll: PNG, JPEG or WebP, known by its bytes, at most 300 kB and 2000 pixels on each side. What is not seen (EXIF, profiles, comments, animation) is taken out. The same picture has the same id.', access: 'staff', body: z.string(), bodyMedia: pictureTypes, status: 201, answer: uploadedPictureSchema, errors: ['join-code-wrong', 'not-joined', 'role-not-allowed', 'event-closed', 'picture-too-large', 'picture-not-readable', 'too-many-pictures', 'too-many-requests', 'read-only', 'unavailable'] },
  { method: 'get', path: '/api/events/{code}/pictures/{id}', summary: 'A picture; it never changes.', access: 'anybody', status: 200, media: 'image/*', answer: z.string(), errors: ['join-code-wrong', 'not-found', 'too-many-requests', 'unavailable'] },
  { method: 'get', path: '/api/polls', summary: 'Every poll of the event as it was written, drafts as well, without what it came to: to start a new one from. For moderators and hosts.', access: 'staff', status: 200, answer: writtenPollsSchema, errors: ['not-joined', 'role-not-allowed', 'too-many-requests', 'unavailable'] },
  { method: 'post', path: '/api/captions', summary: 'A line of what is said in a room, as far as it goes by now; the same number again takes its place. By the bearer token of a link for captions, and by nothing else.', access: 'captions', body: captionRequestSchema, status: 204, errors: ['not-joined', 'role-not-allowed', 'link-unknown', 'link-expired', 'link-revoked', 'body-invalid', 'room-unknown', 'event-closed', 'too-many-requests', 'unavailable'] },
  { method: 'post', path: '/api/join', summary: 'Joins with the event’s code. Sets the participant’s cookie; with that cookie, the same person comes back.', access: 'anybody', body: joinSchema, status: 200, answer: entered, errors: ['join-code-wrong', 'event-closed', 'name-invalid', 'name-reserved', 'group-unknown', 'group-reserved', 'group-by-link', 'language-unknown', 'too-many-requests'] },
  { method: 'get', path: '/api/me', summary: 'Who I am. `?as=participant`, `staff` or `screen` says with which cookie.', access: 'participant', status: 200, answer: me, errors: ['not-joined'] },
  { method: 'patch', path: '/api/me', summary: 'Changes my name, group, presence mode or language. `name: null` is anonymous.', access: 'participant', body: profileSchema, status: 200, answer: me, errors: ['not-joined', 'name-invalid', 'name-reserved', 'group-unknown', 'group-reserved', 'group-by-link', 'language-unknown'] },
  { method: 'post', path: '/api/leave', summary: 'Forgets this browser.', access: 'anybody', status: 204, errors: [] },
  { method: 'post', path: '/api/invitations/redeem', summary: 'Gets in with a link. Sets the cookie of its role. Opened again by the same browser, it lets in the same person.', access: 'anybody', body: redeemSchema, status: 200, answer: entered, errors: ['link-unknown', 'link-expired', 'link-revoked', 'link-used', 'screen-unknown', 'too-many-requests'] },
  { method: 'get', path: '/api/invitations', summary: 'All links of the event, without their secrets.', access: 'host', status: 200, answer: z.object({ invitations: z.array(invitationSchema) }), errors: ['not-joined', 'role-not-allowed'] },
  { method: 'post', path: '/api/invitations', summary: 'Makes a link. Its address is shown only here. With `group`, whoever comes in by it has that group and keeps it; with `seats`, it lets in so many.', access: 'host', body: invitationRequestSchema, status: 201, answer: newInvitationSchema, errors: ['not-joined', 'role-not-allowed', 'body-invalid', 'group-unknown'] },
  { method: 'delete', path: '/api/invitations/{id}', summary: 'Revokes a link, and the access of everybody who came in with it.', access: 'host', status: 204, errors: ['not-joined', 'role-not-allowed', 'link-unknown'] },
  { method: 'get', path: '/api/operations', summary: 'How each node is: figures of the last seconds, the node that answers first.', access: 'host', status: 200, answer: operationsSchema, errors: ['not-joined', 'role-not-allowed'] },
  { method: 'get', path: '/api/failed-jobs', summary: 'Jobs that were given up, the newest first, each with its reason in a word.', access: 'host', status: 200, answer: z.object({ jobs: z.array(failedJobSchema) }), errors: ['not-joined', 'role-not-allowed', 'unavailable'] },
  { method: 'post', path: '/api/failed-jobs/{id}', summary: 'Has a job that was given up done again.', access: 'host', status: 204, errors: ['not-joined', 'role-not-allowed', 'not-found', 'unavailable'] },
  { method: 'get', path: '/api/ledger.jsonl', summary: 'Every decision about somebody else’s words, one JSON line each, sealed one by the next.', access: 'host', status: 200, media: 'application/jsonl', answer: lineSchema, errors: ['not-joined', 'role-not-allowed', 'read-only', 'unavailable'] },
  { method: 'get', path: '/api/ledger.csv', summary: 'The same as a table.', access: 'host', status: 200, media: 'text/csv', answer: z.string(), errors: ['not-joined', 'role-not-allowed', 'read-only', 'unavailable'] },
  { method: 'post', path: '/api/screens/pairing', summary: 'A screen asks for a code to show.', access: 'anybody', status: 201, answer: pairingSchema, errors: ['too-many-requests'] },
  { method: 'get', path: '/api/screens/pairing', summary: 'Where the pairing stands; once paired, sets the screen’s cookie.', access: 'screen', status: 200, answer: pairingSchema, errors: ['pairing-expired'] },
  { method: 'post', path: '/api/screens/pair', summary: 'Pairs the screen that shows this code.', access: 'staff', body: pairSchema, status: 201, answer: z.object({ screen: z.string() }), errors: ['not-joined', 'role-not-allowed', 'pairing-unknown', 'screen-name-empty', 'room-unknown', 'too-many-requests'] },
  { method: 'post', path: '/api/screens/links', summary: 'Makes a link for a display that shows no code, such as a video mixer’s source: for a screen that is there, or for a new one. Its address is shown only here.', access: 'host', body: screenLinkRequestSchema, status: 201, answer: newInvitationSchema, errors: ['not-joined', 'role-not-allowed', 'body-invalid', 'screen-unknown', 'screen-name-empty', 'room-unknown', 'event-closed'] },
];
