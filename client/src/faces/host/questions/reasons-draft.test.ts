// A list of reasons while it is being written.
import { describe, expect, it } from 'vitest';
import { addReason, draftOf, moveReason, putBack, takeOff, wordless, writeReason } from './reasons-draft.ts';

const draft = draftOf([{ id: 'other', label: {} }, { id: 'own', label: { en: 'Ours' } }, { id: 'unclear', label: {}, off: true }]);
const ids = ({ offered, aside }: typeof draft): string => `${offered.map(({ id }) => id).join(' ')} | ${aside.map(({ id }) => id).join(' ')}`;

describe('a list of reasons', () => {
  it('holds what is offered, and what is not any more', () => {
    expect(ids(draft)).toBe('other own | unclear');
    expect(ids(putBack(draft, 'unclear'))).toBe('other own unclear | ');
    expect(ids(takeOff(draft, 'own'))).toBe('other | unclear own');
  });

  it('is put into order, and not past its ends', () => {
    expect(ids(moveReason(draft, 'own', -1))).toBe('own other | unclear');
    expect(moveReason(draft, 'own', 1)).toBe(draft);
    expect(moveReason(draft, 'other', -1)).toBe(draft);
  });

  it('takes twenty at most, and forgets what never had words', () => {
    let long = draft;
    for (let n = 0; n < 30; n += 1) long = addReason(long, `new-${n}`);
    expect(long.offered).toHaveLength(20);
    expect(ids(takeOff(addReason(draft, 'new'), 'new'))).toBe('other own | unclear');
  });

  it('tells which one nobody could read', () => {
    const longer = addReason(draft, 'new');
    expect(wordless(draft)).toBeUndefined();
    expect(wordless(longer)).toBe('new');
    expect(wordless(writeReason(longer, 'new', { language: 'fr', text: ' ' }))).toBe('new');
    expect(wordless(writeReason(longer, 'new', { language: 'fr', text: 'Pour demain' }))).toBeUndefined();
  });
});
