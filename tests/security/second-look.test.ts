// Nobody is the second person for their own scene: not by the same link once more, nor by another link in the same browser, nor after having left.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';

let hall: Hall;
let host: Person;
let asker: Person;
let wall: string;

/** A browser that has some cookies already, or none, opens a link. */
async function opens(link: 'moderator' | 'host', cookie = ''): Promise<{ person: Person; id: string; cookie: string }> {
  const { body, cookies } = await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite(link) }, cookie === '' ? {} : { cookie });
  const { token, identity } = body as { token: string; identity: { id: string; event: string } };
  return { person: new Person(hall.url, { as: 'staff', token, event: identity.event }), id: identity.id, cookie: cookies.map((each) => each.split(';')[0]).join('; ') };
}

async function asks(person: Person): Promise<void> {
  expect(codeOf(await person.sendSurely('screen.showOn', { screens: [wall], scene: { kind: 'announcement', text: 'Please leave the hall.' } }))).toBe('ok');
}
const confirms = async (person: Person): Promise<string> => codeOf(await person.sendSurely('screen.confirm', { screen: wall }));

beforeAll(async () => {
  hall = await openHall();
  host = await hall.host();
  asker = await hall.moderator();
  await host.sendSurely('event.configure', { secondLook: ['announcement'] });
  const paired = await host.sendSurely('screen.pair', { name: 'Wall', room: 'plenary-hall' });
  wall = paired.ok ? String(paired.result?.['screen']) : '';
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

it('whoever came by the same link is not a second person, and who came by another one is', async () => {
  await asks(asker);
  expect([await confirms(asker), await confirms(await hall.moderator()), await confirms(host)]).toEqual(['second-look-by-other', 'second-look-by-other', 'ok']);
});

it('a browser that opens its link again stays the same person, and with another link it is not a second one', async () => {
  const one = await opens('moderator');
  await using first = one.person;
  const again = await opens('moderator', one.cookie);
  await using second = again.person;
  const other = await opens('host', one.cookie);
  await using third = other.person;
  expect([again.id === one.id, other.id === one.id]).toEqual([true, false]);
  await asks(first);
  expect([await confirms(second), await confirms(third), await confirms(host)]).toEqual(['second-look-by-other', 'second-look-by-other', 'ok']);
});

it('what somebody asked for who has left is confirmed by nobody, and can be declined', async () => {
  const one = await opens('moderator');
  await using leaving = one.person;
  await asks(leaving);
  await post(`${hall.url}/api/leave?as=staff`, {}, { cookie: one.cookie });
  expect([await confirms(host), codeOf(await host.sendSurely('screen.decline', { screen: wall }))]).toEqual(['second-look-by-other', 'ok']);
});
