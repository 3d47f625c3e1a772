// One way through for every command: stamp, pre-check, append, and the answer once it is applied here.
import type { Applied } from '@plenary/domain/apply';
import type { Command, StampedCommand } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import type { EventState } from '@plenary/domain/state';
import type { Result } from '@plenary/domain/core/decision';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import type { Appender } from '../log/append.ts';
import type { Replica } from './replica.ts';

export type Sent = { readonly ok: true; readonly seq: number; readonly result?: Result | undefined } | { readonly ok: false; readonly code: ErrorCode };

/** A command as the gateway or a job gives it: who really acts (the person's own id), before any pseudonym. */
export interface Outgoing { readonly id: string; readonly actor: Actor; readonly body: Command }

export type Send = (command: Outgoing) => Promise<Sent>;

/** How long an appended command may take to come back through the tail before the answer is `indeterminate`. */
const answerWithinMs = 5000;

export function createSend(parts: { replica: Replica; appender: Appender; pseudonyms: Pseudonyms }): Send {
  const { replica, appender, pseudonyms } = parts;
  return async (command) => {
    // A state that does not follow the log may be behind, or half loaded: it must not refuse what the log would accept.
    if (!replica.following) return { ok: false, code: 'unavailable' };
    if (supportsOwn(command, pseudonyms, replica.state)) return { ok: false, code: 'question-own' };
    const stamped = stamp(command, pseudonyms, replica.state);
    const certain = replica.precheck(stamped);
    if (certain) return answer(certain);
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), answerWithinMs);
    const applied = replica.outcomeOf(stamped.id, limit.signal);
    const appended = await appender.append(stamped);
    if (appended === 'unavailable') limit.abort();
    const outcome = await applied;
    clearTimeout(timer);
    if (outcome) return answer(outcome);
    return { ok: false, code: appended === 'unavailable' ? 'unavailable' : 'indeterminate' };
  };
}

function answer({ outcome, seq }: Applied): Sent {
  return outcome.ok ? { ok: true, seq, result: outcome.result } : { ok: false, code: outcome.code };
}

/** Replaces the person by the pseudonym that this kind of command asks for; ids and prints come from the event's key. */
function stamp({ id, actor, body }: Outgoing, pseudonyms: Pseudonyms, state: EventState): StampedCommand {
  const about = body.type === 'question.withdraw' ? state.questions.get(body.question) : undefined;
  const name = about?.anonymous ? pseudonyms.namesOf(actor.id).anonymous : pseudonyms.actorFor(body, actor);
  // Group, place and language together may name a person: beside a ballot or a support they would tie it to its voter for ever.
  const author = isSecret(body) ? { ...actor, id: name, group: null, mode: null, language: null } : { ...actor, id: name };
  return { id, actor: author, print: pseudonyms.print(author.id, body), newId: makesSomething(body) ? pseudonyms.newId(id) : '', body };
}

const makesSomething = (body: Command): boolean => body.type === 'question.submit' || body.type === 'poll.create' || body.type === 'screen.pair';

const isSecret = (body: Command): boolean => body.type === 'poll.vote' || body.type === 'question.support' || body.type === 'question.unsupport';

/** The log knows authors and supporters by names that it cannot link, so only here can a person's own question be told. */
function supportsOwn({ actor, body }: Outgoing, pseudonyms: Pseudonyms, state: EventState): boolean {
  if (body.type !== 'question.support') return false;
  const author = state.questions.get(body.question)?.author;
  return author !== undefined && pseudonyms.namesOf(actor.id).authors.includes(author);
}
