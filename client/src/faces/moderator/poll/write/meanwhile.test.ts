// What a moderator is told of a draft that somebody else touched meanwhile.
import { expect, it } from 'vitest';
import { poll } from '../../../../store/snapshot.fixture.ts';
import { draftMeanwhile } from './meanwhile.ts';

const opened = poll('p', { status: 'draft', openedAtMs: null });

it('is nothing where only its place has changed', () => {
  expect(draftMeanwhile({ opened, now: { ...opened, rev: 9, order: 3 } })).toBe('same');
});

it('is that it reads otherwise, or that it is no draft any more', () => {
  expect(draftMeanwhile({ opened, now: { ...opened, title: { en: 'Another' } } })).toBe('changed');
  expect([undefined, poll('p'), { ...opened, status: 'discarded' as const }].map((now) => draftMeanwhile({ opened, now }))).toEqual(['gone', 'gone', 'gone']);
});
