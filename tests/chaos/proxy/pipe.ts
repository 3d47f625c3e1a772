// One direction of one connection through the fault proxy: bytes keep their order and arrive late, slowly, in slices, or never.
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../seed.ts';

/** What a line does to bytes. Nothing of it changes which bytes arrive, or in which order. */
export interface Line {
  readonly latencyMs: number;
  /** 0: as fast as it goes. */
  readonly bytesPerSecond: number;
  /** Pieces of one to so many bytes; 0: as they come. */
  readonly sliceBytes: number;
}

export const goodLine: Line = { latencyMs: 0, bytesPerSecond: 0, sliceBytes: 0 };

const maxWaitingBytes = 1_000_000;

export class Pipe {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #line: () => Line;
  readonly #random: Random;
  readonly #waiting: { chunk: Buffer; dueAt: number }[] = [];
  #waitingBytes = 0;
  #pumping = false;
  #silent = false;

  constructor(ends: { from: Socket; to: Socket }, line: () => Line, random: Random) {
    this.#from = ends.from;
    this.#to = ends.to;
    this.#line = line;
    this.#random = random;
  }

  /** From now on nothing arrives, and nobody is told. */
  silence(): void {
    this.#silent = true;
    this.#waiting.length = 0;
    this.#from.resume();
  }

  push(chunk: Buffer): void {
    if (this.#silent) return;
    this.#waiting.push({ chunk, dueAt: performance.now() + this.#line().latencyMs });
    this.#waitingBytes += chunk.length;
    if (this.#waitingBytes > maxWaitingBytes) this.#from.pause();
    if (!this.#pumping) void this.#pump();
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    for (let first = this.#waiting.shift(); first && !this.#to.destroyed; first = this.#waiting.shift()) {
      const early = first.dueAt - performance.now();
      if (early > 0) await pause(early);
      await this.#write(first.chunk);
      this.#waitingBytes -= first.chunk.length;
      if (this.#waitingBytes <= maxWaitingBytes / 2) this.#from.resume();
    }
    this.#pumping = false;
  }

  async #write(chunk: Buffer): Promise<void> {
    const { sliceBytes, bytesPerSecond } = this.#line();
    for (let at = 0; at < chunk.length && !this.#silent; ) {
      const length = sliceBytes > 0 ? this.#random.between(1, sliceBytes) : chunk.length;
      const piece = chunk.subarray(at, at + length);
      at += piece.length;
      if (!this.#to.destroyed) this.#to.write(piece);
      if (bytesPerSecond > 0) await pause((piece.length / bytesPerSecond) * 1000);
      else if (at < chunk.length) await pause(0);
    }
  }
}
