import { expect, it } from 'vitest';
import { slotPolls } from './slot-polls.ts';

const closed = (id: string, closedAtMs: number) => ({ id, status: 'closed' as const, closedAtMs });
const open = { id: 'open', status: 'open' as const, closedAtMs: null };

it('shows the open poll, and closed ones as earlier', () => {
  expect(slotPolls([closed('a', 1), open, closed('b', 2)])).toEqual({ shown: open, earlier: [closed('b', 2), closed('a', 1)] });
});

it('shows the poll that closed last when none is open', () => {
  expect(slotPolls([closed('a', 1), closed('b', 2)])).toEqual({ shown: closed('b', 2), earlier: [closed('a', 1)] });
});

it('shows nothing where there was no poll', () => {
  expect(slotPolls([])).toEqual({ shown: undefined, earlier: [] });
});
