// What the moderator set shows at once, and goes back where it was refused.
import { describe, expect, it } from 'vitest';
import type { Command } from '@plenary/domain/commands';
import type { PollRecord } from '@plenary/domain/poll/record';
import type { SessionRecord } from '@plenary/domain/stage/views';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { overlayPoll, overlaySession } from './stage-overlay.ts';

const entry = (body: Command, more: Partial<OutboxEntry> = {}): OutboxEntry =>
  ({ id: 'command-1', body, state: 'sending', queuedAtMs: 0, attempts: 1, nextAttemptAtMs: 0, ...more });

const session: SessionRecord = {
  kind: 'session', id: 's', rev: 10, room: 'r', sessionKind: 'panel', title: { en: 'Panel' }, summary: {}, speakers: [],
  startsAtMs: 0, endsAtMs: 1, status: 'live', wentLiveAtMs: 0, questionsOpen: true, moderation: 'approve-first',
};
const poll: PollRecord = {
  kind: 'poll', id: 'p', rev: 10, session: 's', title: { en: 'Which?' }, options: [{ id: 'a', text: { en: 'A' } }, { id: 'b', text: { en: 'B' } }],
  setup: { kind: 'single' }, results: 'revealed', named: false, changeable: true, sealed: false, electorates: [], split: null, places: null, leaders: null, past: [],
    round: 1, turnout: { voters: 0, changed: 0, couldVote: null, refused: null, repeated: null }, counted: null, result: null, parts: null, table: null, head: null, status: 'draft', revealed: false, openedAtMs: null, closesAtMs: null, closedAtMs: null,
};

describe('overlaySession', () => {
  const closed: Command = { type: 'stage.setQuestions', session: 's', open: false };

  it('shows what is under way, in order', () => {
    const mode: Command = { type: 'stage.setModeration', session: 's', mode: 'live-first' };
    expect(overlaySession(session, [entry(closed), entry(mode)])).toMatchObject({ questionsOpen: false, moderation: 'live-first' });
  });

  it('leaves the very same record where nothing is under way about it, it was refused, or it is in the record already', () => {
    const other: Command = { type: 'stage.setQuestions', session: 't', open: false };
    for (const held of [entry(other), entry(closed, { state: 'refused' }), entry(closed, { state: 'accepted', seq: 10 })]) {
      expect(overlaySession(session, [held])).toBe(session);
    }
    expect(overlaySession(session, [entry(closed, { state: 'accepted', seq: 11 })]).questionsOpen).toBe(false);
  });
});

describe('overlayPoll', () => {
  it('opens, closes, reveals and discards', () => {
    const body = (type: 'poll.open' | 'poll.close' | 'poll.reveal' | 'poll.hide' | 'poll.discard'): Command => ({ type, poll: 'p' });
    expect(overlayPoll(poll, [entry(body('poll.open'))]).status).toBe('open');
    expect(overlayPoll(poll, [entry(body('poll.open')), entry(body('poll.close'))]).status).toBe('closed');
    expect(overlayPoll(poll, [entry(body('poll.reveal'))]).revealed).toBe(true);
    expect(overlayPoll({ ...poll, revealed: true }, [entry(body('poll.hide'))]).revealed).toBe(false);
    expect(overlayPoll(poll, [entry(body('poll.discard'))]).status).toBe('discarded');
  });

  it('opens again as another round, the one before beside it', () => {
    const closed: PollRecord = { ...poll, status: 'closed', revealed: true, closedAtMs: 5, result: { counts: [1, 2] }, turnout: { ...poll.turnout, voters: 3 } };
    const shown = overlayPoll(closed, [entry({ type: 'poll.reopen', poll: 'p' })]);
    expect(shown).toMatchObject({ status: 'open', round: 2, revealed: false, closedAtMs: null, result: null, turnout: { voters: 0 } });
    expect(shown.past).toMatchObject([{ round: 1, revealed: true, result: { counts: [1, 2] }, turnout: { voters: 3 } }]);
  });

  it('does nothing to another round than the one that was meant', () => {
    const again: PollRecord = { ...poll, status: 'open', round: 2 };
    for (const type of ['poll.close', 'poll.reveal', 'poll.reopen'] as const) expect(overlayPoll(again, [entry({ type, poll: 'p', round: 1 })])).toBe(again);
    expect(overlayPoll({ ...poll, status: 'closed' }, [entry({ type: 'poll.reopen', poll: 'p', round: 1 }), entry({ type: 'poll.close', poll: 'p', round: 2 })])).toMatchObject({ round: 2, status: 'closed' });
  });

  it('lets words through and hides them at once', () => {
    const judge = (word: string, show: boolean): OutboxEntry => entry({ type: 'poll.judge', poll: 'p', entry: word, show });
    const waiting: PollRecord = { ...poll, desk: { held: ['a', 'b'], holds: 120, hidden: ['c'], hides: 1, shows: 4, checks: 0 } };
    expect(overlayPoll(waiting, [judge('a', true)]).desk).toMatchObject({ held: ['b'], holds: 119, hidden: ['c'], hides: 1, shows: 5 });
    expect(overlayPoll(waiting, [judge('b', false), judge('c', true)]).desk).toMatchObject({ held: ['a'], holds: 119, hidden: ['b'], hides: 1, shows: 5 });
    expect(overlayPoll(waiting, [judge('shown one', false)]).desk).toMatchObject({ holds: 120, hidden: ['c', 'shown one'], hides: 2, shows: 3 });
  });
});
