// What U takes back: one's newest decision, or all that were made together, for ten seconds, once.
import { describe, expect, it } from 'vitest';
import { lastUndoable, statusBefore, undoForMs, undoListAfter, type Made, type UndoList } from './undo-list.ts';

const made = (id: string, atMs: number, group = id): Made =>
  ({ id, group, question: `q-${id}`, action: 'approve', before: 'waiting', text: 'Why?', atMs, seen: null, seq: null, isUndone: false });
const listOf = (...all: Made[]): UndoList => undoListAfter([], { type: 'made', made: all });
const undoable = (list: UndoList, nowMs: number): string => lastUndoable(list, nowMs).map(({ id }) => id).join(' ');

describe('lastUndoable', () => {
  it('is the newest that still stands, then the one before', () => {
    const list = listOf(made('a', 0), made('b', 1000));
    expect(undoable(list, 2000)).toBe('b');
    const after = undoListAfter(list, { type: 'undone', group: 'b' });
    expect(undoable(after, 2000)).toBe('a');
    expect(undoable(undoListAfter(after, { type: 'undone', group: 'a' }), 2000)).toBe('');
  });

  it('is nothing after ten seconds, and not what was refused', () => {
    expect(undoable(listOf(made('a', 0)), undoForMs)).toBe('a');
    expect(undoable(listOf(made('a', 0)), undoForMs + 1)).toBe('');
    expect(undoable(undoListAfter(listOf(made('a', 0)), { type: 'dropped', id: 'a' }), 1)).toBe('');
  });

  it('is all that were made together and not refused, and they are taken back together', () => {
    const list = undoListAfter(listOf(made('a', 0), made('b', 5, 'all'), made('c', 5, 'all'), made('d', 5, 'all')), { type: 'dropped', id: 'c' });
    expect(undoable(list, 10)).toBe('b d');
    expect(undoable(undoListAfter(list, { type: 'undone', group: 'all' }), 10)).toBe('a');
  });
});

describe('statusBefore', () => {
  it('knows it by the number of an acknowledged decision', () => {
    const list = undoListAfter(listOf(made('a', 0)), { type: 'acknowledged', id: 'a', seq: 7 });
    expect(statusBefore(list, 'q-a', 7)).toBe('waiting');
    expect(statusBefore(list, 'q-a', 8)).toBeUndefined();
  });
});
