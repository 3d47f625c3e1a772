// Random lives of polls of every kind: written, opened, voted in, closed, asked again, shown, hidden, unveiled and sealed; words screened and
// judged. Mostly where it can succeed, and by people who may.
import fc from 'fast-check';
import type { Applied } from '@plenary/domain/apply';
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import { pollRoles, type PollCommand, type RawWriting } from '@plenary/domain/poll/commands';
import { rulesOf } from '@plenary/domain/poll/kinds/rules';
import { boxOf, resultTimes, type Poll } from '@plenary/domain/poll/state';
import { createHall, type Hall } from './hall.ts';
import { namesOf } from './names.ts';
import { people, person } from './people.ts';
import { ballotOf, setups } from './poll-ballots.ts';

type Type = Exclude<PollCommand['type'], 'poll.create' | 'poll.edit' | 'poll.vote'>;

/** One command, as numbers that are given a meaning when it is done: about which poll, what, and by whom. */
export interface PollDeed { readonly type: Type; readonly which: number; readonly what: number; readonly who: number; readonly waitMs: number }

const weights: Readonly<Record<Type, number>> = {
  'poll.write': 3, 'poll.rewrite': 1, 'poll.discard': 1, 'poll.open': 4, 'poll.arrange': 1, 'poll.reopen': 2, 'poll.setClosing': 1, 'poll.close': 3, 'poll.reveal': 2, 'poll.hide': 1,
  'poll.unveil': 4, 'poll.cast': 60, 'poll.judge': 4, 'poll.screened': 5, 'poll.seal': 2,
};
export const pollTypes = Object.keys(weights) as Type[];

export const voters = Array.from({ length: 12 }, (_, who) => `participant-${who}`);

export const randomPollDeed: fc.Arbitrary<PollDeed> = fc.record({
  type: fc.oneof(...pollTypes.map((type) => ({ weight: weights[type], arbitrary: fc.constant(type) }))),
  which: fc.nat({ max: 3 }), what: fc.nat({ max: 1_000_000 }), who: fc.nat({ max: voters.length - 1 }), waitMs: fc.constantFrom(0, 0, 1, 30, 1000),
});
export const randomPollDeeds = (maxLength: number): fc.Arbitrary<PollDeed[]> => fc.array(randomPollDeed, { maxLength, size: 'max' });

/** A hall with groups to vote in, and nothing asked yet. */
export function createPollHall(): Hall {
  const hall = createHall();
  for (const label of ['Civil society', 'Diaspora']) hall.did(people.host, { type: 'event.addGroup', label: { en: label } });
  return hall;
}

/** Does a deed; ballots for which no poll is open open one first, or write one. */
export function doPollDeed(hall: Hall, deed: PollDeed): Applied {
  hall.wait(deed.waitMs);
  const polls = [...hall.state.polls.values()].toReversed();
  return done(hall, { ...deed, type: typeOf(deed, polls) }, polls);
}

/** Polls are hardly ever closed before somebody voted in them. */
function typeOf({ type, what }: PollDeed, polls: readonly Poll[]): Type {
  const [isOpen, isDraft] = [polls.some(fits['poll.cast']), polls.some(fits['poll.open'])];
  if (type === 'poll.cast' && !isOpen) return isDraft ? 'poll.open' : 'poll.write';
  return type === 'poll.close' && isOpen && !polls.some((poll) => fits['poll.close'](poll) && poll.now.votes.size > what % 10) ? 'poll.cast' : type;
}

function done(hall: Hall, deed: PollDeed, polls: readonly Poll[]): Applied {
  const fitting = polls.filter(fits[deed.type]);
  const poll = fitting[deed.which % Math.max(1, fitting.length)] ?? polls[deed.which % Math.max(1, polls.length)];
  if (deed.type === 'poll.write' || !poll) return hall.send(people.moderator, { type: 'poll.write', session: deed.which % 3 ? 'opening' : 'panel', writing: writingOf(hall, deed.what) });
  const body = bodies[deed.type](poll, { hall, ...deed });
  return hall.send(actorOf(hall, body, deed), body);
}

/** The name of a voter in the present box of a poll. */
export const nameIn = (poll: Poll, voter: string): string => (poll.named ? voter : namesOf(voter).voterIn(boxOf(poll.id, poll.now.round)).slice(0, 64));

function actorOf({ state }: Hall, body: Command, { who }: PollDeed): Actor {
  const [role = 'system'] = pollRoles[body.type as Type];
  if (body.type !== 'poll.cast') return role === 'system' ? people.system : people.moderator;
  const poll = state.polls.get(body.poll);
  const groups = [...(state.event?.groups ?? []).map(({ id }) => id), null];
  const voter = voters[who] ?? '';
  return person(poll ? nameIn(poll, voter) : voter, who % 5 === 4 ? 'panellist' : 'participant', { group: groups[who % groups.length] ?? null, mode: who % 2 ? 'remote' : 'room' });
}

const always = (): boolean => true;
const fits: Readonly<Record<Type, (poll: Poll) => boolean>> = {
  'poll.write': always,
  'poll.rewrite': ({ status }) => status === 'draft',
  'poll.discard': ({ status }) => status === 'draft',
  'poll.arrange': ({ status }) => status === 'draft',
  'poll.open': ({ status }) => status === 'draft',
  'poll.reopen': ({ status, past }) => status === 'closed' && past.length < 2,
  'poll.setClosing': ({ status }) => status === 'open',
  'poll.close': ({ status }) => status === 'open',
  'poll.reveal': ({ status, now }) => status === 'closed' && !now.revealed,
  'poll.hide': ({ now }) => now.revealed,
  'poll.unveil': ({ status, now }) => status === 'closed' && !now.revealed,
  'poll.cast': ({ status }) => status === 'open',
  'poll.judge': ({ entries }) => entries.size > 0,
  'poll.screened': ({ entries }) => [...entries.values()].includes('new'),
  'poll.seal': ({ now }) => now.closedAtMs !== null && now.seal === null,
};

type Making = PollDeed & { readonly hall: Hall };
const plain = <T extends 'poll.discard' | 'poll.close' | 'poll.reveal' | 'poll.hide'>(type: T) => (poll: Poll): Command => ({ type, poll: poll.id });
const timed = (type: 'poll.open' | 'poll.reopen') => (poll: Poll, { what }: Making): Command => ({ type, poll: poll.id, ...(what % 8 === 0 && { closesAfterMs: 20_000 }) });

const bodies: Readonly<Record<Exclude<Type, 'poll.write'>, (poll: Poll, making: Making) => Command>> = {
  'poll.rewrite': (poll, { hall, what }) => ({ type: 'poll.rewrite', poll: poll.id, writing: writingOf(hall, what) }),
  'poll.discard': plain('poll.discard'),
  'poll.arrange': (poll, { hall, what }) => ({ type: 'poll.arrange', poll: poll.id, before: [...hall.state.polls.keys()][what % hall.state.polls.size] ?? poll.id }),
  'poll.open': timed('poll.open'),
  'poll.reopen': timed('poll.reopen'),
  'poll.setClosing': (poll, { what }) => ({ type: 'poll.setClosing', poll: poll.id, closesAfterMs: what % 3 ? 20_000 : null }),
  'poll.close': plain('poll.close'),
  'poll.reveal': plain('poll.reveal'),
  'poll.hide': plain('poll.hide'),
  'poll.unveil': (poll, { what }) => ({ type: 'poll.unveil', poll: poll.id, place: poll.unveiled === null ? 1 + (what % 3) : Math.max(1, poll.unveiled - 1 - (what % 2)) }),
  'poll.cast': (poll, { what }) => ({ type: 'poll.cast', poll: poll.id, ballot: ballotOf(poll, what) }),
  'poll.judge': (poll, { what }) => ({ type: 'poll.judge', poll: poll.id, entry: [...poll.entries.keys()][what % Math.max(1, poll.entries.size)] ?? 'never said', show: what % 3 !== 0 }),
  'poll.screened': (poll, { what }) => ({ type: 'poll.screened', poll: poll.id, entries: [...poll.entries.keys()].filter((_, n) => (n + what) % 2).map((entry, n) => ({ entry, flagged: (what + n) % 4 === 0 })) }),
  'poll.seal': (poll) => ({ type: 'poll.seal', poll: poll.id, round: poll.now.round, head: 'a'.repeat(64), salt: 'x'.repeat(43), blind: 'y'.repeat(43), couldVote: 12, refused: 1, repeated: 2 }),
};

/** A poll of any kind with any settings that go together. */
function writingOf({ state }: Hall, what: number): RawWriting {
  const digit = (place: number, of: number): number => Math.floor(what / 7 ** place) % of;
  const setup = setups[what % setups.length] ?? { kind: 'single' };
  const { options: [least], columns, entryOf } = rulesOf(setup.kind);
  const many = setup.kind === 'consent' || least === 0 ? 0 : Math.max(least, 3 + digit(1, 2));
  const options = Array.from({ length: many }, (_, index) => ({ text: { en: `Option ${index}` } }));
  const groups = (state.event?.groups ?? []).map(({ id }) => id);
  const bodiesOf = digit(2, 4) === 0 && !entryOf ? [{ label: { en: 'Jury' }, groups: groups.slice(0, 1), roles: [], weight: 60 }, { label: { en: 'Public' }, groups: groups.slice(1), roles: ['panellist' as const], weight: 40 }] : [];
  const hasColumns = columns?.of({ setup, options: setup.kind === 'consent' ? 3 : many }).length;
  const split = bodiesOf.length === 0 && hasColumns && digit(3, 3) > 0 ? { by: digit(3, 3) === 1 ? 'group' as const : 'mode' as const, seenBy: digit(4, 2) ? 'everyone' as const : 'staff' as const, live: digit(5, 2) > 0 } : null;
  return {
    title: { en: 'Which first?' }, setup, options, results: resultTimes[digit(1, 4)] ?? 'live',
    named: setup.kind === 'quiz' && setup.leaders ? true : digit(2, 7) === 0, changeable: digit(4, 4) > 0, sealed: digit(3, 4) === 0, electorates: bodiesOf, split,
  };
}
