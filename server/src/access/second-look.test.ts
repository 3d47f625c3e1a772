// Who is a second person for a scene that waits.
import { expect, it } from 'vitest';
import { emptyState } from '@plenary/domain/state';
import type { KeptIdentity } from './identities.ts';
import { isOwnSecondLook } from './second-look.ts';

const staff = (person: string, more: Partial<KeptIdentity> = {}): KeptIdentity => ({ person, role: 'moderator', group: null, mode: null, language: null, screen: null, invitation: `link-of-${person}`, ...more });
const confirm = { type: 'screen.confirm', screen: 'wall' } as const;

function parts(known: readonly KeptIdentity[], by: string | null = 'asker') {
  const state = emptyState();
  const asked = by === null ? {} : { asked: { scene: { kind: 'welcome' } as const, by, atMs: 0 } };
  state.screens.set('wall', { id: 'wall', name: 'Wall', room: 'hall', scene: { kind: 'auto' }, unpaired: false, rev: 1, publicRev: 1, ...asked });
  return { state, identities: { async *all() { yield* known; } } };
}

it('nobody of the same link, of the same browser, or when it cannot be known who asked', async () => {
  const asker = staff('asker');
  const others: [KeptIdentity, boolean][] = [
    [staff('other'), false],
    [staff('other', { invitation: 'link-of-asker' }), true],
    [staff('other', { first: 'asker' }), true],
    [staff('other', { first: 'third' }), false],
    [asker, true],
  ];
  for (const [me, isOwn] of others) expect(await isOwnSecondLook(parts([staff('third'), asker]), me, confirm)).toBe(isOwn);
  expect(await isOwnSecondLook(parts([staff('asker', { first: 'third' })]), staff('other', { first: 'third' }), confirm)).toBe(true);
  expect(await isOwnSecondLook(parts([staff('asker', { invitation: null })]), staff('other', { invitation: null }), confirm)).toBe(false);
  expect(await isOwnSecondLook(parts([staff('third')]), staff('other'), confirm)).toBe(true);
});

it('what is no yes, or waits for none, is asked about nothing', async () => {
  const me = staff('other', { invitation: 'link-of-asker' });
  expect(await isOwnSecondLook(parts([staff('asker')], null), me, confirm)).toBe(false);
  expect(await isOwnSecondLook(parts([staff('asker')]), me, { type: 'screen.decline', screen: 'wall' })).toBe(false);
});
