// What U takes back: one's newest decision, for ten seconds, once.
import { describe, expect, it } from 'vitest';
import { lastUndoable, statusBefore, undoForMs, undoListAfter, type Made, type UndoList } from './undo-list.ts';

const made = (id: string, atMs: number): Made => ({ id, question: `q-${id}`, action: 'approve', before: 'waiting', text: 'Why?', atMs, seen: null, seq: null, isUndone: false });
const listOf = (...all: Made[]): UndoList => all.reduce<UndoList>((list, one) => undoListAfter(list, { type: 'made', made: one }), []);

describe('lastUndoable', () => {
  it('is the newest that still stands, then the one before', () => {
    const list = listOf(made('a', 0), made('b', 1000));
    expect(lastUndoable(list, 2000)?.id).toBe('b');
    const after = undoListAfter(list, { type: 'undone', id: 'b' });
    expect(lastUndoable(after, 2000)?.id).toBe('a');
    expect(lastUndoable(undoListAfter(after, { type: 'undone', id: 'a' }), 2000)).toBeUndefined();
  });

  it('is nothing after ten seconds, and not what was refused', () => {
    expect(lastUndoable(listOf(made('a', 0)), undoForMs)?.id).toBe('a');
    expect(lastUndoable(listOf(made('a', 0)), undoForMs + 1)).toBeUndefined();
    expect(lastUndoable(undoListAfter(listOf(made('a', 0)), { type: 'dropped', id: 'a' }), 1)).toBeUndefined();
  });
});

describe('statusBefore', () => {
  it('knows it by the number of an acknowledged decision', () => {
    const list = undoListAfter(listOf(made('a', 0)), { type: 'acknowledged', id: 'a', seq: 7 });
    expect(statusBefore(list, 'q-a', 7)).toBe('waiting');
    expect(statusBefore(list, 'q-a', 8)).toBeUndefined();
  });
});
