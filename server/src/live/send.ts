// One way through for every command: stamp, pre-check, append, and the answer once it is applied here.
import { randomUUID } from 'node:crypto';
import type { Applied } from '@plenary/domain/apply';
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import type { Result } from '@plenary/domain/core/decision';
import { isEntryTold } from '@plenary/domain/poll/desk';
import { awaitsSeal } from '@plenary/domain/poll/round';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { BoxKeys } from '../access/box-keys.ts';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import type { Appended, Appender } from '../log/append.ts';
import type { Attempts } from './attempts.ts';
import { boxFor, isBallot } from './boxes.ts';
import type { Replica } from './replica.ts';
import { stamp, supportsOwn } from './stamp.ts';
import type { Waiter } from './waiters.ts';

export type Sent = { readonly ok: true; readonly seq: number; readonly result?: Result | undefined } | { readonly ok: false; readonly code: ErrorCode };

/** A command as the gateway or a job gives it: who really acts (the person's own id), before any pseudonym. */
export interface Outgoing { readonly id: string; readonly actor: Actor; readonly body: Command }

export type Send = (command: Outgoing) => Promise<Sent>;

const unavailable: Sent = { ok: false, code: 'unavailable' };
const indeterminate: Sent = { ok: false, code: 'indeterminate' };

export interface SendParts {
  readonly replica: Replica;
  readonly appender: Appender;
  readonly pseudonyms: Pseudonyms;
  readonly boxKeys: Pick<BoxKeys, 'keyOf' | 'ready'>;
  readonly attempts: Pick<Attempts, 'saw'>;
  readonly replicas: number;
}

export function createSend(parts: SendParts): Send {
  const { replica, appender, pseudonyms, boxKeys, attempts, replicas } = parts;
  const inTurn = createTurns();
  const send: Send = (command) => {
    // A state that does not follow the log may be behind, or half loaded: it must not refuse what the log would accept.
    if (replica.readOnly) return Promise.resolve({ ok: false, code: 'read-only' });
    if (!replica.following) return Promise.resolve(unavailable);
    const box = isBallot(command.body) ? boxFor(command.body, replica.state) : null;
    if (box && boxKeys.keyOf(box.id) === null) return box.stage === 'over' ? Promise.resolve(refuseSealed(command, replica)) : whenKeyIsHere(box.id, command);
    if (supportsOwn(command, pseudonyms, replica.state)) return Promise.resolve({ ok: false, code: 'question-own' });
    const stamped = stamp(command, pseudonyms, replica.state);
    const certain = replica.precheck(stamped);
    if (certain && box) attempts.saw(box.id, certain);
    if (certain) return answerOnceCovered(certain, parts);
    // After the answer to an earlier sending, which stays what it was.
    if (judgesUntold(command.body, replica.state)) return Promise.resolve({ ok: false, code: 'entry-unknown' });
    if (archivesUnsealed(command.body, replica.state)) return Promise.resolve({ ok: false, code: 'ballots-not-sealed' });
    if (appender.isShort) return Promise.resolve(unavailable);
    return new Promise((resolve) => {
      const pending = new Pending({ replica, needsCopies: replicas > 0, resolve, tell: (applied) => box && attempts.saw(box.id, applied) });
      replica.awaitOutcome(stamped.id, pending);
      appender.append(stamped, pending.appended);
    });
  };
  /** A node may see a ballot before it has the key of its box. */
  const whenKeyIsHere = async (box: string, command: Outgoing): Promise<Sent> => ((await boxKeys.ready(box)) ? send(command) : unavailable);
  // Which name is free is known once the question before is there.
  return (command) => (isAnonymousQuestion(command.body) ? inTurn(command.actor.id, () => send(command)) : send(command));
}

/** Does what is asked for one and the same person one after the other. */
function createTurns(): (person: string, act: () => Promise<Sent>) => Promise<Sent> {
  const latest = new Map<string, Promise<Sent>>();
  return (person, act) => {
    const before = latest.get(person);
    const mine = before ? before.then(act) : act();
    latest.set(person, mine);
    return mine.finally(() => {
      if (latest.get(person) === mine) latest.delete(person);
    });
  };
}

/** Whose ballot it would be cannot be told any more, nor whether it is in the box already: only that the box is closed for good. */
function refuseSealed({ actor, body }: Outgoing, replica: Replica): Sent {
  const refused = replica.precheck({ id: randomUUID(), actor: { ...actor, id: 'nobody' }, print: '', newId: '', body });
  return refused && !refused.outcome.ok ? answer(refused) : { ok: false, code: 'poll-closed' };
}

/** Whoever could try words on a poll would learn what somebody has just written, before it is told. */
function judgesUntold(body: Command, { polls }: Replica['state']): boolean {
  const poll = body.type === 'poll.judge' ? polls.get(body.poll) : undefined;
  return body.type === 'poll.judge' && poll !== undefined && !isEntryTold(poll, body.entry);
}

/** With the archiving every key is gone and no seal comes any more: what was voted last would stay without a head that anybody could hold it against. */
function archivesUnsealed(body: Command, { polls }: Replica['state']): boolean {
  return body.type === 'event.archive' && [...polls.values()].some((poll) => [...poll.past, poll.now].some((round) => awaitsSeal(poll, round)));
}

const isAnonymousQuestion = (body: Command): boolean => body.type === 'question.submit' && body.anonymous;

interface PendingParts { readonly replica: Replica; readonly needsCopies: boolean; readonly resolve: (sent: Sent) => void; readonly tell: (applied: Applied) => void }

/** One command between its append and its answer: both what became of it and, with replicas, that enough of them have it. */
class Pending implements Waiter {
  readonly #parts: PendingParts;
  #outcome: Sent | null = null;
  #isCovered: boolean;

  constructor(parts: PendingParts) {
    this.#parts = parts;
    this.#isCovered = !parts.needsCopies;
  }

  told(applied: Applied): void {
    this.#parts.tell(applied);
    this.#outcome = answer(applied);
    if (this.#isCovered || !this.#outcome.ok) this.#parts.resolve(this.#outcome);
  }

  expired(): void {
    this.#parts.resolve(indeterminate);
  }

  readonly appended = (result: Appended): void => {
    const { replica, resolve } = this.#parts;
    if (result.kind === 'appended') this.#covered(result.entry);
    else if (result.kind === 'unavailable') resolve(unavailable);
    else if (result.kind === 'uncovered') resolve(indeterminate);
    // By then the outcome was told, if there is one: what is not in the log up to there will never be.
    else if (result.kind === 'before') replica.whenReached(result.end, () => resolve(this.#outcome ? indeterminate : unavailable));
    // Nobody could be asked: the tail may still tell, until the time is over.
  };

  #covered(entry: string): void {
    if (!this.#parts.needsCopies) return;
    this.#isCovered = true;
    this.#parts.replica.confirm(entry);
    if (this.#outcome) this.#parts.resolve(this.#outcome);
  }
}

/** What an earlier sending came to is told again only when it is as safe as it was promised to be. */
async function answerOnceCovered(applied: Applied, { replica, appender }: { replica: Replica; appender: Appender }): Promise<Sent> {
  // One that was on its way may have been asked before this one's entry was there: then a second one is.
  for (let attempt = 0; attempt < 2 && applied.outcome.ok && !replica.isCovered(applied.seq); attempt += 1) {
    const end = await appender.confirm();
    if (end !== null) replica.confirm(end);
  }
  return applied.outcome.ok && !replica.isCovered(applied.seq) ? indeterminate : answer(applied);
}

function answer({ outcome, seq }: Applied): Sent {
  return outcome.ok ? { ok: true, seq, result: outcome.result } : { ok: false, code: outcome.code };
}
