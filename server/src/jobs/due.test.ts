// What is due: every unscreened question and every open poll with a closing time, each under an id of its own that never changes.
import { describe, expect, it } from 'vitest';
import { apply } from '@plenary/domain/apply';
import type { Command, StampedCommand } from '@plenary/domain/commands';
import { noChanges } from '@plenary/domain/core/decision';
import { emptyState } from '@plenary/domain/state';
import { systemActor } from './system-actor.ts';
import { dueJobs, mayBeDue } from './due.ts';

const create: Command = {
  type: 'event.create', slug: 'day', title: { en: 'Day' }, summary: { en: '' }, organiser: '', place: '', timeZone: 'UTC', languages: ['en'], groups: [], joinCode: 'DAY',
  rooms: [{ id: 'hall', title: { en: 'Hall' } }],
  sessions: [{ id: 'one', room: 'hall', sessionKind: 'panel', title: { en: 'One' }, summary: { en: '' }, speakers: [], startsAtMs: 0, endsAtMs: 1, questionsOpen: true }],
};

function stateAfter(...commands: [StampedCommand['actor']['role'], Command][]) {
  const state = emptyState();
  commands.forEach(([role, body], n) => {
    const command = { id: `command-${n}`, actor: { ...systemActor, id: `a${n}`, role }, print: `${n}`, newId: `n${n}`, body };
    apply(state, command, { atMs: 1000 + n, changes: noChanges() });
  });
  return state;
}

const here = { classifies: false };
const outside = { classifies: true };

describe('due jobs', () => {
  const submit: Command = { type: 'question.submit', session: 'one', text: 'Is it due?', anonymous: true };
  it('include a question until it is screened', () => {
    const asked = stateAfter(['system', create], ['participant', submit]);
    expect([...dueJobs(asked, here)]).toEqual([{ kind: 'screen', id: 'screen-n1', question: 'n1' }]);
    const screened = stateAfter(['system', create], ['participant', submit], ['system', { type: 'question.screened', question: 'n1', flags: [] }]);
    expect([...dueJobs(screened, here)]).toEqual([]);
  });
  it('include asking a classifier outside, where there is one, once the question is screened and until it has answered or nothing can be done', () => {
    const screened: [StampedCommand['actor']['role'], Command] = ['system', { type: 'question.screened', question: 'n1', flags: [] }];
    const asked: [StampedCommand['actor']['role'], Command][] = [['system', create], ['participant', submit]];
    const due = (...more: [StampedCommand['actor']['role'], Command][]) => [...dueJobs(stateAfter(...asked, ...more), outside)];
    expect(due().map(({ kind }) => kind)).toEqual(['screen']);
    expect(due(screened)).toEqual([{ kind: 'classify', id: 'classify-n1', question: 'n1' }]);
    expect([...dueJobs(stateAfter(...asked, screened), here)]).toEqual([]);
    expect(due(screened, ['system', { type: 'question.classified', question: 'n1', flags: [] }])).toEqual([]);
    expect(due(screened, ['host', { type: 'question.reject', question: 'n1', reason: 'other' }])).toEqual([]);
  });
  it('include the closing of an open poll with a closing time, and no other', () => {
    const poll: Command = { type: 'poll.create', session: 'one', title: 'Due?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true };
    expect([...dueJobs(stateAfter(['system', create], ['host', poll], ['host', { type: 'poll.open', poll: 'n1' }]), here)]).toEqual([]);
    const timed = stateAfter(['system', create], ['host', poll], ['host', { type: 'poll.open', poll: 'n1', closesAfterMs: 5000 }]);
    expect([...dueJobs(timed, here)]).toEqual([{ kind: 'close', id: 'close-n1-6002', poll: 'n1', atMs: 6002 }]);
    const longer = stateAfter(['system', create], ['host', poll], ['host', { type: 'poll.open', poll: 'n1', closesAfterMs: 5000 }], ['host', { type: 'poll.setClosing', poll: 'n1', closesAfterMs: 60_000 }]);
    expect([...dueJobs(longer, here)].map(({ id }) => id)).toEqual(['close-n1-61003']);
  });
  it('include the seal of each closed round, five seconds after its close, also while the event is closed, until it is done', () => {
    const kinds: Command = { ...create, pollKinds: true };
    const poll: Command = { type: 'poll.create', session: 'one', title: 'Due?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true };
    const about = { poll: 'n1' };
    const asked: [StampedCommand['actor']['role'], Command][] = [['system', kinds], ['host', poll], ['host', { type: 'poll.open', ...about }]];
    const seals = (...more: [StampedCommand['actor']['role'], Command][]) => [...dueJobs(stateAfter(...asked, ...more), here)];
    expect(seals()).toEqual([]);
    const first = { kind: 'seal', id: 'seal-n1', poll: 'n1', round: 1, atMs: 6003 } as const;
    expect(seals(['host', { type: 'poll.close', ...about }])).toEqual([first]);
    expect(seals(['host', { type: 'event.close' }])).toEqual([first]);
    expect(seals(['host', { type: 'event.close' }], ['host', { type: 'event.archive' }])).toEqual([]);
    const twice: [StampedCommand['actor']['role'], Command][] = [['host', { type: 'poll.close', ...about }], ['host', { type: 'poll.reopen', ...about }], ['host', { type: 'poll.close', ...about }]];
    expect(seals(...twice).map(({ id }) => id)).toEqual(['seal-n1', 'seal-n1-2']);
    const state = stateAfter(...asked, ...twice);
    const round = state.polls.get('n1')?.past[0];
    if (round) round.seal = { head: '', salt: '', couldVote: 0, refused: 0, repeated: 0, atMs: 0 };
    expect([...dueJobs(state, here)].map(({ id }) => id)).toEqual(['seal-n1-2']);
  });
  it('include no seal in an event from before polls had kinds', () => {
    const poll: Command = { type: 'poll.create', session: 'one', title: 'Due?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true };
    expect([...dueJobs(stateAfter(['system', create], ['host', poll], ['host', { type: 'poll.open', poll: 'n1' }], ['host', { type: 'poll.close', poll: 'n1' }]), here)]).toEqual([]);
  });
  it('are none while the event is closed, and the same again once it is open', () => {
    const start: [StampedCommand['actor']['role'], Command][] = [['system', create], ['participant', submit]];
    expect([...dueJobs(stateAfter(...start, ['host', { type: 'event.close' }]), here)]).toEqual([]);
    const open = stateAfter(...start, ['host', { type: 'event.close' }], ['host', { type: 'event.reopen' }]);
    expect([...dueJobs(open, here)].map(({ id }) => id)).toEqual(['screen-n1']);
  });
  it('may be others only after a question, a poll or the event itself has moved', () => {
    expect(mayBeDue(new Set(['room:hall', 'session:one', 'screen:a']))).toBe(false);
    for (const key of ['question:n1', 'poll:p1', 'event:day']) expect(mayBeDue(new Set(['room:hall', key]))).toBe(true);
  });
});
