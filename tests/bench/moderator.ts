// The moderator of a measured hall, by the ordinary client: brings a session on stage, opens a poll, sees what staff see.
import type { Node } from './house.ts';
import { post, Person, type Payload } from '../harness/person.ts';
import type { Command } from '@plenary/domain/commands';

const session = 'panel-1';

export class Moderator {
  readonly token: string;
  readonly event: string;
  readonly session = session;
  readonly person: Person;

  constructor(access: { url: string; token: string; event: string }) {
    this.token = access.token;
    this.event = access.event;
    this.person = new Person(access.url, { as: 'staff', token: access.token, event: access.event });
  }

  static async enter(node: Node): Promise<Moderator> {
    const invite = new URL(node.ready.addresses.moderator).hash.slice('#invite='.length);
    const { body } = await post(`${node.url}/api/invitations/redeem`, { token: invite });
    const { token, identity } = body as { token: string; identity: { event: string } };
    return new Moderator({ url: node.url, token, event: identity.event });
  }

  async do<T extends Command['type']>(type: T, payload: Payload<T>): Promise<Readonly<Record<string, string | number>>> {
    const ack = await this.person.sendSurely(type, payload);
    if (!ack.ok) throw new Error(`${type} was refused: ${ack.error.code}`);
    return ack.result ?? {};
  }

  /** Ends what was open, brings the session on stage, and opens a poll of two options with its counts shown. */
  async openPoll(): Promise<string> {
    await this.person.until('a first look', ({ cursor }) => cursor);
    if (this.person.session !== session) await this.do('stage.goLive', { session });
    await this.person.until('the stage', ({ session: watched }) => watched === session);
    for (const { id, status } of this.person.all('poll')) if (status === 'open') await this.do('poll.close', { poll: id });
    const { poll } = await this.do('poll.create', { session, title: 'Where to begin?', options: ['Skills', 'Rights'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    await this.do('poll.open', { poll: String(poll) });
    return String(poll);
  }

  /** What a fresh look at the poll shows. */
  async settledCounts(poll: string): Promise<readonly number[]> {
    this.person.cursor = undefined;
    await this.person.watch('live');
    return this.person.get('poll', poll)?.counts ?? [];
  }

  leave(): void {
    this.person.socket.disconnect();
  }
}
