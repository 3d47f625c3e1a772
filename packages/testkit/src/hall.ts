// A running event without a server: stamps commands, applies them under a clock that only the test moves, and keeps the log.
import { apply, type Applied } from '@plenary/domain/apply';
import type { Command, StampedCommand } from '@plenary/domain/commands';
import { noChanges, type Changes } from '@plenary/domain/core/decision';
import type { Actor } from '@plenary/domain/core/roles';
import { emptyState, type EventState } from '@plenary/domain/state';
import { ask, draft } from './bodies.ts';
import { people, person } from './people.ts';
import { twoRooms } from './programme.ts';

/** One command as the log holds it, with the time of its entry. */
export interface Entry { readonly command: StampedCommand; readonly atMs: number }

export interface Hall {
  readonly state: EventState;
  /** Everything sent so far, in order: replaying it gives the same state. */
  readonly log: Entry[];
  /** What the commands have changed since the hall was made. */
  readonly changes: Changes;
  /** Sends a body under a fresh id, or under `id`. */
  send(actor: Actor, body: Command, id?: string): Applied;
  /** As `send`, but anything but acceptance is a bug of the test. Gives the ids that the command made. */
  did(actor: Actor, body: Command): Readonly<Record<string, string | number>>;
  /** Puts a stamped command into the log as it is. */
  replay(command: StampedCommand): Applied;
  /** Moves the log's clock. */
  wait(ms: number): void;
}

/** When every hall opens: 25 November 2024, 08:00 UTC. */
export const opensAtMs = Date.UTC(2024, 10, 25, 8);

/** Ids of one length, so that none is a part of another: tests look for them in bytes. */
const commandId = (count: number): string => `command-${String(count).padStart(5, '0')}`;

/** A command with a stand-in for the gateway's fingerprint, and an id for what it makes that follows from the command's id. */
export function stamp(id: string, actor: Actor, body: Command): StampedCommand {
  return { id, actor, print: `${actor.id} ${JSON.stringify(body)}`, newId: `new-${id}`.slice(0, 64), body };
}

/** A hall before its event exists. */
export function createEmptyHall(state: EventState = emptyState()): Hall {
  const log: Entry[] = [];
  const changes = noChanges();
  let nowMs = Math.max(opensAtMs, state.atMs);
  let sent = state.seq;
  const replay = (command: StampedCommand): Applied => {
    log.push({ command, atMs: nowMs });
    return apply(state, command, { atMs: nowMs, changes });
  };
  const send: Hall['send'] = (actor, body, id = commandId((sent += 1))) => replay(stamp(id, actor, body));
  return {
    state,
    log,
    changes,
    send,
    replay,
    did(actor, body) {
      const { outcome } = send(actor, body);
      if (!outcome.ok) throw new Error(`${body.type} was refused: ${outcome.code}`);
      return outcome.result ?? {};
    },
    wait(ms) {
      nowMs += ms;
    },
  };
}

/** A hall with an event of two rooms and five sessions, in which the first session of the big room is live. */
export function createHall(): Hall {
  const hall = createEmptyHall();
  hall.did(people.system, twoRooms);
  hall.did(people.moderator, { type: 'stage.goLive', session: 'opening' });
  return hall;
}

/** A hall in full swing: questions waiting, live and on stage, one poll open, one drafted, and a screen. */
export function createBusyHall(): Hall {
  const hall = createHall();
  const asked = ['One', 'Two', 'Three'].map((text) => idIn(hall.did(people.ana, ask(`${text} (start)`)), 'question'));
  hall.did(person('anonymous-ben'), ask('Four (start)', { anonymous: true }));
  for (const question of asked) hall.did(people.system, { type: 'question.screened', question, flags: [] });
  for (const question of asked.slice(0, 2)) hall.did(people.moderator, { type: 'question.approve', question });
  hall.did(people.moderator, { type: 'question.stage', question: asked[0] ?? '' });
  hall.did(people.moderator, draft());
  const poll = idIn(hall.did(people.moderator, draft({ choice: 'multiple', maxOptions: 2 })), 'poll');
  hall.did(people.moderator, { type: 'poll.open', poll });
  hall.did(people.moderator, { type: 'screen.pair', name: 'Left wall', room: 'big-room' });
  return hall;
}

/** An id that an accepted command gave back. */
export function idIn(result: Readonly<Record<string, string | number>>, of: 'question' | 'poll' | 'screen'): string {
  const id = result[of];
  if (typeof id !== 'string') throw new Error(`the command made no ${of}`);
  return id;
}

/** Applies a log from nothing, or on from a state. */
export function replayLog(log: readonly Entry[], state: EventState = emptyState()): EventState {
  for (const { command, atMs } of log) apply(state, command, { atMs, changes: noChanges() });
  return state;
}
