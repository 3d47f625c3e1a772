// What was typed is there again, for that question and that dialog alone, until it is let go.
import { describe, expect, it } from 'vitest';
import { createKeptForms, formKinds } from './kept-forms.ts';

describe('kept forms', () => {
  it('are kept for each question and dialog until they are let go', () => {
    const kept = createKeptForms();
    kept.write('write', 'a', { text: 'Because', links: [] });
    kept.write('uphold', 'a', 'Sorry');
    expect(kept.read('write', 'a')).toEqual({ text: 'Because', links: [] });
    expect(kept.read('write', 'b')).toBeUndefined();
    kept.forget('write', 'a');
    expect(formKinds.map((kind) => kept.read(kind, 'a'))).toEqual([undefined, undefined, 'Sorry', undefined, undefined, undefined]);
  });
});
