// Who could have voted: people once each, by group and role, and nobody whose link was taken back.
import { describe, expect, it } from 'vitest';
import { countVoters } from './could-vote.ts';
import type { KeptIdentity } from './identities.ts';

const someone = (person: string, more: Partial<KeptIdentity> = {}): KeptIdentity => ({ person, role: 'participant', group: null, mode: null, language: null, screen: null, invitation: null, ...more });
const event = { groups: [{ id: 'states', label: {} }, { id: 'jury', label: {}, reserved: true as const }] };
const body = (more: { groups?: string[]; roles?: KeptIdentity['role'][] }) => ({ id: 'e', label: {}, groups: [], roles: [], weight: 1, ...more });

const count = async (electorates: ReturnType<typeof body>[], ...identities: KeptIdentity[]): Promise<number> => {
  const all = async function* (): AsyncGenerator<KeptIdentity> {
    yield* identities;
    await Promise.resolve();
  };
  return countVoters({ electorates }, event, { identities: { all }, invitations: { isRevoked: async (id) => Promise.resolve(id === 'revoked') } });
};

describe('those who could vote', () => {
  it('are the participants and panellists, each once, however many browsers they have', async () => {
    const all = [someone('a'), someone('a'), someone('b', { role: 'panellist' }), someone('c', { role: 'moderator' }), someone('d', { role: 'screen' }), someone('e', { role: 'host' })];
    expect(await count([], ...all)).toBe(2);
  });
  it('are of the bodies that the poll is for', async () => {
    const all = [someone('a', { group: 'states' }), someone('b', { group: 'youth' }), someone('c', { role: 'panellist' })];
    expect(await count([body({ groups: ['states'] })], ...all)).toBe(1);
    expect(await count([body({ groups: ['states'] }), body({ roles: ['panellist'] })], ...all)).toBe(2);
  });
  it('are in a reserved group only by a link that gave it, and not once that was taken back', async () => {
    const all = [someone('a', { group: 'jury' }), someone('b', { group: 'jury', groupByLink: true, invitation: 'good' }), someone('c', { group: 'jury', groupByLink: true, invitation: 'revoked' })];
    expect(await count([body({ groups: ['jury'] })], ...all)).toBe(1);
    expect(await count([], ...all)).toBe(2);
  });
});
