// People whose line broke and who come back through another door, all at once; whoever is turned away tries again a little later.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { spreadOf } from '../machine/spread.ts';
import type { Hall } from './hall.ts';
import type { CameBack, ComeBackOrder } from './orders.ts';

const retryMs = 250;

export class Returning {
  readonly #times: number[] = [];
  readonly #all: Promise<void>[] = [];
  #tries = 0;

  expect(hall: Hall, order: ComeBackOrder): void {
    hall.onClosed = (line) => {
      const lostAt = performance.now();
      this.#all.push(this.#comeBack(hall, order, { number: line.number, lostAt }));
    };
  }

  /** What became of everybody who was lost so far. */
  async over(hall: Hall): Promise<CameBack> {
    while (this.#all.length === 0) await pause(10);
    for (let known = 0; known < this.#all.length; ) {
      known = this.#all.length;
      await Promise.all(this.#all);
    }
    hall.onClosed = () => undefined;
    return { lost: this.#all.length, back: this.#times.length, tries: this.#tries, each: spreadOf(this.#times) };
  }

  async #comeBack(hall: Hall, { line, auths, withinMs }: ComeBackOrder, { number, lostAt }: { number: number; lostAt: number }): Promise<void> {
    while (performance.now() - lostAt < withinMs) {
      this.#tries += 1;
      const isBack = await hall.letIn(line, { number, auth: auths[number] ?? '' }).then(() => true, () => false);
      if (isBack) return void this.#times.push(performance.now() - lostAt);
      await pause(retryMs + Math.random() * retryMs);
    }
  }
}
