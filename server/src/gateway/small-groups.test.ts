// Whose group is told with a question.
import { expect, it } from 'vitest';
import type { Actor } from '@plenary/domain/core/roles';
import { withoutSmallGroup } from './small-groups.ts';

const actor: Actor = { id: 'person-1', role: 'participant', group: 'foundations', mode: 'room', language: 'en' };
const ask = (anonymous: boolean) => ({ type: 'question.submit', session: 's', text: 'Why?', anonymous }) as const;

it('leaves a group of fewer than five people out of an anonymous question, and of nothing else', () => {
  expect(withoutSmallGroup(actor, ask(true), () => 4)).toEqual({ ...actor, group: null });
  expect(withoutSmallGroup(actor, ask(true), () => 5)).toBe(actor);
  expect(withoutSmallGroup(actor, ask(false), () => 1)).toBe(actor);
  expect(withoutSmallGroup(actor, { type: 'question.withdraw', question: 'q' }, () => 1)).toBe(actor);
});
