// For the tests: snapshots of a page, made from records, a personal view and commands on their way.
import type { Command } from '@plenary/domain/commands';
import type { OwnQuestion } from '@plenary/domain/question/views';
import type { EventRecordUnion } from '@plenary/domain/records';
import type { Me } from '@plenary/protocol/down';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { applySight, emptyReplica } from '@plenary/sync/replica';
import type { PollRecord, QuestionRecord, SessionRecord } from './selectors.ts';
import { emptySnapshot, type LiveSnapshot } from './store.ts';

export function snapshotOf(records: readonly EventRecordUnion[], more: Partial<LiveSnapshot> = {}): LiveSnapshot {
  const replica = applySight(emptyReplica, { session: 's1', extent: 'all', cursor: { epoch: 'e0', seq: 10 }, records, gone: [] });
  return { ...emptySnapshot, replica, ...more };
}

export function withRecords(snapshot: LiveSnapshot, records: readonly EventRecordUnion[], gone: readonly string[] = []): LiveSnapshot {
  const replica = applySight(snapshot.replica, { session: 's1', extent: 'next', cursor: { epoch: 'e0', seq: 20 }, records, gone });
  return { ...snapshot, replica };
}

export function question(id: string, more: Partial<QuestionRecord> = {}): QuestionRecord {
  return {
    kind: 'question', id, rev: 1, session: 's1', text: id, edited: false, language: null, author: null, anonymous: true, group: null, mode: null,
    status: 'live', supporters: 3, liveAtMs: 0, answeredAtMs: null, ...more,
  };
}

export function poll(id: string, more: Partial<PollRecord> = {}): PollRecord {
  return {
    kind: 'poll', id, rev: 1, session: 's1', title: { en: id }, options: [{ id: 'a', text: { en: 'Yes' } }, { id: 'b', text: { en: 'No' } }],
    setup: { kind: 'single' }, results: 'revealed', named: false, changeable: true, sealed: false, electorates: [], split: null, places: null, leaders: null, past: [],
    round: 1, turnout: { voters: 0, changed: 0, couldVote: null, refused: null, repeated: null }, counted: null, result: null, parts: null, table: null, head: null,
    status: 'open', revealed: false, openedAtMs: 1, closesAtMs: null, closedAtMs: null, ...more,
  };
}

export function session(id: string, more: Partial<SessionRecord> = {}): SessionRecord {
  return {
    kind: 'session', id, rev: 1, room: 'r', sessionKind: 'panel', title: { en: id }, summary: {}, speakers: [], startsAtMs: 0, endsAtMs: 1,
    status: 'upcoming', wentLiveAtMs: null, questionsOpen: true, ...more,
  };
}

export const room = (id: string, live: string | null, onStage: string | null = null): EventRecordUnion =>
  ({ kind: 'room', id, rev: 1, title: { en: id }, live, onStage, focus: null });

export const meOf = (more: Partial<Me> = {}): Me => ({ cursor: { epoch: 'e0', seq: 1 }, questions: [], supports: [], ballots: {}, rounds: {}, receipts: {}, ...more });

export function own(id: string, more: Partial<OwnQuestion> = {}): OwnQuestion {
  return { id, session: 's1', text: id, originalText: null, anonymous: true, status: 'waiting', reason: null, note: null, supporters: 0, askedAtMs: 100, ...more };
}

let made = 0;
export function entry(body: Command, state: OutboxEntry['state'], more: Partial<OutboxEntry> = {}): OutboxEntry {
  made += 1;
  return { id: `command-${made}`, body, state, queuedAtMs: made, attempts: 1, nextAttemptAtMs: 0, ...more };
}
