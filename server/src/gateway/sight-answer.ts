// The answer to a watch or to a page of a list: what is the same for everybody who asks the same is encoded once for all of them, as a
// crowd comes back at once.

/** What is this connection's own in the answer. */
export interface OwnPart { readonly nowMs?: number; readonly returnWithinMs?: number }

const texts = new WeakMap<object, string>();

/** An answer that is an ordinary object, and knows its JSON cheaply. */
export class SightAnswer {
  readonly ok = true;
  readonly #own: OwnPart;
  readonly #shared: object;

  constructor(own: OwnPart, shared: object) {
    this.#own = own;
    this.#shared = shared;
  }

  /** For who encodes it in ways of their own. */
  get value(): object {
    return { ok: true, ...this.#own, ...this.#shared };
  }

  /** The JSON of `value`. */
  get text(): string {
    const known = texts.get(this.#shared) ?? JSON.stringify(this.#shared);
    texts.set(this.#shared, known);
    return `${JSON.stringify({ ok: true, ...this.#own }).slice(0, -1)},${known.slice(1)}`;
  }
}
