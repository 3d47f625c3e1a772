// Under which name each command goes into the log: a person's own id, or one of the pseudonyms that only the event's key, or that of the
// ballot box, can connect to them.
import type { Command, StampedCommand } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import { openOf } from '@plenary/domain/question/ask';
import { wholeOf } from '@plenary/domain/question/shown';
import type { Question } from '@plenary/domain/question/state';
import type { EventState } from '@plenary/domain/state';
import { namesPerSession } from '../access/author-names.ts';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import { ballotActor } from './ballot-actor.ts';
import { boxFor, isBallot } from './boxes.ts';
import type { Outgoing } from './send.ts';

/** Replaces the person by the pseudonym that this kind of command asks for; ids and prints come from the event's key. */
export function stamp({ id, actor, body }: Outgoing, pseudonyms: Pseudonyms, state: EventState): StampedCommand {
  const about = isAuthors(body) ? state.questions.get(body.question) : undefined;
  const lasting = lastingName({ actor, body, about }, pseudonyms, state);
  const newId = makesSomething(body) ? pseudonyms.newId(id) : '';
  const name = nameApart({ about, body, newId, person: actor.id }, pseudonyms, state) ?? lasting;
  // The same command sent again may find another name free: a person's lasting one tells that it is the same.
  return { id, actor: toldOf({ actor, body }, name, state), print: pseudonyms.print(lasting, body), newId, body: inRound(body, state) };
}

/** The voter's name is of this round: should the poll be open again by the time that the log has the ballot, it is no ballot of that round. */
const inRound = (body: Command, { polls }: EventState): Command => {
  if (!isBallot(body)) return body;
  const poll = polls.get(body.poll);
  return poll && !poll.first ? { ...body, round: body.round ?? poll.now.round } : body;
};

/**
 * Group, place and language together may name a person: beside a support they would tie it to them for ever, and beside what an author does
 * later to a question that was written down without them.
 */
function toldOf({ actor, body }: Pick<Outgoing, 'actor' | 'body'>, name: string, state: EventState): Actor {
  if (isBallot(body)) return ballotActor(actor, name, state.polls.get(body.poll));
  return isSupport(body) || isAuthors(body) ? { ...actor, id: name, group: null, mode: null, language: null } : { ...actor, id: name };
}

function lastingName({ actor, body, about }: Pick<Outgoing, 'actor' | 'body'> & { readonly about: Question | undefined }, pseudonyms: Pseudonyms, state: EventState): string {
  if (about?.anonymous) return pseudonyms.namesOf(actor.id).anonymous;
  // Where there is no box, or no key of it any more, the ballot is refused whoever sent it.
  if (isBallot(body)) return pseudonyms.namesOf(actor.id).voterIn(boxFor(body, state)?.id ?? '') || 'nobody';
  return pseudonyms.actorFor(body, actor);
}

interface Asking { readonly about: Question | undefined; readonly body: Command; readonly newId: string; readonly person: string }

/** The name of an anonymous author that stands for this question and few others; nothing where a lasting name is used. */
function nameApart({ about, body, newId, person }: Asking, pseudonyms: Pseudonyms, state: EventState): string | undefined {
  const isOwn = (question: Question | undefined): question is Question => question !== undefined && pseudonyms.authorOf(question.author) === person;
  if (isOwn(about)) return about.author;
  if (body.type !== 'question.submit' || !body.anonymous || !state.event?.namesApart) return undefined;
  // Made by this very command before, so long ago that its outcome is forgotten.
  const made = state.questions.get(newId);
  if (isOwn(made)) return made.author;
  const names = Array.from({ length: namesPerSession }, (_, nth) => pseudonyms.authorName({ person, session: body.session, nth }));
  return names.find((name) => !state.questionsOf.has(name)) ?? names.find((name) => openOf(state, name, body.session) === 0) ?? names[0];
}

/** What an author does with a question of their own, under the name that asked it. */
const isAuthors = (body: Command): body is Extract<Command, { type: 'question.withdraw' | 'question.revise' | 'question.appeal' }> =>
  body.type === 'question.withdraw' || body.type === 'question.revise' || body.type === 'question.appeal';

const making: ReadonlySet<Command['type']> = new Set(['question.submit', 'poll.create', 'poll.write', 'screen.pair', 'screen.cue', 'event.addGroup']);
const makesSomething = (body: Command): boolean => making.has(body.type);

const isSupport = (body: Command): boolean => body.type === 'question.support' || body.type === 'question.unsupport';

/** The log knows authors and supporters by names that it cannot link, so only here can a person's own question be told. */
export function supportsOwn({ actor, body }: Outgoing, pseudonyms: Pseudonyms, state: EventState): boolean {
  if (body.type !== 'question.support') return false;
  const question = state.questions.get(body.question);
  const author = question && wholeOf(state, question).author;
  return author !== undefined && (pseudonyms.namesOf(actor.id).authors.includes(author) || pseudonyms.authorOf(author) === actor.id);
}
