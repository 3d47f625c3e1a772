// Rules: what is hidden is in no byte, whatever moderators and authors do, and nothing tells that two anonymous questions are
// one person's. Everything that anybody writes is marked, and looked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusyHall, createHall, type Hall } from '../../testkit/src/hall.ts';
import { codeOf, directory, sight } from '../../testkit/src/look.ts';
import { namesOf } from '../../testkit/src/names.ts';
import { people } from '../../testkit/src/people.ts';
import { doDeed, markOf, marks, randomDeeds, supporterOf, type Deed } from '../../testkit/src/random-queue.ts';
import type { Command } from './commands.ts';
import { audiences, type Audience } from './core/view.ts';
import { questionRoles } from './question/commands.ts';
import { wordsIn } from './question/search.ts';
import { isShown } from './question/shown.ts';
import { questionLists } from './question/standing-in-lists.ts';
import { questionLimits, type Question } from './question/state.ts';
import type { EventState } from './state.ts';
import { viewFirst, viewOne, viewPage, viewPersonal } from './views.ts';

const participants = [0, 1, 2, 3, 4].map((n) => `participant-${n}`);
const found = (bytes: string): Set<string> => new Set(bytes.match(marks) ?? []);

function openToReplies(hall: Hall): Hall {
  hall.did(people.moderator, { type: 'stage.setReplies', session: 'opening', open: true });
  return hall;
}

/** Every byte that an audience can get at this moment: what changed since some cursors, a first look, each list, each question by itself. */
function bytesFor(hall: Hall, audience: Audience, cursors: readonly number[]): string {
  const { state } = hall;
  const look = { audience, session: 'opening', nameOf: directory };
  const since = [-1, 0, ...cursors.map((cursor) => cursor % (state.seq + 1))];
  const lists = questionLists.map((list) => viewPage(state, look, { list, limit: 200 }));
  const ones = [...state.questions.keys()].map((id) => viewOne(state, look, id));
  return JSON.stringify([since.map((seq) => sight(state, { audience, since: seq })), viewFirst(state, look), lists, ones]);
}

/** How many questions a search for a mark finds. */
function foundBySearch({ state }: Hall, mark: string): number {
  return viewPage(state, { audience: 'participant', session: 'opening', nameOf: directory }, { list: 'newest', words: wordsIn(mark), limit: 10 }).total;
}

/** What everyone may read of a question now, by the rules about each of its parts. */
function told(state: EventState, question: Question): unknown[] {
  const { status, text, notice, written, context, contextHidden } = question;
  if (!isShown(state, question)) return [];
  return [text, ...(status === 'onNotice' ? [notice] : []), ...(status === 'answered' ? [written] : []), ...(contextHidden ? [] : [context?.at(-1)])];
}

const openMarks = ({ state }: Hall): Set<string> => found(JSON.stringify([...state.questions.values()].map((question) => told(state, question))));

/** Marks in what somebody wrote or was written to about their own questions. */
function ownMarks({ log, state }: Hall, names: readonly string[]): Set<string> {
  const mine = new Set([...state.questions.values()].filter(({ author }) => names.includes(author)).map(({ id }) => id));
  const about = ({ body }: { body: Command }): boolean => ('question' in body ? mine.has(body.question) && !('who' in body || 'sources' in body || 'links' in body || 'label' in body) : false);
  return found(JSON.stringify(log.map(({ command }) => (names.includes(command.actor.id) || about(command) ? command.body : null))));
}

function without(some: ReadonlySet<string>, ...others: ReadonlySet<string>[]): string[] {
  return [...some].filter((one) => !others.some((other) => other.has(one)));
}

/** Names of the log that no view holds: who asked anonymously, who supports. */
function hiddenNames({ state }: Hall): string[] {
  const questions = [...state.questions.values()];
  return [...new Set([...questions.flatMap(({ supporters }) => [...supporters]), ...questions.filter(({ anonymous }) => anonymous).map(({ author }) => author), ...[0, 1, 2, 3, 4].map(supporterOf)])];
}

describe('what is hidden', () => {
  it('A-19 no byte for participants and screens holds anything of a question that is not public now, nor an id of one that never was', () => {
    const done = new Set<string>();
    const given = [randomDeeds(120), fc.array(fc.nat(), { maxLength: 3 })] as const;
    // Some days are always the same: in them everything happens, also what seldom does.
    const examples = fc.sample(fc.tuple(...given), { numRuns: 40, seed: 1 });
    fc.assert(fc.property(...given, (deeds, cursors) => {
      const hall = openToReplies(createBusyHall());
      for (const [n, deed] of deeds.entries()) {
        if (codeOf(doDeed(hall, deed)) === 'accepted') done.add(deed.type);
        // Each look is at everything that there is.
        if (n % 4 > 0) continue;
        const open = openMarks(hall);
        const never = [...hall.state.questions.values()].filter(({ everPublic }) => !everPublic).map(({ id }) => id);
        for (const audience of ['participant', 'screen'] as const) {
          const bytes = bytesFor(hall, audience, cursors);
          expect(without(found(bytes), open)).toEqual([]);
          expect([...never, ...hiddenNames(hall)].filter((word) => bytes.includes(word))).toEqual([]);
        }
      }
    }), { numRuns: 80, examples });
    // Every command about questions had its turn, those of later days too.
    expect(Object.keys(questionRoles).filter((type) => !done.has(type))).toEqual([]);
  });

  it('A-19 no search finds a question by words that are not public', () => {
    fc.assert(fc.property(randomDeeds(120), (deeds) => {
      const hall = openToReplies(createHall());
      for (const deed of deeds) doDeed(hall, deed);
      const open = new Set([...hall.state.questions.values()].filter((question) => isShown(hall.state, question) && question.replyTo === undefined).map(({ text }) => text));
      for (const mark of found(JSON.stringify(hall.log))) expect([mark, foundBySearch(hall, mark)]).toEqual([mark, open.has(mark) ? 1 : 0]);
    }), { numRuns: 100 });
  });

  it('A-19 moderators read no anonymous author and no supporter, in any record at any cursor', () => {
    fc.assert(fc.property(randomDeeds(120), fc.nat(), (deeds, cursor) => {
      const hall = openToReplies(createBusyHall());
      for (const deed of deeds) doDeed(hall, deed);
      const bytes = bytesFor(hall, 'moderator', [cursor]);
      expect(hiddenNames(hall).filter((name) => bytes.includes(name))).toEqual([]);
    }), { numRuns: 100 });
  });

  it('A-24 nobody reads anything of another’s question before it is public, not even where theirs was merged', () => {
    fc.assert(fc.property(randomDeeds(100), (deeds) => {
      const hall = openToReplies(createBusyHall());
      for (const deed of deeds) {
        doDeed(hall, deed);
        const open = openMarks(hall);
        for (const id of participants) {
          const names = namesOf(id);
          const bytes = JSON.stringify(viewPersonal(hall.state, names));
          expect(without(found(bytes), open, ownMarks(hall, names.authors))).toEqual([]);
          expect(hiddenNames(hall).filter((name) => bytes.includes(name))).toEqual([]);
        }
      }
    }), { numRuns: 40 });
  });
});

describe('two anonymous questions', () => {
  /** The same afternoon with each anonymous question asked by somebody of its own: what its author does follows. */
  function byManyPeople(hall: Hall): { hall: Hall; outcomes: string[] } {
    const other = openToReplies(createHall());
    const authorOf = new Map<string, string>();
    const outcomes = hall.log.slice(other.log.length).map(({ command, atMs }) => {
      other.wait(atMs - (other.log.at(-1)?.atMs ?? atMs));
      const { body, actor } = command;
      if (body.type === 'question.submit' && body.anonymous) authorOf.set(command.newId, `anonymous-of-${command.newId}`);
      const isTheirs = 'question' in body && hall.state.questions.get(body.question)?.author === actor.id;
      const id = body.type === 'question.submit' ? authorOf.get(command.newId) : isTheirs ? authorOf.get(body.question) : undefined;
      const { outcome } = other.replay({ ...command, actor: { ...actor, id: id ?? actor.id } });
      return JSON.stringify(outcome);
    });
    return { hall: other, outcomes };
  }

  /** A person's own limit is theirs alone to notice: an afternoon in which nobody comes to it. */
  function withinLimits(deeds: readonly Deed[]): Deed[] {
    const asked = new Map<string, number>();
    return deeds.filter(({ type, who, other }) => {
      const name = `${who} ${other % 2}`;
      if (type === 'question.submit') asked.set(name, (asked.get(name) ?? 0) + 1);
      return type !== 'question.submit' || (asked.get(name) ?? 0) <= questionLimits.openPerPerson;
    });
  }

  it('A-30 whether they are one person’s or two people’s, every answer and every byte for everyone else are the same', () => {
    let compared = 0;
    fc.assert(fc.property(randomDeeds(120), fc.array(fc.nat(), { maxLength: 3 }), (deeds, cursors) => {
      const hall = openToReplies(createHall());
      const opened = hall.log.length;
      const outcomes = withinLimits(deeds).map((deed) => JSON.stringify(doDeed(hall, deed).outcome));
      const many = byManyPeople(hall);
      expect(many.hall.log.length - opened).toBe(outcomes.length);
      expect(many.outcomes).toEqual(outcomes);
      for (const audience of audiences) expect(bytesFor(many.hall, audience, cursors)).toBe(bytesFor(hall, audience, cursors));
      expect([[...many.hall.changes.staff], [...many.hall.changes.everyone]]).toEqual([[...hall.changes.staff], [...hall.changes.everyone]]);
      for (const id of participants) {
        const names = { ...namesOf(id), authors: [id] };
        expect(viewPersonal(many.hall.state, names)).toEqual(viewPersonal(hall.state, names));
      }
      const anonymous = [...hall.state.questions.values()].filter((question) => question.anonymous);
      if (new Set(anonymous.map(({ author }) => author)).size < anonymous.length) compared += 1;
    }), { numRuns: 300 });
    // Many afternoons have somebody who asked twice.
    expect(compared).toBeGreaterThan(50);
  });

  it('A-30 a mark that is looked for is found where it may be: the search sees', () => {
    const hall = createHall();
    const first = hall.log.length;
    doDeed(hall, { type: 'question.submit', which: 0, other: 1, who: 0, waitMs: 0 });
    expect(found(bytesFor(hall, 'moderator', []))).toEqual(new Set([markOf(first, 'text')]));
    expect(found(bytesFor(hall, 'participant', []))).toEqual(new Set());
    doDeed(hall, { type: 'question.approve', which: 0, other: 0, who: 0, waitMs: 0 });
    expect(found(bytesFor(hall, 'participant', []))).toEqual(new Set([markOf(first, 'text')]));
  });
});
