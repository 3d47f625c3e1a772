// A room screen for a measurement, paired as a real one is; notes when it first shows a poll with so many voters.
import type { Node } from './house.ts';
import { sharedNowMs } from './machine/clock.ts';
import type { Moderator } from './moderator.ts';
import { Person, post } from '../harness/person.ts';

export interface Screen extends Disposable {
  /** Resolves with the counts, and when they were there, once the poll has so many voters; on the clock that processes share. */
  shows(poll: string, voters: number): Promise<{ atMs: number; counts: readonly number[] }>;
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
      const shown = await person.until(`${voters} voters`, (it) => {
        const record = it.get('poll', poll);
        return record && record.voters >= voters ? record : undefined;
      });
      return { atMs: sharedNowMs(), counts: shown.counts ?? [] };
    },
    [Symbol.dispose]: () => void person.socket.disconnect(),
  };
}
