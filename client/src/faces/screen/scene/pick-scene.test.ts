import { describe, expect, it } from 'vitest';
import type { EventRecordUnion } from '@plenary/domain/records';
import type { Scene } from '@plenary/domain/screen/scenes';
import { emptyReplica, recordKey } from '@plenary/sync/replica';
import { eventOf } from '../../../store/selectors.ts';
import { pickScene, pictureKey, recordsOf, type Seen } from './pick-scene.ts';
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
});
