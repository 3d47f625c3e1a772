import { expect, it } from 'vitest';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { coveredRooms, looksIn } from './covered.ts';

const screen = (id: string, remote: Partial<NonNullable<ScreenRecord['remote']>> = {}, room = 'hall'): ScreenRecord =>
  ({ kind: 'screen', id, rev: 1, name: id, room, scene: { kind: 'blank' }, remote: { cues: [], history: [], ...remote } });
const asked = (text: string, atMs: number, by = 'ana') => ({ asked: { scene: { kind: 'announcement', text } as const, by, name: by, atMs } });

it('names each room once in which a screen was made blank', () => {
  const covered = { covered: { kind: 'auto' } as const };
  expect(coveredRooms([screen('a', covered), screen('b', covered), screen('c'), screen('d', covered, 'foyer')])).toEqual(['hall', 'foyer']);
  expect(coveredRooms([screen('a')])).toEqual([]);
});

it('takes the same scene of the same person on several screens as one thing to look at, oldest first', () => {
  const looks = looksIn([screen('late', asked('Later', 9)), screen('a', asked('Now', 3)), screen('none'), screen('b', asked('Now', 4)), screen('c', asked('Now', 5, 'ben'))]);
  expect(looks.map(({ by, screens }) => [by, screens.map(({ id }) => id)])).toEqual([['ana', ['a', 'b']], ['ben', ['c']], ['ana', ['late']]]);
});
