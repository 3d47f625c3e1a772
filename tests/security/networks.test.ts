// Who has a whole network of addresses, as every household has in IPv6, guesses no more often than who has one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { post } from '../harness/person.ts';

describe('guesses out of one network', () => {
  let hall: Hall;

  // Behind a proxy, which says whom it heard from.
  beforeAll(async () => {
    hall = await openHall({ env: { PLENARY_TRUST_PROXY: '1' } });
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
  const thousand = (network: string): string[] => Array.from({ length: 1000 }, (_, n) => `${network}:${((n * 7919) % 65_536).toString(16)}:0:${n.toString(16)}:1`);
  const statuses = (answers: readonly { status: number }[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    return counts;
  };

  it('of the event’s code: thirty are looked at, from however many addresses; a right one and other networks still get in', async () => {
    const answers = await Promise.all(thousand('2001:db8:1:2').map((address, n) => post(`${hall.url}/api/join`, { code: `GUESS-${n}` }, from(address))));
    expect(statuses(answers)).toEqual(new Map([[404, 30], [429, 970]]));
    expect(await post(`${hall.url}/api/join`, { code: 'IDM-2024' }, from('2001:db8:1:2::77'))).toMatchObject({ status: 200 });
    expect(await post(`${hall.url}/api/join`, { code: 'GUESS-1' }, from('2001:db8:1:3::1'))).toMatchObject({ status: 404 });
  });

  it('of links, and codes for screens without end, likewise', async () => {
    const links = await Promise.all(thousand('2001:db8:5:6').slice(0, 100).map((address) => post(`${hall.url}/api/invitations/redeem`, { token: 'a.b.c' }, from(address))));
    expect(statuses(links).get(429)).toBe(80);
    const screens = await Promise.all(thousand('2001:db8:5:6').slice(0, 100).map((address) => post(`${hall.url}/api/screens/pairing`, {}, from(address))));
    expect(statuses(screens)).toEqual(new Map([[201, 30], [429, 70]]));
  });
});
