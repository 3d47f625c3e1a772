// Names under which a person appears in the log, made with the event's key, as a voter with the key of the ballot box. When a key is
// destroyed, nobody can tell any more who stands behind the names that were made with it.
import { createHmac, createSecretKey, hash, randomBytes } from 'node:crypto';
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import type { RedisClient } from '../log/redis.ts';
import { createAuthorNames, type AuthorPlace } from './author-names.ts';
import type { BoxKeys } from './box-keys.ts';
import { derivedFrom } from './derived-key.ts';
import { PersonNames, type Naming, type Under } from './person-names.ts';
import { receiptOf } from './receipt.ts';

export interface Pseudonyms {
  /** The id under which this command goes into the log; ballots go under `voterIn` of their box. */
  actorFor(body: Command, actor: Actor): string;
  /** A fingerprint of sender and body: tells a repeat from another command with the same id. */
  print(actorId: string, body: Command): string;
  /** The id of what a command makes: always the same for the same command, and telling nothing. */
  newId(commandId: string): string;
  /** A name under which somebody may ask anonymously in a session; there are `namesPerSession`. */
  authorName(place: AuthorPlace): string;
  /** Whose such a name is; `undefined` for names of other kinds. */
  authorOf(name: string): string | undefined;
  /** Goes up when the key is another one: names that were found before mean nothing any more. */
  generation(): number;
  /** The name under which somebody's decisions stand in the ledger. */
  ledgerName(personId: string): string;
  /** All names of one person. */
  namesOf(personId: string): PersonNames;
  /** Keeps the names of somebody who is here, until they are let go as often as they were kept. */
  keep(personId: string): void;
  letGo(personId: string): void;
}

/** `secret`: the event's key. `house`: the one that stays when that is destroyed. `boxes`: the keys of ballot boxes. */
export interface PseudonymKeys {
  readonly secret: () => Buffer;
  readonly house: () => Buffer;
  readonly boxes: Pick<BoxKeys, 'keyOf' | 'onForgotten'>;
}

/** The event's key, made once; `known` is put back if it was lost. The first writer wins, so all nodes share it. */
export async function readSecret(redis: RedisClient, key: string, known: Buffer = randomBytes(32)): Promise<Buffer> {
  await redis.set(key, known.toString('base64url'), 'NX');
  const kept = await redis.get(key);
  if (!kept) throw new Error('the event has no key: it was archived, or Redis lost it');
  return Buffer.from(kept, 'base64url');
}

export function createPseudonyms({ secret, house, boxes }: PseudonymKeys): Pseudonyms {
  const kept = new Map<string, { names: PersonNames; times: number }>();
  let generation = 0;
  const authors = createAuthorNames(secret);
  const key = derivedFrom(secret, createSecretKey, () => {
    generation += 1;
    for (const [person, each] of kept) each.names = new PersonNames(person, naming);
  });
  const under: Under = (purpose, subject) => createHmac('sha256', key()).update(`${purpose}\0${subject}`).digest('base64url').slice(0, 20);
  const naming: Naming = {
    under,
    voter(box, person) {
      const boxKey = boxes.keyOf(box);
      if (boxKey === 'named') return person;
      return boxKey === 'event' ? under(`voter\0${box}`, person) : boxKey && receiptOf(boxKey, person);
    },
  };
  boxes.onForgotten((box) => {
    for (const { names } of kept.values()) names.forget(box);
  });
  const namesOf = (person: string): PersonNames => {
    // Looked at first: under another key all names are others.
    key();
    return kept.get(person)?.names ?? new PersonNames(person, naming);
  };
  return {
    actorFor(body, actor) {
      if (body.type === 'question.submit') return body.anonymous ? namesOf(actor.id).anonymous : actor.id;
      if (body.type === 'question.support' || body.type === 'question.unsupport') return namesOf(actor.id).supporter;
      return actor.id;
    },
    print: (actorId, body) => hash('sha256', `${actorId}\0${JSON.stringify(body)}`, 'base64url').slice(0, 16),
    authorName: authors.nameOf,
    authorOf: authors.personOf,
    generation() {
      key();
      return generation;
    },
    newId: (commandId) => under('new', commandId).slice(0, 16),
    ledgerName: (person) => createHmac('sha256', house()).update(`ledger\0${person}`).digest('base64url').slice(0, 12),
    namesOf,
    keep(person) {
      const known = kept.get(person);
      if (known) known.times += 1;
      else kept.set(person, { names: new PersonNames(person, naming), times: 1 });
    },
    letGo(person) {
      const known = kept.get(person);
      if (known && (known.times -= 1) === 0) kept.delete(person);
    },
  };
}
