// The one way in which state changes. Deterministic: no clock, no random; time and ids come in with the command.
import type { Command, StampedCommand } from './commands.ts';
import { isAllowed } from './commands.ts';
import { noChanges, refuse, type Changes, type Circumstance, type Decision, type Outcome, type Result } from './core/decision.ts';
import type { RememberedOutcome } from './core/memory.ts';
import { decideEvent } from './event/apply.ts';
import type { EventInfo } from './event/state.ts';
import { decidePoll } from './poll/apply.ts';
import { pollRoles } from './poll/commands.ts';
import { decideQuestion } from './question/apply.ts';
import { questionRoles } from './question/commands.ts';
import { decideScreen } from './screen/apply.ts';
import { screenRoles } from './screen/commands.ts';
import { decideStage } from './stage/apply.ts';
import { stageRoles } from './stage/commands.ts';
import type { EventState } from './state.ts';

/** What became of one command, and at which seq it was decided. */
export interface Applied {
  readonly outcome: Outcome;
  readonly seq: number;
  /** Whether this id was decided before: the answer is the first one's, and nothing has changed. */
  readonly repeated: boolean;
}

/**
 * Applies one command at the log's time `atMs` and collects into `changes` what it touched.
 * A repeated id gives the first answer again; a repeated id with another body is refused and changes nothing.
 */
export function apply(state: EventState, command: StampedCommand, when: { atMs: number; changes: Changes }): Applied {
  const before = state.outcomes.get(command.id);
  if (before) return repeat(state, before, command);
  state.seq += 1;
  // The log's ids never go back, even if the machine's clock does.
  state.atMs = Math.max(state.atMs, when.atMs);
  const { actor, newId } = command;
  const at = { state, atMs: state.atMs, seq: state.seq, actor, newId, changes: when.changes };
  const decision = decide(at, command.body);
  const outcome = decision.ok ? accepted(decision.run()) : decision;
  state.outcomes.remember(command.id, { print: command.print, seq: state.seq, outcome });
  return { outcome, seq: state.seq, repeated: false };
}

/** Most commands make nothing: all of these share one outcome. */
const nothingMade: Outcome = Object.freeze({ ok: true });
const accepted = (result: Result | undefined | void): Outcome => (result ? { ok: true, result } : nothingMade);

/** Counts a command that this version of the rules does not know, so that every node keeps the same seq. */
export function applyUnknown(state: EventState, atMs: number): void {
  state.seq += 1;
  state.atMs = Math.max(state.atMs, atMs);
}

/**
 * What a command is certain to come to, without changing anything: the answer to a repeat, or a refusal that holds now and at any
 * later time. Lets the gateway answer these without a place in the log. `undefined`: only the log can tell.
 */
export function precheck(state: EventState, command: StampedCommand): Applied | undefined {
  const before = state.outcomes.get(command.id);
  if (before) return repeat(state, before, command);
  const { actor, newId } = command;
  const at = { state, atMs: state.atMs, seq: state.seq + 1, actor, newId, changes: unused };
  const decision = decide(at, command.body);
  // The last entry may be long ago: what only its time forbids (a poll that had not reached its closing) may be right by now.
  const certain = !decision.ok && !decide({ ...at, atMs: Number.MAX_SAFE_INTEGER }, command.body).ok;
  return certain ? { outcome: decision, seq: state.seq, repeated: false } : undefined;
}

/** Deciding alone changes nothing. */
const unused = noChanges();

function repeat(state: EventState, before: RememberedOutcome, command: StampedCommand): Applied {
  if (before.print !== command.print) return { outcome: refuse('command-reused'), seq: state.seq, repeated: true };
  return { outcome: before.outcome, seq: before.seq, repeated: true };
}

function decide(at: Circumstance, body: Command): Decision {
  const { event } = at.state;
  if (!isAllowed(at.actor.role, body.type)) return refuse('role-not-allowed');
  if (!event && body.type !== 'event.create') return refuse('event-unknown');
  if (event?.closed && !isTakenWhileClosed(body, event)) return refuse('event-closed');
  if (isOf(body, pollRoles)) return decidePoll(at, body);
  if (isOf(body, questionRoles)) return decideQuestion(at, body);
  if (isOf(body, stageRoles)) return decideStage(at, body);
  if (isOf(body, screenRoles)) return decideScreen(at, body);
  return decideEvent(at, body);
}

/**
 * What was promised to voters for the time after a poll does not wait for the event to go on; nor does the look at words that are told with its
 * close, in events that tell late.
 */
const isTakenWhileClosed = ({ type }: Command, { archivedAtMs, toldLate }: EventInfo): boolean =>
  type === 'event.reopen' || type === 'event.archive' || (archivedAtMs === undefined && (type === 'poll.seal' || (type === 'poll.screened' && toldLate === true)));

/** Whether a command is one of a feature's, by the feature's table of roles. */
function isOf<T extends Command['type']>(body: Command, feature: Record<T, unknown>): body is Extract<Command, { type: T }> {
  return Object.hasOwn(feature, body.type);
}
