// Deals the ballots of a log anew among the places where ballots stood, by the names of their voters: what they come to stays the same, and
// nothing tells any more who voted before whom, or when. Pure but for the ids that it is given.
import { apply, applyUnknown } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { noChanges } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import { boxFor, isBallot, isAboutEntries } from '../live/boxes.ts';
import type { Entry } from '../log/entry.ts';

/** What stands in the places of one entry instead of what stood there; `null`: nothing. Places that are not named stay as they are. */
export type Replaced = ReadonlyMap<number, StampedCommand | null>;

interface Place { readonly entry: string; readonly at: number; readonly command: StampedCommand }

/** One round of one poll. `judged`: what was said about words that stood in its ballots: it comes after all of them, in its own order. */
interface Pool { readonly poll: string; readonly places: Place[]; readonly ballots: StampedCommand[]; readonly judged: StampedCommand[] }

export class Dealer {
  readonly state: EventState;
  readonly #newId: () => string;
  readonly #pools = new Map<string, Pool>();
  /** Ids of what stands elsewhere from now on, or nowhere: nothing may be taken for it. */
  readonly #ids = new Set<string>();
  readonly #replaced = new Map<string, Map<number, StampedCommand | null>>();

  /** `newId`: an id that no command has. The old ones tell the time where a log of the server's lines was kept. */
  constructor(newId: () => string, hashSeed = 0) {
    this.state = emptyState(hashSeed);
    this.#newId = newId;
  }

  /** Looks at the next entry of the log, from the first on. */
  look({ id, atMs, commands }: Entry): void {
    for (const [at, command] of commands.entries()) {
      if (command) this.#lookAt({ entry: id, at, command }, atMs);
      else applyUnknown(this.state, atMs);
    }
  }

  /** What is to stand where, by entry; empty where all is as it should be already. */
  deal(): ReadonlyMap<string, Replaced> {
    for (const { poll, places, ballots, judged } of this.#pools.values()) {
      const dealt = this.#keepsOrder(poll) ? places.map(({ command }) => command) : [...ballots.toSorted(byVoter), ...judged];
      for (const [nth, place] of places.entries()) {
        const command = dealt[nth];
        if (command && (command !== place.command || !isUntold(command))) this.#replace(place, isBallot(command.body) ? { ...command, id: this.#newId(), print: '', newId: '' } : command);
      }
    }
    return this.#replaced;
  }

  #lookAt(place: Place, atMs: number): void {
    const { command } = place;
    const { body } = command;
    const pooled = isBallot(body) || isAboutEntries(body) ? body : null;
    // Which round it is, before it is judged.
    const box = pooled && boxFor(pooled, this.state);
    const said = this.#withEffect(command);
    const became = judge(this.state, command, atMs);
    if (became === 'repeated' && (isBallot(body) || this.#ids.has(command.id))) return this.#replace(place, null);
    if (!pooled || became === 'repeated') return;
    this.#ids.add(command.id);
    if (became === 'refused') return command.actor.id === nobody && isUntold(command) ? undefined : this.#replace(place, this.#refused());
    // Of a draft something may be said, and nothing was written.
    if (!box) return;
    const pool = this.#poolOf(box.id, pooled.poll);
    pool.places.push(place);
    (isBallot(body) ? pool.ballots : pool.judged).push(said);
  }

  /** What screening said of words that nobody had written yet, or that were judged already, did nothing: after all ballots it would. */
  #withEffect(command: StampedCommand): StampedCommand {
    const { body } = command;
    if (body.type !== 'poll.screened') return command;
    const known = this.state.polls.get(body.poll)?.entries;
    const entries = body.entries.filter(({ entry }) => known?.get(entry) === 'new');
    return entries.length === body.entries.length ? command : { ...command, body: { ...body, entries } };
  }

  /** What was told by group while people voted follows from their order, and from it what was told in the end; unless the seals say that. */
  #keepsOrder(id: string): boolean {
    const poll = this.state.polls.get(id);
    return poll?.split?.live === true && [...poll.past, poll.now].some(({ votes, seal }) => votes.size > 0 && !seal);
  }

  #poolOf(box: string, poll: string): Pool {
    const pool = this.#pools.get(box) ?? { poll, places: [], ballots: [], judged: [] };
    this.#pools.set(box, pool);
    return pool;
  }

  #replace({ entry, at }: Place, command: StampedCommand | null): void {
    const places = this.#replaced.get(entry) ?? new Map<number, StampedCommand | null>();
    this.#replaced.set(entry, places.set(at, command));
  }

  /** Stands where somebody tried in vain: it counts as a command, is refused as that was, and tells nothing of it. */
  #refused(): StampedCommand {
    const actor = { id: nobody, role: 'participant', group: null, mode: null, language: null } as const;
    return { id: this.#newId(), actor, print: '', newId: '', body: { type: 'poll.vote', poll: 'none', options: [] } };
  }
}

const nobody = 'nobody';

/** What was judged about words carries no voter: it stays as it is. */
const isUntold = ({ body, print }: StampedCommand): boolean => !isBallot(body) || print === '';

/** Each voter's own ballots stay in their order. */
const byVoter = (one: StampedCommand, other: StampedCommand): number => (one.actor.id === other.actor.id ? 0 : one.actor.id < other.actor.id ? -1 : 1);

function judge(state: EventState, command: StampedCommand, atMs: number): 'accepted' | 'refused' | 'repeated' {
  try {
    const { outcome, repeated } = apply(state, command, { atMs, changes: noChanges() });
    if (repeated) return 'repeated';
    return outcome.ok ? 'accepted' : 'refused';
  } catch {
    // What the rules cannot even judge is counted and changes nothing, as on every node.
    return 'refused';
  }
}
