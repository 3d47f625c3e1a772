// Who this browser is to the server, as a small state machine: looks at the cookie's identity, redeems a link, joins, leaves.
import type { Identity, IdentityFace } from '@plenary/protocol/handshake';
import type { Join, Profile } from '@plenary/protocol/http/access';
import type { WireError } from '@plenary/protocol/up';
import { backoffMs } from '@plenary/sync/backoff';
import type { Admitted, Http } from './http.ts';
import type { Answer } from './request.ts';
import type { Timing } from './timing.ts';

/**
 * `checking`: the server is being asked. `out`: nobody yet; `error` when a link or an identity was refused. `in`: somebody.
 * `unreachable`: the server did not answer; it is asked again by itself.
 */
export type AccessState =
  | { readonly state: 'checking' }
  | { readonly state: 'out'; readonly error: WireError | null }
  | { readonly state: 'in'; readonly identity: Identity }
  | { readonly state: 'unreachable'; readonly error: WireError };

export interface AccessParts {
  readonly as: IdentityFace;
  readonly http: Http;
  readonly timing: Timing;
  /** Takes away what somebody who leaves has left in this browser. */
  readonly forget: (identity: Identity) => void;
  /** Takes the invitation out of the page's address, if there is one. */
  readonly takeInvitation: () => string | null;
}

const retryBackoff = { baseMs: 1000, maxMs: 10_000 };

export class Access {
  private readonly parts: AccessParts;
  private readonly listeners = new Set<() => void>();
  private snapshot: AccessState = { state: 'checking' };
  private invitation: string | null = null;
  private attempt = 0;
  /** Answers to earlier questions than this one come too late. */
  private turn = 0;
  private stopTimer = (): void => undefined;

  constructor(parts: AccessParts) {
    this.parts = parts;
  }

  readonly getSnapshot = (): AccessState => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Finds out who this is, until aborted: by the link in the address if there is one, else by the cookie. */
  start(signal: AbortSignal): void {
    signal.addEventListener('abort', () => {
      this.turn += 1;
      this.stopTimer();
    });
    if (signal.aborted) return;
    this.invitation = this.parts.takeInvitation() ?? this.invitation;
    void this.check();
  }

  /** Asks again: after the line was refused, after a screen was paired, or when somebody presses "try again". */
  readonly check = async (): Promise<void> => {
    const mine = this.ask();
    const { http, as } = this.parts;
    const invited = this.invitation === null ? null : await http.redeem(this.invitation);
    if (mine !== this.turn) return;
    if (invited?.ok || (invited && !invited.error.retryable)) this.invitation = null;
    if (invited?.ok) return this.show({ state: 'in', identity: invited.value.identity });
    if (invited?.error.retryable) return this.askLater(invited.error);
    const known = await http.me(as);
    if (mine !== this.turn) return;
    // A link that does not work any more is no matter for somebody who is in already: people open their link again and again.
    if (known.ok) return this.show({ state: 'in', identity: known.value });
    if (known.error.retryable) return this.askLater(known.error);
    this.show({ state: 'out', error: invited?.error ?? (known.error.code === 'not-joined' ? null : known.error) });
  };

  /**
   * Joins with a code. The answer says what was wrong; who is in already stays the same person. As long as the server can take nothing,
   * `hear` is told so, and it is sent again.
   */
  readonly join = async (join: Join, hear?: (error: WireError) => void): Promise<Answer<Admitted>> => {
    const { http, timing } = this.parts;
    const { turn } = this;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await http.join(join);
      if (answer.ok) this.admit(answer.value.identity);
      if (answer.ok || answer.error.code !== 'unavailable') return answer;
      hear?.(answer.error);
      await new Promise<void>((resolve) => void timing.after(backoffMs(attempt, timing.random(), retryBackoff), resolve));
      if (turn !== this.turn) return answer;
    }
  };

  readonly change = async (profile: Profile): Promise<Answer<Identity>> => {
    const answer = await this.parts.http.changeMe(this.parts.as, profile);
    if (answer.ok) this.admit(answer.value);
    return answer;
  };

  readonly leave = async (): Promise<Answer<unknown>> => {
    const answer = await this.parts.http.leave(this.parts.as);
    if (answer.ok) {
      this.ask();
      if (this.snapshot.state === 'in') this.parts.forget(this.snapshot.identity);
      this.show({ state: 'out', error: null });
    }
    return answer;
  };

  private admit(identity: Identity): void {
    this.ask();
    this.show({ state: 'in', identity });
  }

  private ask(): number {
    this.stopTimer();
    this.turn += 1;
    return this.turn;
  }

  private askLater(error: WireError): void {
    this.show({ state: 'unreachable', error });
    const { timing } = this.parts;
    this.stopTimer = timing.after(backoffMs(this.attempt, timing.random(), retryBackoff), () => void this.check());
    this.attempt += 1;
  }

  private show(snapshot: AccessState): void {
    if (snapshot.state !== 'unreachable') this.attempt = 0;
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}
