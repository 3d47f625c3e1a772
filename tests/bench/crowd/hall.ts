// The lines that a crowd holds: who is connected, who speaks, and what they tell.
import { performance } from 'node:perf_hooks';
import { spreadOf } from '../machine/spread.ts';
import { Line } from './line.ts';
import type { Connected, ConnectOrder, Counts } from './orders.ts';

type OnEvent = (line: Line, payload: Buffer) => void;
type OnAck = (line: Line, ackId: number, payload: Buffer) => void;

const ignore = (): void => undefined;

export class Hall {
  readonly listeners: Line[] = [];
  readonly speakers: Line[] = [];
  /** What happens with a listener's event or acknowledgement; one measurement at a time. */
  onEvent: OnEvent = ignore;
  onAck: OnAck = ignore;
  onSpeakerAck: OnAck = ignore;
  onClosed: (line: Line) => void = ignore;

  #numbered = 0;

  async connect({ line, auths, inFlight, speaker = false }: ConnectOrder): Promise<Connected> {
    const startedAt = performance.now();
    const times: number[] = [];
    const failures: string[] = [];
    const waiting = auths.entries();
    const first = this.#numbered;
    this.#numbered += auths.length;
    const knock = async (): Promise<void> => {
      for (const [index, auth] of waiting) {
        const from = performance.now();
        const failure = await this.letIn(line, { number: first + index, auth, speaker }).then(() => null, (error: unknown) => String(error));
        if (failure !== null) failures.push(failure);
        times.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, knock));
    return { connected: times.length - failures.length, failed: failures.length, why: failures[0] ?? '', ms: performance.now() - startedAt, each: spreadOf(times) };
  }

  /** Resolves when the server has let this one in; rejects when it did not. */
  async letIn(line: ConnectOrder['line'], who: { number: number; auth: string; speaker?: boolean }): Promise<void> {
    const made = new Line(who.number, { ...line, auth: who.auth, forwardedFor: addressOf(who.number) }, this.#events(who.speaker ?? false));
    await made.ready;
    (who.speaker ? this.speakers : this.listeners).push(made);
  }

  counts(): Counts {
    let [frames, bytes, open] = [0, 0, 0];
    for (const line of this.listeners) {
      frames += line.frames;
      bytes += line.bytes;
      open += line.isOpen ? 1 : 0;
    }
    return { open, frames, bytes };
  }

  hangUp(): void {
    this.onClosed = ignore;
    for (const line of [...this.listeners.splice(0), ...this.speakers.splice(0)]) line.close();
  }

  #events(speaker: boolean): ConstructorParameters<typeof Line>[2] {
    // The hall's own handlers change between measurements: looked up at each call.
    if (speaker) return { ack: (line, id, payload) => this.onSpeakerAck(line, id, payload), event: ignore, closed: ignore };
    return {
      ack: (line, id, payload) => this.onAck(line, id, payload),
      event: (line, payload) => this.onEvent(line, payload),
      closed: (line) => this.onClosed(line),
    };
  }
}

/** The address that a proxy would name for this client: a hall of its own for each thousand. */
export const addressOf = (number: number): string => `10.1.${Math.floor(number / 1000)}.7`;
