import { describe, expect, it } from 'vitest';
import type { Command } from '@plenary/domain/commands';
import type { Scene } from '@plenary/domain/screen/scenes';
import type { ScreenRecord } from '@plenary/domain/screen/views';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { overlayScreen } from './screen-overlay.ts';

const entry = (body: Command, more: Partial<OutboxEntry> = {}): OutboxEntry =>
  ({ id: 'command-1', body, state: 'sending', queuedAtMs: 5, attempts: 1, nextAttemptAtMs: 0, ...more });
const screen: ScreenRecord = { kind: 'screen', id: 'left', rev: 10, name: 'Left', room: 'hall', scene: { kind: 'auto' }, remote: { cues: [], history: [] } };
const welcome: Scene = { kind: 'welcome' };
const lunch: Scene = { kind: 'announcement', text: 'Lunch is ready.' };
const after = (record: ScreenRecord, ...bodies: Command[]): ScreenRecord => overlayScreen(record, bodies.map((body) => entry(body)), { me: 'me', secondLook: ['announcement'] });

describe('a screen with what is under way', () => {
  it('shows its scene and remembers the one before', () => {
    expect(after(screen, { type: 'screen.show', screen: 'left', scene: welcome })).toMatchObject({ scene: welcome, remote: { history: [{ scene: { kind: 'auto' }, atMs: 5 }] } });
    expect(after(screen, { type: 'screen.showOn', screens: ['right', 'left'], scene: welcome }).scene).toEqual(welcome);
  });

  it('stays the very same record where it is about another one, refused, or in the record already', () => {
    expect(after(screen, { type: 'screen.show', screen: 'right', scene: welcome }, { type: 'screen.cover', room: 'elsewhere' })).toBe(screen);
    for (const more of [{ state: 'refused' }, { state: 'accepted', seq: 10 }] as const) {
      expect(overlayScreen(screen, [entry({ type: 'screen.cover', room: 'hall' }, more)], { me: 'me', secondLook: [] })).toBe(screen);
    }
  });

  it('queues, takes first first, and lets go', () => {
    const queued = after(screen, { type: 'screen.cue', screen: 'left', scene: welcome });
    expect(queued.remote?.cues).toEqual([{ id: 'command-1', scene: welcome }]);
    expect(after(queued, { type: 'screen.take', screens: ['left'] })).toMatchObject({ scene: welcome, remote: { cues: [] } });
    expect(after(queued, { type: 'screen.uncue', screen: 'left', cue: 'command-1' }).remote?.cues).toEqual([]);
    expect(after(screen, { type: 'screen.take', screens: ['left'] }).scene).toEqual({ kind: 'auto' });
  });

  it('goes blank with its room and comes back', () => {
    const showing = after(screen, { type: 'screen.show', screen: 'left', scene: welcome });
    const covered = after(showing, { type: 'screen.cover', room: 'hall' });
    expect(covered).toMatchObject({ scene: { kind: 'blank' }, remote: { covered: welcome } });
    const back = after(covered, { type: 'screen.uncover', room: 'hall' });
    expect([back.scene, back.remote?.covered]).toEqual([welcome, undefined]);
    expect(after(covered, { type: 'screen.show', screen: 'left', scene: { kind: 'now' } }).remote).not.toHaveProperty('covered');
  });

  it('asks where two people are wanted, also for a half, until somebody says yes or no', () => {
    const split: Scene = { kind: 'split', first: welcome, second: lunch };
    for (const scene of [lunch, split]) {
      const asked = after(screen, { type: 'screen.show', screen: 'left', scene });
      expect(asked).toMatchObject({ scene: { kind: 'auto' }, remote: { asked: { scene, by: 'me' } } });
      expect(after(asked, { type: 'screen.confirm', screen: 'left' })).toMatchObject({ scene, remote: { history: [{ scene: { kind: 'auto' } }] } });
      expect(after(asked, { type: 'screen.decline', screen: 'left' }).remote?.asked).toBeUndefined();
    }
  });
});
