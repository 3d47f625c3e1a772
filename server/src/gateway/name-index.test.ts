// Finds connected people behind the log's pseudonyms, for as long as they have a page open.
import { describe, expect, it } from 'vitest';
import { emptyState } from '@plenary/domain/state';
import { createPseudonyms } from '../access/pseudonyms.ts';
import { createNameIndex } from './name-index.ts';

const pseudonyms = createPseudonyms(() => Buffer.alloc(32, 7));

describe('the index of names', () => {
  it('finds a person under each of their lasting names', () => {
    const index = createNameIndex(() => pseudonyms, emptyState);
    index.add('p1');
    for (const name of pseudonyms.lastingNames('p1')) expect([...index.find([name])]).toEqual(['p1']);
    expect(index.find(['somebody-else']).size).toBe(0);
  });
  it('forgets a person with their last page', () => {
    const index = createNameIndex(() => pseudonyms, emptyState);
    index.add('p1');
    index.add('p1');
    index.remove('p1');
    expect(index.find(['p1']).size).toBe(1);
    index.remove('p1');
    expect(index.find(['p1']).size).toBe(0);
    index.remove('p1');
  });
});
