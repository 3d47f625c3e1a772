// Somebody of the crowd: sends one command after the other, each with the same id until it is answered for good, and keeps all they see.
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from '@plenary/domain/commands';
import type { CommandAck } from '@plenary/protocol/up';
import { backoffMs } from '@plenary/sync/backoff';
import { Person, post, type Payload } from '../../harness/person.ts';
import type { WorldNode } from '../world/node.ts';
import type { Ledger } from './ledger.ts';

export interface MemberParts {
  readonly person: Person;
  readonly id: string;
  readonly token: string;
  readonly event: string;
  readonly name: string | null;
  readonly audience: 'participant' | 'moderator';
  readonly node: WorldNode;
  readonly ledger: Ledger;
  /** Ends every waiting, so that a world can be given up. */
  readonly gone: AbortSignal;
}

const tryAgainMs = 120;
/** Waits longer after each try, as the page does: otherwise the crowd would use up what each may send. */
const betweenTries = { baseMs: 240, maxMs: 1000 };

export class Member implements AsyncDisposable {
  readonly parts: MemberParts;
  /** Codes that asked for another try, and how often. */
  readonly heard = new Map<string, number>();
  /** The questions that they made, and how many they are making. */
  readonly own = { questions: new Set<string>(), asking: 0 };
  /** How often the line came up. */
  connects = 0;

  constructor(parts: MemberParts) {
    this.parts = parts;
    const { socket } = parts.person;
    socket.on('connect', () => (this.connects += 1));
    // A server that leaves ends connections by name, and then Socket.IO does not come back by itself; the page does.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !parts.gone.aborted) setTimeout(() => socket.connect(), tryAgainMs);
    });
  }

  get person(): Person {
    return this.parts.person;
  }

  /** Resolves with the answer for good; `null` only when the world is given up before one came. */
  async say<T extends Command['type']>(type: T, payload: Payload<T>): Promise<CommandAck | null> {
    const { ledger, gone, person, id } = this.parts;
    const entry = ledger.open({ person: id, type, payload: { ...payload } });
    while (!gone.aborted) {
      entry.tries += 1;
      const ack = await person.send(type, payload, entry.id).catch(() => null);
      if (ack?.ok) {
        ledger.accepted(entry, ack);
        return ack;
      }
      if (ack && !ack.error.retryable) {
        ledger.refused(entry, ack.error.code);
        return ack;
      }
      if (!ack || ack.error.code === 'indeterminate') entry.unknowns += 1;
      const code = ack?.error.code ?? 'no answer';
      this.heard.set(code, (this.heard.get(code) ?? 0) + 1);
      await pause(backoffMs(entry.tries - 1, 0, betweenTries));
    }
    return null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.parts.person[Symbol.asyncDispose]();
  }
}

type Entering = Pick<MemberParts, 'node' | 'ledger' | 'gone'>;

interface Identity { readonly token: string; readonly identity: { readonly id: string; readonly event: string; readonly name: string | null } }

/** Joins with the code; `name`: only some of the crowd give one. */
export async function joinMember(parts: Entering, options: { code: string; name: string | null; mode: 'room' | 'remote' }): Promise<Member> {
  const { code, name, mode } = options;
  const { body } = await post(`${parts.node.url}/api/join`, { code, mode, ...(name ? { name } : {}) });
  return enter(parts, body as Identity, { name, audience: 'participant' });
}

/** Gets in by a link's token. */
export async function redeemMember(parts: Entering, invite: string): Promise<Member> {
  const { body } = await post(`${parts.node.url}/api/invitations/redeem`, { token: invite });
  const entry = body as Identity;
  // Moderators read by name who of them decided.
  return enter(parts, entry, { name: entry.identity.name, audience: 'moderator' });
}

function enter(parts: Entering, { token, identity }: Identity, who: Pick<MemberParts, 'name' | 'audience'>): Member {
  const as = who.audience === 'moderator' ? 'staff' : 'participant';
  const person = new Person(parts.node.lineUrl, { as, token, event: identity.event });
  return new Member({ ...parts, ...who, person, id: identity.id, event: identity.event, token });
}
