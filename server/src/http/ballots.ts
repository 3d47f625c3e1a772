// The list of a poll's ballots, for anybody, once its result is told: whole, so that nobody tells by asking which of them is theirs.
import { Router, type Request, type Response } from 'express';
import type { BallotsForm } from '../live/read-ballots.ts';
import { codeProblem } from './event-code.ts';
import type { HttpParts } from './parts.ts';
import { refused, route, type Reply } from './reply.ts';

const types: Readonly<Record<BallotsForm, string>> = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8' };

export function ballotsRoutes(parts: HttpParts): Router {
  const routes = Router();
  for (const form of ['jsonl', 'csv'] as const) routes.get(`/events/:code/polls/:poll/ballots.${form}`, route((request, response) => give(parts, form, { request, response })));
  return routes;
}

async function give(parts: HttpParts, form: BallotsForm, { request, response }: { request: Request; response: Response }): Promise<Reply> {
  // No cookie is read here: whoever checks counts for others may do so on a page of their own.
  response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  const event = parts.event();
  const info = event?.replica.state.event;
  if (!event || !info) return refused('unavailable');
  if (!(await parts.limits.take('ballots', request.ip ?? ''))) return refused('too-many-requests');
  const wrong = await codeProblem(parts, request, { info, typed: String(request.params['code'] ?? '') });
  if (wrong) return refused(wrong);
  // A log that may only be looked at may have lost ballots: the list would look whole and not be.
  if (event.replica.readOnly) return refused('read-only');
  const poll = event.replica.state.polls.get(String(request.params['poll'] ?? ''));
  if (!poll?.everPublic || poll.status === 'discarded') return refused('poll-unknown');
  const text = await event.readBallots(poll, form);
  return text === null ? refused('ballots-not-published') : { ok: true, file: { name: `ballots-${event.slug}-${poll.id}.${form}`, type: types[form], text } };
}
