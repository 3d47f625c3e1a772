import { describe, expect, it } from 'vitest';
import type { EventRecordUnion, RecordOf } from '@plenary/domain/records';
import type { Scene } from '@plenary/domain/screen/scenes';
import { emptyReplica, recordKey } from '@plenary/sync/replica';
import { eventOf } from '../../../store/selectors.ts';
import { pickScene, pictureKey, recordsOf, type Picture, type Seen } from './pick-scene.ts';
import { event, poll, question, room, screen, session } from './sample-records.ts';

const seen = (...records: EventRecordUnion[]): Seen => ({ replica: { ...emptyReplica, records: new Map(records.map((record) => [recordKey(record), record])) } });
const shownBy = (hall: Seen): string | undefined => {
  const shown = pickScene(hall, 'screen-1', eventOf(hall));
  return shown && pictureKey(shown.picture);
};
const hallWith = (scene: Scene, focus: { kind: 'question' | 'poll'; id: string } | null = null, live: string | null = 'panel-1'): Seen =>
  seen(event, { ...room, live, focus }, session, { ...session, id: 'panel-2', startsAtMs: session.endsAtMs }, { ...screen, scene }, question, poll);

describe('pickScene', () => {
  it('shows nothing before it knows itself and its event', () => {
    expect(shownBy(seen(event, room))).toBeUndefined();
    expect(shownBy(seen(screen, room))).toBeUndefined();
  });

  it('follows the room in auto: its focus, else what is live, else a welcome', () => {
    expect(shownBy(hallWith({ kind: 'auto' }, { kind: 'question', id: 'q1' }))).toBe('question:q1');
    expect(shownBy(hallWith({ kind: 'auto' }, { kind: 'poll', id: 'p1' }))).toBe('poll:p1');
    expect(shownBy(hallWith({ kind: 'auto' }))).toBe('now:panel-1');
    expect(shownBy(hallWith({ kind: 'auto' }, null, null))).toBe('welcome');
  });

  it('shows the scene that it was given, whatever the room looks at', () => {
    const focus = { kind: 'poll', id: 'p1' } as const;
    expect(shownBy(hallWith({ kind: 'blank' }, focus))).toBe('blank');
    expect(shownBy(hallWith({ kind: 'welcome' }, focus))).toBe('welcome');
    expect(shownBy(hallWith({ kind: 'now' }, focus))).toBe('now:panel-1');
    expect(shownBy(hallWith({ kind: 'question', id: 'q1' }, focus))).toBe('question:q1');
  });

  it('gives way to the next best where something cannot be shown', () => {
    expect(shownBy(hallWith({ kind: 'now' }, null, null))).toBe('welcome');
    expect(shownBy(hallWith({ kind: 'question', id: 'gone' }, { kind: 'poll', id: 'p1' }))).toBe('poll:p1');
    expect(shownBy(hallWith({ kind: 'auto' }, { kind: 'question', id: 'not-here-yet' }))).toBe('now:panel-1');
  });

  it('shows what it was told to say or to count down to, and any session of the programme', () => {
    expect(shownBy(hallWith({ kind: 'announcement', text: 'Lunch is ready' }))).toBe('announcement');
    expect(shownBy(hallWith({ kind: 'countdown', untilMs: 5, text: '' }))).toBe('countdown:5');
    expect(shownBy(hallWith({ kind: 'session', id: 'panel-2' }))).toBe('session:panel-2');
    expect(shownBy(hallWith({ kind: 'session', id: 'gone' }))).toBe('now:panel-1');
  });

  it('lists the questions that may be asked next: pinned first, then the fair order', () => {
    const live = { ...question, status: 'live' } as const;
    const ranking: RecordOf<'ranking'> = { kind: 'ranking', id: 'panel-1', rev: 1, session: 'panel-1', questions: 5, answered: 1, places: [{ question: 'q3', unheard: 4 }, { question: 'q2', unheard: null }, { question: 'lost', unheard: 9 }] };
    const records = [event, { ...room, live: 'panel-1' }, session, { ...screen, scene: { kind: 'questions' } }, ranking, question, { ...live, id: 'q2' }, { ...live, id: 'q3' }, { ...live, id: 'q4', pinned: true }, { ...live, id: 'q5' }] as const;
    const hall = seen(...records);
    const shown = pickScene(hall, 'screen-1', event);
    const listed = (picture: Picture | undefined) => (picture?.kind === 'questions' ? picture.queue.map((queued) => [queued.question.id, queued.unheard]) : []);
    expect(listed(shown?.picture)).toEqual([['q4', null], ['q3', 4], ['q2', null]]);
    const kept = shown ? recordsOf(hall, 'screen-1', shown) : [];
    expect(kept.map(recordKey)).not.toContain('question:q5');
    expect(listed(pickScene(seen(...kept), 'screen-1', event)?.picture)).toEqual(listed(shown?.picture));
  });

  it('shows nothing but what is on where no session is live to list questions of', () => {
    expect(shownBy(hallWith({ kind: 'questions' }, null, null))).toBe('welcome');
  });

  it('shows two halves, over a reload too; one that cannot be shown leaves the screen to the other', () => {
    const scene = { kind: 'split', first: { kind: 'question', id: 'q1' }, second: { kind: 'poll', id: 'p1' } } as const;
    const hall = hallWith(scene);
    expect(shownBy(hall)).toBe('question:q1|poll:p1');
    const shown = pickScene(hall, 'screen-1', event);
    expect(shownBy(seen(...(shown ? recordsOf(hall, 'screen-1', shown) : [])))).toBe('question:q1|poll:p1');
    expect(shownBy(hallWith({ ...scene, first: { kind: 'question', id: 'gone' } }))).toBe('poll:p1');
    expect(shownBy(hallWith({ ...scene, first: { kind: 'question', id: 'gone' }, second: { kind: 'poll', id: 'gone' } }))).toBe('now:panel-1');
  });

  it('hands on how the screen was set up', () => {
    const look = { languages: ['fr'], theme: 'contrast' } as const;
    expect(pickScene(seen(event, room, { ...screen, look: { ...look, languages: ['fr'] } }), 'screen-1', event)?.look).toEqual(look);
  });

  it('knows what comes next', () => {
    const hall = hallWith({ kind: 'now' });
    expect(pickScene(hall, 'screen-1', eventOf(hall))?.picture).toMatchObject({ kind: 'now', next: { id: 'panel-2' } });
  });

  it('counts the session that is on, or on a welcome all of the event, and keeps that over a reload', () => {
    const tally = { kind: 'tally', rev: 1, id: session.id, asked: 9, taken: 4, notTaken: { other: 1 } } as const;
    const of = (scene: Scene): Seen => seen(event, { ...room, live: session.id }, session, { ...session, id: 'other' }, { ...screen, scene }, tally, { ...tally, id: 'other', asked: 1, taken: 1, notTaken: {} });
    for (const [kind, asked] of [['now', 9], ['welcome', 10]] as const) {
      const shown = pickScene(of({ kind }), 'screen-1', event);
      expect(shown?.counters).toMatchObject({ asked });
      const kept = shown ? recordsOf(of({ kind }), 'screen-1', shown) : [];
      expect(pickScene(seen(...kept), 'screen-1', event)?.counters).toEqual(shown?.counters);
    }
    expect(pickScene(of({ kind: 'blank' }), 'screen-1', event)?.counters).toBeUndefined();
  });

  it('keeps just enough to draw the same picture again', () => {
    const hall = hallWith({ kind: 'auto' }, { kind: 'question', id: 'q1' });
    const shown = pickScene(hall, 'screen-1', eventOf(hall));
    const kept = shown ? recordsOf(hall, 'screen-1', shown) : [];
    expect(kept.map(recordKey)).not.toContain('poll:p1');
    expect(shownBy(seen(...kept))).toBe('question:q1');
  });

  it('keeps whether a poll is told by group', () => {
    expect(pickScene(hallWith({ kind: 'poll', id: 'p1', by: 'groups' }), 'screen-1', event)?.picture).toEqual({ kind: 'poll', poll, by: 'groups' });
    expect(pickScene(hallWith({ kind: 'poll', id: 'p1' }), 'screen-1', event)?.picture).toEqual({ kind: 'poll', poll });
  });
});
