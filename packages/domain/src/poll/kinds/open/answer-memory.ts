// What is remembered of a poll's answers so that its next result is cheap: what each is compared by, and which are like which. It changes no
// result, and is in no snapshot.
import { Nearness, type Telling } from './nearness.ts';
import { sketchOf } from './sketch.ts';

export interface AnswerLimits {
  /** The rarest answers of more than this many stand alone. */
  readonly compared: number;
  /** Of how many it is remembered which are alike; at least as many as are compared. */
  readonly alike: number;
  /** How many texts are remembered. */
  readonly texts: number;
}

const usual: AnswerLimits = { compared: 2000, alike: 8192, texts: 20_000 };

export class AnswerMemory {
  readonly limits: AnswerLimits;
  readonly nearness: Nearness;
  #byText = new Map<string, Telling>();
  #byKey = new Map<string, Telling>();

  constructor(limits = usual) {
    this.limits = limits;
    this.nearness = new Nearness(limits.alike);
  }

  /** What an answer is compared by: one and the same for all of which a comparison would say the same. */
  tellingOf(text: string): Telling {
    const known = this.#byText.get(text);
    if (known) return known;
    if (this.#byText.size >= this.limits.texts) this.#forget();
    const sketch = sketchOf(text);
    const key = `${sketch.denies} ${sketch.isSpaced} ${sketch.stems.toSorted().join(' ')}`;
    const telling = this.#byKey.get(key) ?? { ...sketch, key };
    this.#byKey.set(key, telling);
    this.#byText.set(text, telling);
    return telling;
  }

  /** An answer has come that a result may hold some day: what can be done about it is done now. */
  meet(text: string): void {
    this.nearness.meet(this.tellingOf(text));
  }

  #forget(): void {
    this.#byText = new Map();
    this.#byKey = new Map();
  }
}
