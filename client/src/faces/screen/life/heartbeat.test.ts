// A desk judges a screen by the same rules as the screen picks its picture by: here the two are held against each other.
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { EventRecordUnion, RecordOf } from '@plenary/domain/records';
import type { HalfScene } from '@plenary/domain/screen/scenes';
import { beatSchema } from '@plenary/protocol/up';
import { emptyReplica, recordKey } from '@plenary/sync/replica';
import { mayShow, partsOf, pictureFor } from '../../../store/pictures.ts';
import { eventOf } from '../../../store/selectors.ts';
import { pickScene, pictureKey, type Seen } from '../scene/pick-scene.ts';

type Screen = RecordOf<'screen'>;
const seenOf = (records: readonly EventRecordUnion[]): Seen => ({ replica: { ...emptyReplica, records: new Map(records.map((record) => [recordKey(record), record])) } });

const event = { kind: 'event', id: 'idm', rev: 1 } as RecordOf<'event'>; // No more of it is looked at.
const session = { kind: 'session', id: 's', rev: 1, room: 'hall', startsAtMs: 0 } as RecordOf<'session'>; // Nor of these.
const question = { kind: 'question', id: 'q', rev: 1, session: 's' } as RecordOf<'question'>;
const poll = { kind: 'poll', id: 'p', rev: 1, session: 's' } as RecordOf<'poll'>;

const things = [{ kind: 'question', id: 'q' }, { kind: 'poll', id: 'p' }, { kind: 'question', id: 'gone' }, { kind: 'poll', id: 'gone' }] as const;
const halves: readonly HalfScene[] = [
  { kind: 'welcome' }, { kind: 'now' }, { kind: 'questions' }, { kind: 'session', id: 's' }, { kind: 'session', id: 'gone' },
  { kind: 'countdown', untilMs: 1_732_521_600_000, text: 'Lunch' }, { kind: 'announcement', text: 'Lunch is ready' }, ...things,
];
const half = fc.constantFrom(...halves);
const scenes: fc.Arbitrary<Screen['scene']> = fc.oneof(half, fc.constantFrom<Screen['scene']>({ kind: 'auto' }, { kind: 'blank' }), fc.record({ kind: fc.constant('split' as const), first: half, second: half }));
const hall = fc.record({
  scene: scenes, live: fc.constantFrom('s', null), focus: fc.constantFrom(...things, null),
  held: fc.subarray<EventRecordUnion>([question, poll]), heldByDesk: fc.subarray<EventRecordUnion>([question, poll]),
});

describe('what a desk expects of a screen', () => {
  it('is what the screen picks from the same records, and nothing else', () => {
    fc.assert(fc.property(hall, ({ scene, live, focus, held }) => {
      const screen: Screen = { kind: 'screen', id: 'left', rev: 1, name: 'Left', room: 'hall', scene };
      const seen = seenOf([event, session, screen, { kind: 'room', id: 'hall', rev: 1, title: {}, live, onStage: null, focus }, ...held]);
      const shown = pickScene(seen, 'left', eventOf(seen));
      const picture = shown && pictureKey(shown.picture);
      expect(pictureFor(seen, screen)).toBe(picture);
      expect(mayShow(seen, screen, picture ?? '')).toBe(true);
      expect(z.safeParse(beatSchema.shape.picture, picture).success).toBe(true);
    }));
  });

  it('allows for what the screen holds and the desk does not', () => {
    fc.assert(fc.property(hall, ({ scene, live, focus, held, heldByDesk }) => {
      const screen: Screen = { kind: 'screen', id: 'left', rev: 1, name: 'Left', room: 'hall', scene };
      const base = [event, session, screen, { kind: 'room', id: 'hall', rev: 1, title: {}, live, onStage: null, focus } as const];
      const seen = seenOf([...base, ...held, ...heldByDesk]);
      const shown = pickScene(seen, 'left', eventOf(seen));
      expect(mayShow(seenOf([...base, ...heldByDesk]), screen, shown ? pictureKey(shown.picture) : '')).toBe(true);
    }));
  });

  it('is not what stood there before', () => {
    const room = { kind: 'room', id: 'hall', rev: 1, title: {}, live: 's', onStage: null, focus: { kind: 'poll', id: 'p' } } as const;
    const on = (scene: Screen['scene'], picture: string): boolean =>
      mayShow(seenOf([event, session, poll, question, room]), { kind: 'screen', id: 'left', rev: 1, name: 'Left', room: 'hall', scene }, picture);
    expect(on({ kind: 'auto' }, 'poll:p')).toBe(true);
    for (const picture of ['now:s', 'welcome', 'blank', 'quiet', 'poll:other']) expect(on({ kind: 'auto' }, picture)).toBe(false);
    expect(on({ kind: 'welcome' }, 'now:s')).toBe(false);
    expect(on({ kind: 'blank' }, 'poll:p')).toBe(false);
    expect(on({ kind: 'question', id: 'q' }, 'poll:p')).toBe(false);
  });

  it('reads names of pictures', () => {
    expect(['poll:p', 'welcome', 'question:q|poll:p'].map(partsOf)).toEqual([{ kind: 'poll', id: 'p' }, { kind: 'welcome', id: undefined }, { kind: 'split', id: undefined }]);
  });
});
