// Names under which a person appears in the log, all made with one key of the event. When that key is destroyed, nobody can tell any more
// who asked anonymously, who supported what, and whose ballot is whose.
import { createHmac, createSecretKey, hash, randomBytes, type KeyObject } from 'node:crypto';
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import type { Names } from '@plenary/domain/views';
import type { RedisClient } from '../log/redis.ts';

export interface Pseudonyms {
  /** The id under which this command goes into the log. */
  actorFor(body: Command, actor: Actor): string;
  /** A fingerprint of sender and body: tells a repeat from another command with the same id. */
  print(actorId: string, body: Command): string;
  /** The id of what a command makes: always the same for the same command, and telling nothing. */
  newId(commandId: string): string;
  /** All names of one person, for their personal view. */
  namesOf(personId: string): Names;
  /** The names under which a person's view can change, apart from ballots. */
  lastingNames(personId: string): readonly string[];
  voter(pollId: string, personId: string): string;
  anonymous(personId: string): string;
}

/** The event's key, made once; `known` is put back if it was lost. The first writer wins, so all nodes share it. */
export async function readSecret(redis: RedisClient, key: string, known: Buffer = randomBytes(32)): Promise<Buffer> {
  await redis.set(key, known.toString('base64url'), 'NX');
  const kept = await redis.get(key);
  if (!kept) throw new Error('the event has no key: it was archived, or Redis lost it');
  return Buffer.from(kept, 'base64url');
}

export function createPseudonyms(secret: () => Buffer): Pseudonyms {
  const key = keyOf(secret);
  const under = (purpose: string, subject: string): string => createHmac('sha256', key()).update(`${purpose}\0${subject}`).digest('base64url').slice(0, 20);
  const anonymous = (person: string): string => under('anonymous', person);
  const supporter = (person: string): string => under('supporter', person);
  const voter = (poll: string, person: string): string => under(`voter\0${poll}`, person);
  return {
    actorFor(body, actor) {
      if (body.type === 'question.submit') return body.anonymous ? anonymous(actor.id) : actor.id;
      if (body.type === 'question.support' || body.type === 'question.unsupport') return supporter(actor.id);
      if (body.type === 'poll.vote') return voter(body.poll, actor.id);
      return actor.id;
    },
    print: (actorId, body) => hash('sha256', `${actorId}\0${JSON.stringify(body)}`, 'base64url').slice(0, 16),
    newId: (commandId) => under('new', commandId).slice(0, 16),
    namesOf: (person) => ({ authors: [person, anonymous(person)], supporter: supporter(person), voterIn: (poll) => voter(poll, person) }),
    lastingNames: (person) => [person, anonymous(person), supporter(person)],
    voter,
    anonymous,
  };
}

/** The secret as a key, made once for each secret: making one costs more than using it. */
function keyOf(secret: () => Buffer): () => KeyObject {
  let made: { readonly from: Buffer; readonly key: KeyObject } | null = null;
  return () => {
    const from = secret();
    if (made?.from !== from) made = { from, key: createSecretKey(from) };
    return made.key;
  };
}
