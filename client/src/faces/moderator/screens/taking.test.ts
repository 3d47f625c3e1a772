import { expect, it } from 'vitest';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { takingNext } from './taking.ts';

const screen = (id: string, ...cues: string[]): ScreenRecord =>
  ({ kind: 'screen', id, rev: 1, name: id, room: 'hall', scene: { kind: 'blank' }, remote: { cues: cues.map((cue) => ({ id: cue, scene: { kind: 'now' } })), history: [] } });

it('names the scenes that were next when the button was pressed', () => {
  expect(takingNext([screen('left', 'one', 'two'), screen('right', 'three')], [])).toEqual({ type: 'screen.take', screens: ['left', 'right'], cues: ['one', 'three'] });
});

it('names none while one of them is still on its way into the queue', () => {
  const outbox = [{ id: 'three' }] as unknown as readonly OutboxEntry[];
  expect(takingNext([screen('left', 'one'), screen('right', 'three')], outbox)).toEqual({ type: 'screen.take', screens: ['left', 'right'] });
});
