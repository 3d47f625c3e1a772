// Rule L-27: a head tells nothing before its blind is told, and is held to that blind from then on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Poll } from '@plenary/domain/poll/state';
import { writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../testkit/src/hall.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { sealed, toJsonLines } from '../lines.ts';
import { chainBallots } from './chain.ts';
import { toBallotsCsv } from './export.ts';
import type { Sheet } from './format.ts';
import { headOf } from './head.ts';
import { headOfRound, listOf } from './of-poll.ts';
import { recount } from './recount.ts';
import { verifyBallots } from './verify.ts';

const { moderator, system } = people;
const salt = 's'.repeat(43);
const blind = 'b'.repeat(43);
const quiz: Partial<RawWriting> = { setup: { kind: 'quiz', right: ['b'], leaders: false }, results: 'revealed' };

/** A poll of two rounds, each with as many ballots, sealed with these blinds. */
function asked(more: Partial<RawWriting>, rounds: readonly { readonly voters: number; readonly blind?: string }[]): Poll {
  const hall = createHall();
  const id = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing(more) }), 'poll');
  const poll = hall.state.polls.get(id);
  if (!poll) throw new Error('no poll');
  for (const [index, { voters, blind: own }] of rounds.entries()) {
    hall.did(moderator, index === 0 ? { type: 'poll.open', poll: id } : { type: 'poll.reopen', poll: id });
    for (let nth = 0; nth < voters; nth += 1) hall.did(person(`voter-${nth}`), { type: 'poll.cast', poll: id, ballot: { options: ['abc'.charAt(nth % 3)] } });
    hall.did(moderator, { type: 'poll.close', poll: id });
    hall.wait(5000);
    const head = headOfRound('two-rooms', poll, { round: poll.now, salt, blind: own });
    hall.did(system, { type: 'poll.seal', poll: id, round: index + 1, head, salt, ...(own !== undefined && { blind: own }), couldVote: voters, refused: 0, repeated: 0 });
    hall.did(moderator, { type: 'poll.reveal', poll: id });
  }
  return poll;
}
const linesOf = (poll: Poll) => [...listOf('two-rooms', poll, () => undefined)];
const textOf = (poll: Poll): string => toJsonLines(linesOf(poll));
const problems = (text: string): readonly string[] => {
  const verdict = verifyBallots(text);
  return verdict.ok ? ['ok'] : verdict.broken.map(({ problem }) => problem);
};

/** The list under another version, written anew so that every line fits. */
function as(poll: Poll, version: 1 | 2): string {
  let previous = '';
  return toJsonLines(linesOf(poll).map((line) => {
    const written = sealed(line.kind === 'poll' ? { ...line, version } : { ...line, previous });
    previous = written.hash;
    return written;
  }));
}

describe('the blind of a head', () => {
  it('L-27 hides the right answer of a quiz in which nobody voted: no try of all answers comes to the head', () => {
    const tries = (poll: Poll): number => {
      const { id, title, options, named, electorates, now } = poll;
      const answers = ['a', 'b', 'c', 'a,b', 'a,c', 'b,c', 'a,b,c'].map((right) => right.split(','));
      const sheets = answers.map((right): Sheet => ({ event: 'two-rooms', poll: id, title, setup: { kind: 'quiz', right, leaders: false }, options, named, electorates }));
      return sheets.findIndex((sheet) => headOf(sheet, { round: 1 }, []) === now.seal?.head);
    };
    expect(tries(asked(quiz, [{ voters: 0 }]))).toBe(1);
    expect(tries(asked(quiz, [{ voters: 0, blind }]))).toBe(-1);
  });

  it('L-27 is told with the ballots, and checked with them, in both forms', () => {
    const poll = asked(quiz, [{ voters: 4, blind }, { voters: 3, blind: 'c'.repeat(43) }]);
    expect(linesOf(poll).flatMap((line) => (line.kind === 'round' ? [line.blind] : []))).toEqual([blind, 'c'.repeat(43)]);
    expect([problems(textOf(poll)), problems(toBallotsCsv(linesOf(poll)))]).toEqual([['ok'], ['ok']]);
    expect(textOf(poll)).not.toContain(salt);
  });

  it('L-27 is not told of a round whose result never was', () => {
    const poll = asked(quiz, [{ voters: 4, blind }, { voters: 3, blind: 'c'.repeat(43) }]);
    for (const round of poll.past) round.revealed = false;
    expect(textOf(poll)).not.toContain(blind);
    expect(problems(textOf(poll))).toEqual(['ok']);
  });

  it('L-27 is not there in heads that were made before, which are checked as they were, also beside one that has it', () => {
    const before = asked(quiz, [{ voters: 4 }]);
    expect(linesOf(before)[0]).toMatchObject({ version: 1 });
    expect(textOf(before)).not.toContain('blind');
    const both = asked(quiz, [{ voters: 4 }, { voters: 3, blind }]);
    expect(linesOf(both)[0]).toMatchObject({ version: 2 });
    expect([problems(textOf(before)), problems(textOf(both))]).toEqual([['ok'], ['ok']]);
  });

  it('L-27 cannot be another one, or left out, or put in, however well the lines are sealed', () => {
    const sheet: Sheet = { event: 'e', poll: 'p', title: { en: 'Which?' }, setup: { kind: 'single' }, options: ['Skills', 'Rights'].map((en, index) => ({ id: 'ab'.charAt(index), text: { en } })), named: false, electorates: [] };
    const own = fc.option(fc.stringMatching(/^[\w-]{43}$/), { nil: undefined });
    fc.assert(fc.property(fc.nat({ max: 5 }), own, own, (voters, one, other) => {
      const ballots = Array.from({ length: voters }, (_, nth) => ({ receipt: `r${nth}`, name: null, electorate: null, ballot: { options: ['a'] }, entries: null }));
      const counted = recount(sheet, ballots);
      if ('wrong' in counted) throw new Error('no ballot of this poll');
      const written = (told: string | undefined): string => toJsonLines(chainBallots(sheet, [{
        round: 1, openedAt: null, closedAt: null, turnout: { voters, changed: 0, couldVote: null, refused: null, repeated: null }, ...counted,
        ...(told !== undefined && { blind: told }), head: headOf(sheet, { round: 1, blind: one }, ballots), ballots,
      }]));
      expect(problems(written(one))).toEqual(['ok']);
      expect(problems(written(other))).toEqual(one === other ? ['ok'] : ['head']);
    }), { numRuns: 100 });
  });

  it('L-27 stands in no list of the first version, and in each of the second', () => {
    const [first, second] = [asked(quiz, [{ voters: 1 }]), asked(quiz, [{ voters: 1, blind }])];
    expect([as(first, 1), as(first, 2), as(second, 1), as(second, 2)].map(problems)).toEqual([['ok'], ['first-line'], ['first-line'], ['ok']]);
  });
});
