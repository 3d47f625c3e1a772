// Random days: many actors who send sensible and senseless commands, repeat some, and let time pass.
import fc from 'fast-check';
import { commandRoles, type Command } from '@plenary/domain/commands';
import type { Applied } from '@plenary/domain/apply';
import { roles, type Actor, type Role } from '@plenary/domain/core/roles';
import { isPublic } from '@plenary/domain/question/state';
import { boxOf } from '@plenary/domain/poll/state';
import type { HalfScene, Scene } from '@plenary/domain/screen/scenes';
import type { EventState } from '@plenary/domain/state';
import { stamp, type Hall } from './hall.ts';
import { namesOf } from './names.ts';
import { person } from './people.ts';
import { randomBody } from './random-bodies.ts';
import { doPollDeed, randomPollDeed, type PollDeed } from './random-polls.ts';
import { doDeed, randomDeed, type Deed } from './random-queue.ts';

/** One step as fast-check shrinks and prints it. `repeats` sends an earlier command once more, `reuses` its id with this body. */
export interface Step {
  readonly body: Command;
  /** Which of the people of a fitting role acts. */
  readonly who: number;
  /** Acts in this role instead, fitting or not. */
  readonly as: Role | null;
  readonly waitMs: number;
  readonly again: { readonly how: 'repeats' | 'reuses'; readonly which: number } | null;
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 11, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

export const randomStep: fc.Arbitrary<Step> = fc.record({
  body: randomBody,
  who: fc.nat({ max: 3 }),
  as: rarely(fc.constantFrom(...roles)),
  waitMs: fc.constantFrom(0, 0, 1, 30, 1000),
  again: rarely(fc.record({ how: fc.constantFrom('repeats' as const, 'reuses' as const), which: fc.nat({ max: 40 }) })),
});

/**
 * A third of a day is chance, the rest is moderation and polls that can succeed: chance alone hardly ever merges, appeals or takes apart, and
 * votes in few kinds.
 */
export const randomSteps = (maxLength: number): fc.Arbitrary<(Step | Deed | PollDeed)[]> =>
  fc.array(fc.oneof({ weight: 4, arbitrary: randomStep }, { weight: 4, arbitrary: randomDeed }, { weight: 3, arbitrary: randomPollDeed }), { maxLength, size: 'max' });

/** Plays a step in a hall, as the gateway would: pseudonyms instead of people where the sender must stay unknown. */
export function play(hall: Hall, step: Step | Deed | PollDeed): Applied {
  if ('what' in step) return doPollDeed(hall, step);
  if (!('body' in step)) return doDeed(hall, step);
  hall.wait(step.waitMs);
  const earlier = step.again === null ? undefined : hall.log[step.again.which % hall.log.length]?.command;
  if (earlier && step.again?.how === 'repeats') return hall.replay(earlier);
  const body = fill(hall.state, step.body, hall.log.length);
  const actor = actorOf(hall.state, body, personOf(step));
  return earlier ? hall.replay(stamp(earlier.id, actor, body)) : hall.send(actor, body);
}

function personOf({ body, who, as }: Step): Actor {
  const role = as ?? commandRoles[body.type][0] ?? 'system';
  return person(`${role}-${who}`, role, { group: who === 0 ? 'states' : null, mode: who % 2 === 0 ? 'room' : 'remote' });
}

function actorOf(state: EventState, body: Command, actor: Actor): Actor {
  const names = namesOf(actor.id);
  if (body.type === 'question.support' || body.type === 'question.unsupport') return { ...actor, id: names.supporter };
  if (body.type === 'poll.vote' || body.type === 'poll.cast') return { ...actor, id: names.voterIn(boxOf(body.poll, state.polls.get(body.poll)?.now.round ?? 1)).slice(0, 64) };
  const hides = body.type === 'question.submit' ? body.anonymous : (body.type === 'question.withdraw' || body.type === 'question.revise' || body.type === 'question.appeal') && state.questions.get(body.question)?.anonymous;
  return hides ? { ...actor, id: `anonymous-${actor.id}` } : actor;
}

/** Fills in ids and makes each readable text one of its kind, so that it can be looked for in bytes. */
function fill(state: EventState, body: Command, nth: number): Command {
  const filled = { ...body };
  if ('poll' in filled) filled.poll = nthKey(filled.type === 'poll.vote' || filled.type === 'poll.cast' ? openPolls(state) : state.polls, filled.poll);
  if ('screen' in filled) filled.screen = nthKey(state.screens, filled.screen);
  if ('question' in filled) filled.question = nthKey(forTheLive.has(filled.type) ? publicQuestions(state) : state.questions, filled.question);
  if ('into' in filled) filled.into = nthKey(state.questions, filled.into);
  if ('replyTo' in filled && filled.replyTo !== undefined) filled.replyTo = nthKey(publicQuestions(state), filled.replyTo);
  if ('text' in filled && /\p{L}/u.test(filled.text)) filled.text = `${filled.text} (${String(nth).padStart(5, '0')})`;
  if ('seen' in filled && typeof filled.seen === 'number') filled.seen += newestDecision(state, filled.question);
  if (filled.type === 'question.undo') filled.decision += newestDecision(state, filled.question);
  if ('screens' in filled) filled.screens = filled.screens.map((mark) => nthKey(state.screens, mark));
  if ('with' in filled) filled.with = nthKey(state.screens, filled.with);
  if ('scene' in filled && filled.scene) filled.scene = fillScene(state, filled.scene);
  return filled;
}

function fillScene(state: EventState, scene: Scene): Scene {
  if (scene.kind === 'auto' || scene.kind === 'blank') return scene;
  return scene.kind === 'split' ? { ...scene, first: fillHalf(state, scene.first), second: fillHalf(state, scene.second) } : fillHalf(state, scene);
}

function fillHalf(state: EventState, scene: HalfScene): HalfScene {
  if (scene.kind !== 'question' && scene.kind !== 'poll') return scene;
  return { ...scene, id: nthKey(scene.kind === 'poll' ? state.polls : state.questions, scene.id) };
}

const forTheLive: ReadonlySet<Command['type']> = new Set(['question.support', 'question.stage', 'question.unstage', 'question.answer']);

/** Ballots and supports go where they are taken; when there is no such place, anywhere. */
function openPolls(state: EventState): ReadonlyMap<string, unknown> {
  const open = [...state.polls].filter(([, poll]) => poll.status === 'open');
  return open.length > 0 ? new Map(open) : state.polls;
}
function publicQuestions(state: EventState): ReadonlyMap<string, unknown> {
  const seen = [...state.questions].filter(([, question]) => isPublic(question.status));
  return seen.length > 0 ? new Map(seen) : state.questions;
}

const newestDecision = (state: EventState, question: string): number => state.questions.get(question)?.decisions.at(-1)?.seq ?? 0;

/** `#3` is the fourth newest; past the oldest it starts again at the newest. */
function nthKey(of: ReadonlyMap<string, unknown>, mark: string): string {
  const keys = [...of.keys()].toReversed();
  return mark.startsWith('#') && keys.length > 0 ? (keys[Number(mark.slice(1)) % keys.length] ?? mark) : mark.replace('#', 'no-');
}
