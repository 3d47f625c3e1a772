// Rules on whole afternoons: whatever is merged, taken out, supported, withdrawn, undone, frozen or left out in
// between, supporters are recounted from who gave and took back what, and from nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHall, replayLog, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { doDeed, randomDeeds } from '../../../testkit/src/random-queue.ts';
import { fairOrder } from './ranking.ts';
import { isPublic, type Question } from './state.ts';

type Given = Map<string, Set<string>>;

const everyQuestion = ({ state }: Hall): Question[] => [...state.questions.values()];
const rootOf = (hall: Hall, id: string): string => {
  const into = hall.state.questions.get(id)?.merged?.into;
  return into === undefined ? id : rootOf(hall, into);
};
const family = (hall: Hall, id: string): string[] => everyQuestion(hall).map((one) => one.id).filter((one) => rootOf(hall, one) === rootOf(hall, id));
/** All of a question's parts, their parts, and itself. */
const below = (hall: Hall, id: string): string[] => [id, ...everyQuestion(hall).filter(({ merged }) => merged?.into === id).flatMap((part) => below(hall, part.id))];
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].toSorted();

/** Keeps its own books of who gave what to which question, from the commands and their answers alone. */
function note(hall: Hall, given: Given, before: (id: string) => string[]): void {
  const { body, actor } = hall.log.at(-1)?.command ?? {};
  if (!body || !actor) return;
  if (body.type === 'question.support') {
    const all = before(body.question);
    if (!all.some((id) => given.get(id)?.has(actor.id))) own(given, rootOf(hall, body.question)).add(actor.id);
  }
  if (body.type === 'question.unsupport') for (const id of before(body.question)) given.get(id)?.delete(actor.id);
}

function own(given: Given, id: string): Set<string> {
  const names = given.get(id) ?? new Set();
  given.set(id, names);
  return names;
}

function checkCounts(hall: Hall, given: Given): void {
  for (const question of everyQuestion(hall)) {
    const { id, supporters, counted, frozen, discounted, merged } = question;
    expect(sorted(supporters)).toEqual(sorted(below(hall, id).flatMap((one) => [...own(given, one)])));
    const counts = [...(frozen ?? supporters)].filter((name) => !discounted?.has(name));
    expect(sorted(counted ?? supporters)).toEqual(sorted(counts));
    for (const name of supporters) expect(hall.state.supportsOf.get(name)?.has(id) ?? false).toBe(!merged);
    // Nothing is lost inside of what nobody sees.
    if (merged) expect(isPublic(hall.state.questions.get(rootOf(hall, id))?.status ?? 'withdrawn')).toBe(true);
  }
}

describe('supporters, on whole afternoons', () => {
  it('Q-53 Q-54 Q-56 are those who gave and did not take back, each once, at every moment and when all is taken apart', () => {
    let merges = 0;
    fc.assert(fc.property(randomDeeds(120), (deeds) => {
      const hall = createHall();
      const given: Given = new Map();
      for (const deed of deeds) {
        const families = new Map(everyQuestion(hall).map(({ id }) => [id, family(hall, id)]));
        if (codeOf(doDeed(hall, deed)) !== 'accepted') continue;
        note(hall, given, (id) => families.get(id) ?? []);
        if (deed.type === 'question.merge') merges += 1;
        checkCounts(hall, given);
      }
      for (let left = everyQuestion(hall).length; left > 0; left -= 1) for (const { id } of everyQuestion(hall)) hall.send(people.moderator, { type: 'question.unmerge', question: id });
      for (const { id, supporters, parts, merged } of everyQuestion(hall)) {
        expect([sorted(supporters), parts, merged]).toEqual([sorted(own(given, id)), undefined, undefined]);
      }
    }), { numRuns: 300 });
    expect(merges).toBeGreaterThan(100);
  });

  it('F-9 Q-46 Q-47 the fair order kept through all of it is the one that a recount gives', () => {
    fc.assert(fc.property(randomDeeds(120), (deeds) => {
      const hall = createHall();
      for (const deed of deeds) {
        doDeed(hall, deed);
        fairOrder(hall.state, 'opening');
      }
      expect(fairOrder(hall.state, 'opening')).toEqual(fairOrder(replayLog(hall.log), 'opening'));
    }), { numRuns: 150 });
  });
});
