// Rules A-*: what holds for every command, whatever it is about.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../testkit/src/bodies.ts';
import { createBusyHall, createEmptyHall, createHall, stamp, type Hall } from '../../testkit/src/hall.ts';
import { codeOf } from '../../testkit/src/look.ts';
import { people, person } from '../../testkit/src/people.ts';
import { twoRooms } from '../../testkit/src/programme.ts';
import { play, randomSteps } from '../../testkit/src/random-steps.ts';
import { apply, applyUnknown, precheck } from './apply.ts';
import { commandRoles, commandSchema, isAllowed, type Command } from './commands.ts';
import type { RefusalCode } from './core/codes.ts';
import { noChanges } from './core/decision.ts';
import { OutcomeMemory } from './core/memory.ts';
import { roles } from './core/roles.ts';
import { serialiseState } from './serialise.ts';
import { restoreState, takeSnapshot } from './snapshot.ts';

const { ana, ben, host, moderator } = people;
/** The state but for what every decided command moves. */
const matter = (hall: Hall): string => serialiseState({ ...hall.state, seq: 0, atMs: 0, outcomes: new OutcomeMemory() });
const copyOf = (hall: Hall) => restoreState(takeSnapshot(hall.state));
/** Refusals that only the time of the log gives, and can take back. */
const timely: readonly RefusalCode[] = ['poll-time-invalid', 'poll-already-open', 'appeal-for-others'];

describe('apply', () => {
  it('A-1 a role runs the commands of its table and no others: participants never run a moderator’s', () => {
    fc.assert(fc.property(randomSteps(80), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) {
        const before = matter(hall);
        const applied = play(hall, step);
        const command = hall.log.at(-1)?.command;
        if (!command || isAllowed(command.actor.role, command.body.type)) continue;
        expect(['role-not-allowed', 'command-reused']).toContain(codeOf(applied));
        expect(matter(hall)).toBe(before);
      }
    }), { numRuns: 60 });
    const participants = Object.entries(commandRoles).filter(([, allowed]) => allowed.includes('participant')).map(([type]) => type);
    expect(participants).toEqual(['question.submit', 'question.withdraw', 'question.support', 'question.unsupport', 'question.revise', 'question.appeal', 'poll.vote', 'poll.cast']);
    const types: string[] = commandSchema.def.options.map((option) => [...option.shape.type.def.values][0] ?? '');
    expect(Object.keys(commandRoles).toSorted()).toEqual(types.toSorted());
    expect(Object.values(commandRoles).flat().every((role) => roles.includes(role))).toBe(true);
  });

  it('A-2 before its event is created everything but creating it is refused', () => {
    const hall = createEmptyHall();
    expect(codeOf(hall.send(ana, ask('Why?')))).toBe('event-unknown');
    expect(codeOf(hall.send(host, { type: 'event.close' }))).toBe('event-unknown');
    hall.did(people.system, twoRooms);
  });

  it('A-3 while the event is closed everything but reopening and archiving it is refused', () => {
    const hall = createBusyHall();
    hall.did(host, { type: 'event.close' });
    const bodies: Command[] = [ask('Why?'), { type: 'stage.next', room: 'big-room' }, { type: 'event.close' }, { type: 'screen.unpair', screen: 'any' }];
    for (const body of bodies) {
      const role = commandRoles[body.type][0] ?? 'host';
      expect(codeOf(hall.send(person('any', role), body))).toBe('event-closed');
    }
    hall.did(host, { type: 'event.reopen' });
    hall.did(ana, ask('Why?'));
  });

  it('A-4 each decided command moves seq by one; a refused one changes nothing but seq, time and what is remembered', () => {
    fc.assert(fc.property(randomSteps(100), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) {
        const [seq, before, touched] = [hall.state.seq, matter(hall), hall.changes.staff.size + hall.changes.personal.size];
        const applied = play(hall, step);
        expect(hall.state.seq).toBe(applied.repeated ? seq : seq + 1);
        if (applied.outcome.ok) continue;
        expect(matter(hall)).toBe(before);
        expect(hall.changes.staff.size + hall.changes.personal.size).toBe(touched);
      }
    }), { numRuns: 60 });
  });

  it('A-5 a command twice has one effect and the same answer, however much later', () => {
    fc.assert(fc.property(randomSteps(80), fc.nat(), (steps, which) => {
      const hall = createBusyHall();
      const answers = new Map<string, object>();
      for (const step of steps) {
        const applied = play(hall, step);
        const { command } = hall.log.at(-1) ?? {};
        if (command && !applied.repeated) answers.set(command.id, { outcome: applied.outcome, seq: applied.seq });
      }
      const sent = hall.log.map((entry) => entry.command).filter((command) => hall.state.outcomes.get(command.id)?.print === command.print);
      const command = sent[which % sent.length];
      if (!command) return;
      const before = serialiseState(hall.state);
      hall.wait(100_000);
      const { outcome, seq, repeated } = hall.replay(command);
      expect(repeated).toBe(true);
      expect(answers.get(command.id) ?? { outcome, seq }).toEqual({ outcome, seq });
      expect(serialiseState(hall.state)).toBe(before);
    }), { numRuns: 100 });
  });

  it('A-6 an id used again with another body or by somebody else is refused and changes nothing at all', () => {
    const hall = createHall();
    hall.send(ana, ask('Why?'), 'the-same-id');
    const before = serialiseState(hall.state);
    expect(codeOf(hall.send(ana, ask('Why not?'), 'the-same-id'))).toBe('command-reused');
    expect(codeOf(hall.send(ben, ask('Why?'), 'the-same-id'))).toBe('command-reused');
    expect(serialiseState(hall.state)).toBe(before);
    expect(codeOf(hall.send(ana, ask('Why?'), 'the-same-id'))).toBe('accepted');
    expect(hall.state.questions.size).toBe(1);
  });

  it('A-7 the log’s clock never goes back, even if the machine’s does', () => {
    const hall = createHall();
    const atMs = hall.state.atMs;
    hall.wait(-60_000);
    hall.did(moderator, { type: 'stage.next', room: 'big-room' });
    expect(hall.state.atMs).toBe(atMs);
    expect(hall.state.sessions.get('coffee')?.wentLiveAtMs).toBe(atMs);
  });

  it('A-8 a command of a kind that these rules do not know is counted and does nothing', () => {
    const hall = createHall();
    const [before, seq] = [matter(hall), hall.state.seq];
    applyUnknown(hall.state, hall.state.atMs + 5);
    expect(hall.state.seq).toBe(seq + 1);
    expect(matter(hall)).toBe(before);
  });
});

describe('precheck', () => {
  it('A-10 the pre-check changes nothing; what it refuses, apply refuses likewise now and at any later time; what it passes, only time can forbid', () => {
    fc.assert(fc.property(randomSteps(60), fc.nat({ max: 100_000 }), (steps, laterMs) => {
      const hall = createBusyHall();
      const ahead = createBusyHall();
      for (const step of steps) {
        play(ahead, step);
        const command = ahead.log.at(-1)?.command;
        if (!command) continue;
        const before = serialiseState(hall.state);
        const checked = precheck(hall.state, command);
        expect(serialiseState(hall.state)).toBe(before);
        const now = apply(copyOf(hall), command, { atMs: hall.state.atMs, changes: noChanges() });
        const later = apply(copyOf(hall), command, { atMs: hall.state.atMs + laterMs, changes: noChanges() });
        if (checked) {
          expect(now.outcome).toEqual(checked.outcome);
          expect(later.outcome.ok).toBe(checked.outcome.ok);
        } else if (!now.outcome.ok) expect(timely).toContain(now.outcome.code);
        hall.wait(step.waitMs);
        hall.replay(command);
      }
    }), { numRuns: 20 });
  });

  it('A-11 the pre-check answers a repeat as apply does', () => {
    const hall = createHall();
    const first = hall.send(ana, ask('Why?'), 'the-same-id');
    hall.did(moderator, { type: 'stage.next', room: 'big-room' });
    expect(precheck(hall.state, stamp('the-same-id', ana, ask('Why?')))).toEqual({ ...first, repeated: true });
    const reused = stamp('the-same-id', ana, ask('Why not?'));
    expect(precheck(hall.state, reused)).toEqual(hall.replay(reused));
  });

  it('A-12 the pre-check lets the log decide what the time since its last entry may have changed', () => {
    const hall = createHall();
    const { poll = '' } = hall.did(moderator, { type: 'poll.create', session: 'opening', title: 'Now?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: false });
    hall.did(moderator, { type: 'poll.open', poll: String(poll), closesAfterMs: 1000 });
    const close = stamp('closing-job', people.system, { type: 'poll.close', poll: String(poll) });
    expect(precheck(hall.state, close)).toBeUndefined();
    hall.wait(1000);
    expect(codeOf(hall.replay(close))).toBe('accepted');
  });
});
