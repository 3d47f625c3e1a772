// What each part counts while it works: plain numbers that only grow, read when somebody looks. Nothing here names a person.
import { durationSteps, Histogram, sizeSteps } from './histogram.ts';

/** Appends of this node to the log. */
export class AppendStats {
  readonly batchSize = new Histogram(sizeSteps);
  readonly tookMs = new Histogram(durationSteps);
  /** Commands by what became of their append. */
  readonly commands = new Map<string, number>();

  took(startedAt: number, batch: { readonly size: number; readonly result: string }): void {
    this.tookMs.add(performance.now() - startedAt);
    this.batchSize.add(batch.size);
    this.commands.set(batch.result, (this.commands.get(batch.result) ?? 0) + batch.size);
  }
}

/** What this node's replica has taken from the log since it followed it. */
export class TailStats {
  /** From Redis's clock at the append to this node's at the application; two machines' clocks may differ. */
  readonly lagMs = new Histogram(durationSteps);
  entries = 0;
  commands = 0;
  /** Commands and entries that could not be read or applied, since the start. */
  quarantined = 0;
  /** How often history was lost or replaced under this node. */
  reloads = 0;

  took(entries: readonly { readonly atMs: number; readonly commands: readonly unknown[] }[]): void {
    const now = Date.now();
    for (const { atMs, commands } of entries) {
      this.lagMs.add(Math.max(0, now - atMs));
      this.commands += commands.length;
    }
    this.entries += entries.length;
  }
}

/** Flushes of changes to the audiences of this node. */
export class FlushStats {
  readonly tookMs = new Histogram(durationSteps);
  failed = 0;
  /** How long the last flush put off the next. */
  paceMs = 0;
}

/** Frames handed to connections, and their bytes before the transport. */
export class Traffic {
  frames = 0;
  bytes = 0;
}

/** Connections that ended, by the reason that the socket library gave; `ping timeout` is a peer that died in silence. */
export class LineStats {
  readonly ended = new Map<string, number>();

  end(reason: string): void {
    this.ended.set(reason, (this.ended.get(reason) ?? 0) + 1);
  }
}

/** More refusals in a second than this are counted, not told. */
const maxRefusalLinesPerSecond = 50;

/** Commands by type and outcome (`ok`, or the code of the refusal), and how long their answers took. */
export class CommandStats {
  readonly answeredMs = new Histogram(durationSteps);
  readonly outcomes = new Map<string, Map<string, number>>();
  #second = 0;
  #told = 0;

  answered(type: string, outcome: string): void {
    let ofType = this.outcomes.get(type);
    if (!ofType) this.outcomes.set(type, (ofType = new Map()));
    ofType.set(outcome, (ofType.get(outcome) ?? 0) + 1);
  }

  /** Whether an answer may have its line: refusals of a whole hall at once may not fill the disk. The counts above miss none. */
  mayTell(ok: boolean): boolean {
    if (ok) return true;
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) this.#told = 0;
    this.#second = second;
    this.#told += 1;
    return this.#told <= maxRefusalLinesPerSecond;
  }
}
