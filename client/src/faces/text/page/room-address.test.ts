import { expect, it } from 'vitest';
import { addressOf, roomIn } from './room-address.ts';

it.each([
  ['/text', null],
  ['/text/', null],
  ['/text/plenary-hall', 'plenary-hall'],
  ['/text/%E0%A4%A', '%E0%A4%A'],
  [addressOf('a b/c'), 'a b/c'],
])('%s is the text of %s', (pathname, room) => expect(roomIn(pathname)).toBe(room));
