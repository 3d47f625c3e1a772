// Joining an event with its code, and one's own profile afterwards. The same browser stays the same person.
import { Router, type Request } from 'express';
import { cleanLine, cleanText, isReadable } from '@plenary/domain/core/text';
import type { EventInfo } from '@plenary/domain/event/state';
import { joinSchema, profileSchema, type EventCard, type Profile } from '@plenary/protocol/http/access';
import { looksLikeStaff } from '@plenary/screening/staff-name';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { groupProblem, openGroups } from '../access/groups.ts';
import type { KeptIdentity } from '../access/identities.ts';
import { newPersonId } from '../access/people.ts';
import type { LiveEvent } from '../live/event.ts';
import { baseUrl, callerOf, cookieFor, faceOf, shownIdentity } from './caller.ts';
import { codeProblem } from './event-code.ts';
import type { HttpParts } from './parts.ts';
import { done, readBody, refused, route, type Reply } from './reply.ts';

const nameLength = 60;

export function joinRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.get('/events/:code', route((request) => showCard(parts, request)));
  routes.post('/join', route((request, response) => join(parts, request, (cookie) => response.append('set-cookie', cookie))));
  routes.get('/me', route((request) => showMe(parts, request)));
  routes.patch('/me', route((request) => changeMe(parts, request)));
  routes.post('/leave', route((request, response) => leave(parts, request, (cookie) => response.append('set-cookie', cookie))));
  return routes;
}

async function showCard(parts: HttpParts, request: Request): Promise<Reply> {
  const event = parts.event();
  const info = event?.replica.state.event;
  if (!event || !info) return refused('unavailable');
  const wrong = await codeProblem(parts, request, { info, typed: String(request.params['code'] ?? '') });
  if (wrong) return refused(wrong);
  const { slug, title, languages, timeZone, joinCode, closed } = info;
  const groups = openGroups(info.groups);
  const joinUrl = `${joinBase(parts, request)}/j/${encodeURIComponent(joinCode)}`;
  return done({ slug, title, languages, groups, timeZone, joinCode, joinUrl, closed } satisfies EventCard);
}

async function join(parts: HttpParts, request: Request, setCookie: (cookie: string) => void): Promise<Reply> {
  const body = readBody(joinSchema, request);
  if (!body) return refused('body-invalid');
  const event = parts.event();
  const info = event?.replica.state.event;
  if (!event || !info) return refused('unavailable');
  if (!(await parts.limits.take('join', request.ip ?? ''))) return refused('too-many-requests', body.language ?? null);
  const wrong = await codeProblem(parts, request, { info, typed: body.code });
  if (wrong ?? info.closed) return refused(wrong ?? 'event-closed', body.language ?? null);
  const caller = await callerOf(event, request, 'participant');
  const before = caller?.identity ?? newParticipant();
  const problem = profileProblem(info, body, before);
  if (problem) return refused(problem, body.language ?? null);
  const identity = withProfile(before, body);
  const token = caller?.token ?? (await event.identities.create(identity));
  if (caller) await event.identities.update(token, identity);
  if (caller) await keepName(event, identity.person, body.name);
  else await event.people.introduce(identity.person, body.name ? cleanLine(body.name) : null);
  if (caller) event.bus.publish({ kind: 'renamed', person: identity.person });
  setCookie(cookieFor(request, 'participant', token));
  return done({ identity: await shownIdentity(event, identity), token });
}

async function showMe(parts: HttpParts, request: Request): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const caller = await callerOf(event, request, faceOf(request));
  return caller ? done({ identity: await shownIdentity(event, caller.identity) }) : refused('not-joined');
}

async function changeMe(parts: HttpParts, request: Request): Promise<Reply> {
  const body = readBody(profileSchema, request);
  if (!body) return refused('body-invalid');
  const event = parts.event();
  const info = event?.replica.state.event;
  if (!event || !info) return refused('unavailable');
  const caller = await callerOf(event, request, faceOf(request));
  if (!caller) return refused('not-joined');
  const problem = profileProblem(info, body, caller.identity);
  if (problem) return refused(problem, caller.identity.language);
  const identity = withProfile(caller.identity, body);
  await event.identities.update(caller.token, identity);
  await keepName(event, identity.person, body.name);
  event.bus.publish({ kind: 'renamed', person: identity.person });
  return done({ identity: await shownIdentity(event, identity) });
}

async function leave(parts: HttpParts, request: Request, setCookie: (cookie: string) => void): Promise<Reply> {
  const event = parts.event();
  const face = faceOf(request);
  const caller = event && (await callerOf(event, request, face));
  if (event && caller) {
    await event.identities.remove(caller.token);
    event.bus.publish({ kind: 'access', person: caller.identity.person });
  }
  setCookie(cookieFor(request, face, ''));
  return done();
}

function newParticipant(): KeptIdentity {
  return { person: newPersonId(), role: 'participant', group: null, mode: null, language: null, screen: null, invitation: null };
}

function withProfile(identity: KeptIdentity, { group, mode, language }: Profile): KeptIdentity {
  return {
    ...identity,
    group: group === undefined ? identity.group : group,
    mode: mode === undefined ? identity.mode : mode,
    language: language === undefined ? identity.language : language,
  };
}

function profileProblem(info: EventInfo, { name, group, language }: Profile, identity: KeptIdentity): ErrorCode | null {
  if (typeof name === 'string') {
    const clean = cleanText(name);
    if (!isReadable(clean) || clean.length > nameLength) return 'name-invalid';
    if (identity.role === 'participant' && looksLikeStaff(clean)) return 'name-reserved';
  }
  const problem = groupProblem(info.groups, identity, group);
  if (problem) return problem;
  return language && !info.languages.includes(language) ? 'language-unknown' : null;
}

async function keepName(event: LiveEvent, person: string, name: string | null | undefined): Promise<void> {
  if (name === undefined) return;
  await event.people.setName(person, name === null ? null : cleanLine(name));
}

/** Phones cannot reach `localhost`: there, the machine's address in its network stands in the QR code. */
function joinBase(parts: HttpParts, request: Request): string {
  const base = baseUrl(request, parts.publicUrl);
  const local = parts.publicUrl === null && /^(localhost|127\.|\[::1\])/.test(request.get('host') ?? '');
  return local ? (parts.networkUrl() ?? base) : base;
}
