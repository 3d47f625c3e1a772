// Rules P-*: the life of a poll, and who sees what of it.
import { describe, expect, it } from 'vitest';
import { draft, votes } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, stamp, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, countsOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { viewPersonal } from '../views.ts';
import { OutcomeMemory } from '../core/memory.ts';
import type { ShortWriting } from './commands.ts';

const { ana, ben, moderator, host, system } = people;
type Act = 'open' | 'close' | 'reveal' | 'hide' | 'discard';
const act = (type: Act, poll: string) => ({ type: `poll.${type}`, poll }) as const;
const drafted = (hall: Hall, more: Partial<ShortWriting & { session: string }> = {}) => idIn(hall.did(moderator, draft(more)), 'poll');
function opened(hall: Hall, more: Partial<ShortWriting & { session: string }> = {}, closesAfterMs?: number): string {
  const poll = drafted(hall, more);
  hall.did(moderator, { ...act('open', poll), ...(closesAfterMs === undefined ? {} : { closesAfterMs }) });
  return poll;
}

/** One ballot for each letter, each of another voter. */
function voted(hall: Hall, poll: string, letters: string): void {
  for (const [index, letter] of [...letters].entries()) hall.did(person(`voter-${index}`), votes(poll, letter));
}

describe('writing polls', () => {
  it('P-1 a draft has its options named a, b, c … and is seen by staff alone', () => {
    const hall = createHall();
    const poll = drafted(hall);
    const options = [{ id: 'a', text: { en: 'Skills' } }, { id: 'b', text: { en: 'Rights' } }, { id: 'c', text: { en: 'Data' } }];
    expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ status: 'draft', options, result: null });
    for (const audience of ['participant', 'screen'] as const) expect(seenAs(hall.state, `poll:${poll}`, audience)).toBe('unseen');
    expect(hall.changes.everyone.has(`poll:${poll}`)).toBe(false);
  });

  it('P-2 a poll needs a title of 1 to 200 characters and 2 to 12 different options of 1 to 120, and no more choices than options', () => {
    const hall = createHall();
    const codes = (wrong: Partial<ShortWriting>[]) => new Set(wrong.map((more) => codeOf(hall.send(moderator, draft(more)))));
    expect(codes([{ title: '' }, { title: ' \u0000' }])).toEqual(new Set(['poll-title-empty']));
    expect(codes([{ title: 'x'.repeat(201) }])).toEqual(new Set(['poll-title-too-long']));
    const numbered = (length: number) => Array.from({ length }, (_, index) => `Option ${index}`);
    const options = [[], ['One'], numbered(13), ['One', ' one '], ['One', '\u200d'], ['One', 'x'.repeat(121)]];
    expect(codes(options.map((each) => ({ options: each })))).toEqual(new Set(['poll-options-invalid']));
    expect(codes([0, -1, 4].map((maxOptions) => ({ choice: 'multiple', maxOptions })))).toEqual(new Set(['poll-options-invalid']));
    expect(codeOf(hall.send(moderator, draft({ session: 'nowhere' })))).toBe('session-unknown');
    drafted(hall, { options: numbered(12), title: 'x'.repeat(200) });
    expect(hall.state.polls.size).toBe(1);
  });

  it('P-3 a single choice takes one option whatever else was written', () => {
    const hall = createHall();
    expect(hall.state.polls.get(drafted(hall, { choice: 'single', maxOptions: 3 }))?.setup).toEqual({ kind: 'single' });
  });

  it('P-4 only a draft is edited or discarded', () => {
    const hall = createHall();
    const [poll, open] = [drafted(hall), opened(hall)];
    const edit = (id: string, options: string[]) =>
      codeOf(hall.send(moderator, { type: 'poll.edit', poll: id, title: 'Which?', options, choice: 'single', maxOptions: 1, showWhileOpen: true }));
    expect([edit(poll, ['Yes', 'No']), edit(poll, ['Yes']), edit(open, ['Yes', 'No'])]).toEqual(['accepted', 'poll-options-invalid', 'poll-not-draft']);
    expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ title: { en: 'Which?' }, options: [{ id: 'a' }, { id: 'b' }], revealed: true });
    expect(codeOf(hall.send(moderator, act('discard', open)))).toBe('poll-not-draft');
  });

  it('P-5 a discarded draft is gone for staff, was never there for others, and does nothing more', () => {
    const hall = createHall();
    const poll = drafted(hall);
    const since = hall.state.seq;
    hall.did(moderator, act('discard', poll));
    expect(sight(hall.state, { audience: 'moderator', since }).gone).toEqual([`poll:${poll}`]);
    expect(sight(hall.state, { audience: 'participant', since }).gone).toEqual([]);
    expect(['open', 'close', 'reveal', 'discard'].map((type) => codeOf(hall.send(moderator, act(type as Act, poll))))).toEqual(
      ['poll-not-draft', 'poll-not-open', 'poll-unknown', 'poll-not-draft'],
    );
  });

  it('P-6 a poll whose writing comes again after its outcome was forgotten is left as it is', () => {
    const hall = createHall();
    const command = stamp('poll-command', moderator, draft());
    const first = hall.replay(command);
    hall.did(moderator, act('open', command.newId));
    hall.state.outcomes = new OutcomeMemory();
    expect(hall.replay(command).outcome).toEqual(first.outcome);
    expect(hall.state.polls.get(command.newId)?.status).toBe('open');
  });
});

describe('opening and closing polls', () => {
  it('P-7 an open poll is seen by everyone, and the room looks at it if its session is live', () => {
    const hall = createHall();
    const poll = opened(hall, {}, 60_000);
    const times = { openedAtMs: hall.state.atMs, closesAtMs: hall.state.atMs + 60_000, closedAtMs: null };
    for (const audience of ['participant', 'screen'] as const) {
      expect(seenAs(hall.state, `poll:${poll}`, audience)).toMatchObject({ status: 'open', ...times });
    }
    expect(hall.state.rooms.get('big-room')?.focus).toEqual({ kind: 'poll', id: poll });
    expect(codeOf(hall.send(moderator, act('open', poll)))).toBe('poll-not-draft');
    expect(codeOf(hall.send(moderator, act('open', 'nowhere')))).toBe('poll-unknown');
  });

  it('P-8 one poll of a session is open at a time; one past its closing time gives way', () => {
    const hall = createHall();
    const first = opened(hall, {}, 1000);
    const second = drafted(hall);
    expect(codeOf(hall.send(moderator, act('open', second)))).toBe('poll-already-open');
    opened(hall, { session: 'panel' });
    hall.wait(1001);
    hall.did(moderator, act('open', second));
    const poll = hall.state.polls.get(first);
    expect(poll).toMatchObject({ status: 'closed', now: { closedAtMs: poll?.now.closesAtMs } });
  });

  it('P-9 a closing time lies a whole number of ms, at most 24 hours, after opening', () => {
    const hall = createHall();
    const poll = drafted(hall);
    for (const closesAfterMs of [0, -1, 0.5, 86_400_001]) {
      expect(codeOf(hall.send(moderator, { ...act('open', poll), closesAfterMs }))).toBe('poll-time-invalid');
    }
    hall.did(moderator, { ...act('open', poll), closesAfterMs: 86_400_000 });
  });

  it('P-10 a ballot counts up to the closing millisecond and never after it, whether or not anybody has closed the poll', () => {
    const hall = createHall();
    const poll = opened(hall, {}, 1000);
    hall.wait(1000);
    hall.did(ana, votes(poll, 'a'));
    hall.wait(1);
    expect(codeOf(hall.send(ben, votes(poll, 'a')))).toBe('poll-closed');
    expect([hall.state.polls.get(poll)?.status, countsOf(hall.state.polls.get(poll))]).toEqual(['open', [1, 0, 0]]);
  });

  it('P-11 people close a poll at any time, the system not before its closing time; it was closed when votes ended', () => {
    const hall = createHall();
    const poll = opened(hall, {}, 1000);
    const closesAtMs = hall.state.polls.get(poll)?.now.closesAtMs;
    expect(codeOf(hall.send(system, act('close', poll)))).toBe('poll-time-invalid');
    hall.wait(5000);
    hall.did(system, act('close', poll));
    expect(hall.state.polls.get(poll)).toMatchObject({ status: 'closed', now: { closedAtMs: closesAtMs } });
    expect(codeOf(hall.send(moderator, act('close', poll)))).toBe('poll-closed');
    const early = opened(hall, {}, 1000);
    hall.did(host, act('close', early));
    expect(hall.state.polls.get(early)?.now.closedAtMs).toBe(hall.state.atMs);
    expect(codeOf(hall.send(ana, votes(early, 'a')))).toBe('poll-closed');
    expect(codeOf(hall.send(moderator, act('close', drafted(hall))))).toBe('poll-not-open');
  });

  it('P-12 only moderators and hosts run polls', () => {
    const hall = createHall();
    const poll = drafted(hall);
    for (const actor of [ana, people.panellist, people.rapporteur, people.screen]) {
      expect(codeOf(hall.send(actor, draft()))).toBe('role-not-allowed');
      for (const type of ['open', 'close', 'reveal', 'hide', 'discard'] as const) {
        expect(codeOf(hall.send(actor, act(type, poll)))).toBe('role-not-allowed');
      }
    }
    expect(codeOf(hall.send(system, act('open', poll)))).toBe('role-not-allowed');
  });
});

describe('seeing polls', () => {
  it('P-13 counts are hidden from all but staff until they are revealed, and can be hidden again', () => {
    const hall = createHall();
    const poll = opened(hall);
    voted(hall, poll, 'bbbbbaaaaa');
    const counts = () => (['participant', 'screen', 'moderator'] as const).map((audience) => seenAs(hall.state, `poll:${poll}`, audience));
    const [hidden, shown] = [{ result: null, revealed: false }, { result: { counts: [0, 5, 0] } }];
    expect(counts()).toMatchObject([hidden, hidden, shown]);
    hall.did(moderator, act('reveal', poll));
    expect(counts()).toMatchObject([shown, shown, shown]);
    hall.did(moderator, act('hide', poll));
    expect(counts()).toMatchObject([hidden, hidden, shown]);
  });

  it('P-14 a poll written to show while open shows its counts while people vote', () => {
    const hall = createHall();
    const poll = opened(hall, { showWhileOpen: true });
    voted(hall, poll, 'aaaabccccc');
    expect(seenAs(hall.state, `poll:${poll}`, 'screen')).toMatchObject({ result: { counts: [4, 1, 0] } });
  });

  it('P-15 everyone sees how many have voted', () => {
    const hall = createHall();
    const poll = opened(hall);
    for (const voter of ['x', 'y', 'x']) hall.did(person(voter), votes(poll, 'a'));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 2 } });
  });

  it('P-16 what a participant sees of a hidden poll is the same byte for byte, whatever the ballots say', () => {
    const seen = (first: string, second: string) => {
      const hall = createHall();
      const poll = opened(hall);
      hall.did(person('x'), votes(poll, first));
      hall.did(person('y'), votes(poll, second));
      return JSON.stringify((['participant', 'screen'] as const).map((audience) => sight(hall.state, { audience })));
    };
    expect(seen('a', 'b')).toBe(seen('c', 'c'));
  });

  it('P-17 a ballot is seen by its voter alone', () => {
    const hall = createHall();
    const poll = opened(hall, { choice: 'multiple', maxOptions: 2 });
    hall.did(person('voter-of-ana'), votes(poll, 'c', 'a'));
    const ballotsOf = (voter: string) => viewPersonal(hall.state, { authors: [], supporter: '', voterIn: () => voter }).ballots;
    expect(ballotsOf('voter-of-ana')).toEqual({ [poll]: { options: ['a', 'c'] } });
    expect(ballotsOf('voter-of-ben')).toEqual({});
    for (const audience of ['participant', 'moderator', 'screen'] as const) {
      expect(JSON.stringify(sight(hall.state, { audience }))).not.toContain('voter-of-ana');
    }
  });

  it('P-91 a voter is told the receipt of their ballot in this round, and none in polls by name', () => {
    const hall = createHall();
    const poll = opened(hall);
    hall.did(person('voter-of-ana'), votes(poll, 'a'));
    const receipts = (voter: string) => viewPersonal(hall.state, { authors: [], supporter: '', voterIn: (box) => (box === poll ? voter : '') }).receipts;
    expect([receipts('voter-of-ana'), receipts('voter-of-ben')]).toEqual([{ [poll]: { round: 1, receipt: 'voter-of-ana' } }, {}]);
    const kept = hall.state.polls.get(poll);
    if (kept) kept.named = true;
    expect(receipts('voter-of-ana')).toEqual({});
  });

  it('P-139 a voter is told of which round their ballot is, in polls by name too', () => {
    const hall = createHall();
    const poll = opened(hall);
    hall.did(person('voter-of-ana'), votes(poll, 'a'));
    const mine = (voter: string) => viewPersonal(hall.state, { authors: [], supporter: '', voterIn: () => voter }).rounds;
    expect([mine('voter-of-ana'), mine('voter-of-ben')]).toEqual([{ [poll]: 1 }, {}]);
  });

  it('P-18 revealing turns the eyes of the live session’s room to the poll', () => {
    const hall = createHall();
    const poll = opened(hall);
    hall.did(moderator, { type: 'stage.clear', room: 'big-room' });
    hall.did(moderator, act('reveal', poll));
    expect(hall.state.rooms.get('big-room')?.focus).toEqual({ kind: 'poll', id: poll });
    hall.did(moderator, act('reveal', drafted(hall)));
    expect(hall.state.rooms.get('big-room')?.focus).toEqual({ kind: 'poll', id: poll });
  });
});
