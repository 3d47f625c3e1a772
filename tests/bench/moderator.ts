// The moderator of a measured hall, by the ordinary client: brings a session on stage, opens a poll, sees what staff see.
import type { Node } from './house.ts';
import { post, Person, type Payload } from '../harness/person.ts';
import type { Command } from '@plenary/domain/commands';
import type { RecordOf } from '@plenary/domain/records';

const session = 'panel-1';
export const otherSession = 'panel-2';

export interface PollText { readonly title: string; readonly options: readonly string[] }
export const shortPoll: PollText = { title: 'Agreed?', options: ['Yes', 'No'] };
/** As long as a poll may be, in a script of three bytes a letter. */
export const longPoll: PollText = { title: '移民与发展'.repeat(40), options: Array.from({ length: 12 }, (_, index) => `${index + 1} ${'承认技能和证书'.repeat(16)}`) };

/** The counts of a closed poll; none before. */
export const exactCounts = (poll: RecordOf<'poll'> | undefined): readonly number[] | undefined =>
  poll?.status === 'closed' && poll.result && 'counts' in poll.result ? poll.result.counts : undefined;

export class Moderator {
  readonly token: string;
  readonly event: string;
  readonly session = session;
  readonly person: Person;
  readonly #cookie: string;
  readonly #opened = new Set<string>();

  constructor(access: { url: string; token: string; event: string; cookie: string }) {
    this.#cookie = access.cookie;
    this.token = access.token;
    this.event = access.event;
    this.person = new Person(access.url, { as: 'staff', token: access.token, event: access.event });
  }

  static async enter(node: Node): Promise<Moderator> {
    const invite = new URL(node.ready.addresses.moderator).hash.slice('#invite='.length);
    const { body, cookies } = await post(`${node.url}/api/invitations/redeem`, { token: invite });
    const { token, identity } = body as { token: string; identity: { event: string } };
    return new Moderator({ url: node.url, token, event: identity.event, cookie: cookies.map((one) => one.split(';')[0]).join('; ') });
  }

  async do<T extends Command['type']>(type: T, payload: Payload<T>): Promise<Readonly<Record<string, string | number>>> {
    const ack = await this.person.sendSurely(type, payload);
    if (!ack.ok) throw new Error(`${type} was refused: ${ack.error.code}`);
    return ack.result ?? {};
  }

  /** Ends what was open, brings the session on stage, and opens a poll with its counts shown. */
  async openPoll({ title, options }: PollText): Promise<string> {
    await this.person.until('a first look', ({ cursor }) => cursor);
    if (this.person.session !== session) await this.do('stage.goLive', { session });
    await this.person.until('the stage', ({ session: watched }) => watched === session);
    // What was opened a moment ago may not have come back as a record yet.
    for (const { id, status } of this.person.all('poll')) if (status === 'open') this.#opened.add(id);
    for (const id of this.#opened) await this.person.sendSurely('poll.close', { poll: id });
    this.#opened.clear();
    const { poll } = await this.do('poll.create', { session, title, options: [...options], choice: 'single', maxOptions: 1, showWhileOpen: true });
    await this.do('poll.open', { poll: String(poll) });
    this.#opened.add(String(poll));
    return String(poll);
  }

  /** The ids of the questions that wait for a decision, once there are so many. */
  async waiting(count: number): Promise<string[]> {
    const pending = await this.person.until(`${count} questions`, (it) => {
      const found = it.all('question').filter(({ status }) => status === 'waiting');
      return found.length >= count && found;
    });
    return pending.slice(0, count).map(({ id }) => id);
  }

  /** The cookie of a page that came in with the same right. */
  get cookie(): string {
    return this.#cookie;
  }

  /** Closes the poll: from then on its counts are exact, and not as of the last step. */
  async closePoll(poll: string): Promise<void> {
    await this.do('poll.close', { poll });
    this.#opened.delete(poll);
  }

  /** What a fresh look at the poll shows once it is closed. */
  async closedCounts(poll: string): Promise<readonly number[]> {
    await this.closePoll(poll);
    this.person.forget();
    await this.person.watch('live');
    return exactCounts(this.person.get('poll', poll)) ?? [];
  }

  leave(): void {
    this.person.socket.disconnect();
  }
}
