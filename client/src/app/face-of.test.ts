// Addresses and the faces behind them.
import { describe, expect, it } from 'vitest';
import { faceOf, participantEntryOf } from './face-of.ts';

it.each([
  ['/', 'participant'],
  ['/j/IDM-2024', 'participant'],
  ['/e/idm-2024-geneva', 'participant'],
  ['/moderator', 'moderator'],
  ['/moderator/', 'moderator'],
  ['/screen', 'screen'],
  ['/host/links', 'host'],
  ['/text', 'text'],
  ['/text/plenary-hall', 'text'],
  ['/hosts', 'participant'],
  ['/nowhere', 'participant'],
])('%s shows the %s', (pathname, face) => expect(faceOf(pathname)).toBe(face));

describe('how a participant came', () => {
  it.each([
    ['/j/IDM-2024', { by: 'joinCode', joinCode: 'IDM-2024' }],
    ['/j/A%20B', { by: 'joinCode', joinCode: 'A B' }],
    ['/j/%E0%A4%A', { by: 'joinCode', joinCode: '%E0%A4%A' }],
    ['/j/', { by: 'nothing' }],
    ['/e/idm-2024-geneva', { by: 'slug', slug: 'idm-2024-geneva' }],
    ['/', { by: 'nothing' }],
  ])('%s', (pathname, entry) => expect(participantEntryOf(pathname)).toEqual(entry));
});
