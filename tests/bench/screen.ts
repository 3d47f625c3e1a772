// A room screen for a measurement, paired as a real one is; notes when it first shows a poll with so many voters.
import type { Node } from './house.ts';
import { sharedNowMs } from './machine/clock.ts';
import { exactCounts, type Moderator } from './moderator.ts';
import { Person, post } from '../harness/person.ts';

export interface Screen extends Disposable {
  /** Resolves with when it was there, on the clock that processes share, once the poll has so many voters. */
  shows(poll: string, voters: number): Promise<number>;
  /** The counts once the poll is closed. */
  result(poll: string): Promise<readonly number[]>;
}

export async function pairScreen(node: Node, moderator: Moderator): Promise<Screen> {
  const begun = await post(`${node.url}/api/screens/pairing`, {});
  const cookie = begun.cookies.map((one) => one.split(';')[0]).join('; ');
  await post(`${node.url}/api/screens/pair`, { code: (begun.body as { code: string }).code, name: 'Left of the podium', room: 'plenary-hall' }, { cookie: moderator.cookie });
  const paired = await fetch(`${node.url}/api/screens/pairing`, { headers: { cookie } });
  const token = paired.headers.getSetCookie().map((one) => one.split(';')[0] ?? '').find((one) => one.includes('screen') && !one.endsWith('='));
  if (!token) throw new Error('the screen was not paired');
  const person = new Person(node.url, { as: 'screen', token: decodeURIComponent(token.slice(token.indexOf('=') + 1)), event: moderator.event });
  await person.until('the stage', ({ session }) => session === moderator.session);
  return {
    async shows(poll, voters) {
      await person.until(`${voters} voters`, (it) => (it.get('poll', poll)?.turnout.voters ?? 0) >= voters);
      return sharedNowMs();
    },
    result: (poll) => person.until('the result', (it) => exactCounts(it.get('poll', poll))),
    [Symbol.dispose]: () => void person.socket.disconnect(),
  };
}
