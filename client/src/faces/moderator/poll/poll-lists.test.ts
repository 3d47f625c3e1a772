// How the desk lists polls, and which of them a key is about.
import { describe, expect, it } from 'vitest';
import { entry, poll } from '../../../store/snapshot.fixture.ts';
import { listPolls } from './poll-lists.ts';

const draft = (id: string) => poll(id, { status: 'draft', openedAtMs: null });
const closed = (id: string, closedAtMs: number) => poll(id, { status: 'closed', closedAtMs });
const idsOf = (polls: readonly { id: string }[]): string => polls.map(({ id }) => id).join('');

describe('polls on the desk', () => {
  it('are the open one, drafts as they wait, and the closed ones, the latest in sight', () => {
    const { opened, drafts, latest, earlier } = listPolls([draft('a'), draft('b'), closed('x', 5), closed('y', 9), closed('z', 1), poll('o'), poll('gone', { status: 'discarded' })], []);
    expect([idsOf(opened), idsOf(drafts), latest?.id, idsOf(earlier)]).toEqual(['o', 'ab', 'y', 'xz']);
  });

  it('come on by one key: the open one is closed, else the first draft is opened', () => {
    expect(listPolls([draft('a'), poll('o')], []).next).toBe('o');
    expect(listPolls([draft('a'), draft('b'), closed('x', 5)], []).next).toBe('a');
    expect(listPolls([closed('x', 5)], []).next).toBeUndefined();
  });

  it('show their results by another key: those of the open one, else of the latest', () => {
    expect(listPolls([poll('o'), closed('x', 5)], []).told).toBe('o');
    expect(listPolls([draft('a'), closed('x', 5), closed('y', 9)], []).told).toBe('y');
    expect(listPolls([draft('a')], []).told).toBeUndefined();
  });

  it('stand where this desk has put them before the server says so, and never twice', () => {
    const moved = entry({ type: 'poll.arrange', poll: 'c', before: 'a' }, 'sending');
    expect(idsOf(listPolls([draft('a'), draft('b'), draft('c')], [moved]).drafts)).toBe('cab');
    expect(idsOf(listPolls([draft('c'), draft('a'), draft('b')], [moved]).drafts)).toBe('cab');
    expect(idsOf(listPolls([draft('b')], [moved]).drafts)).toBe('b');
  });
});
