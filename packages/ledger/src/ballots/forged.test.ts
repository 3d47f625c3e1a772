// Rules L-17, L-19 and L-26: lists that no poll can have written, sealed by somebody who knows how.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollKinds } from '@plenary/domain/poll/kinds/kind';
import { optionId } from '@plenary/domain/poll/kinds/options';
import { askedWith, type AskedWith } from '../../../testkit/src/ballots.ts';
import { hashOf } from '../lines.ts';
import { chainBallots, type PublishedRound } from './chain.ts';
import { commitmentOf, entryOf } from './entries.ts';
import { toBallotsCsv } from './export.ts';
import type { BallotsLine, Entry, Published, Sheet } from './format.ts';
import { headOf } from './head.ts';
import { recount } from './recount.ts';
import { sayBallots } from './say.ts';
import { isBallots, verifyBallots } from './verify.ts';

const choice: Sheet = {
  event: 'idm-2024', poll: 'p1', title: { en: 'Which first?' }, setup: { kind: 'single' }, named: false, electorates: [],
  options: ['Skills', 'Rights', 'Data'].map((en, index) => ({ id: 'abc'.charAt(index), text: { en } })),
};
const bodies: Sheet['electorates'] = [
  { id: 'a', label: { en: 'Jury' }, groups: ['jury'], roles: [], weight: 50 },
  { id: 'b', label: { en: 'Public' }, groups: [], roles: ['participant'], weight: 50 },
];
const turnout = { voters: 0, changed: 0, couldVote: 40, refused: 0, repeated: 0 };
const ballot = (receipt: string, more: Partial<Published> = {}): Published => ({ receipt, name: null, electorate: null, ballot: { options: ['a'] }, entries: null, ...more });
const three = ['r1', 'r2', 'r3'].map((receipt) => ballot(receipt));

/** What is told of these ballots, as far as they can be counted. */
function told(sheet: Sheet, round: number, ballots: readonly Published[]): PublishedRound {
  const counted = recount(sheet, ballots);
  const outcome = 'wrong' in counted ? { result: { counts: [] }, parts: null } : counted;
  return { round, openedAt: null, closedAt: null, turnout: { ...turnout, voters: ballots.length }, ...outcome, head: headOf(sheet, { round }, ballots), ballots };
}
const hidden = (round: number, voters = 3): PublishedRound => ({ ...told(choice, round, []), result: null, parts: null, turnout: { ...turnout, voters } });
const textOf = (sheet: Sheet, rounds: readonly PublishedRound[]): string => chainBallots(sheet, rounds).map((line) => `${JSON.stringify(line)}\n`).join('');
const problems = (text: string): readonly string[] => {
  const verdict = verifyBallots(text);
  return verdict.ok ? ['ok'] : verdict.broken.map(({ problem }) => problem);
};

describe('a list that tells no result', () => {
  it('L-25 is none: the last of its rounds is told', () => {
    expect(problems(textOf(choice, []))).toEqual(['rounds']);
    expect(problems(textOf(choice, [hidden(1)]))).toEqual(['rounds']);
    expect(problems(textOf(choice, [told(choice, 1, three), hidden(2)]))).toEqual(['rounds']);
    expect(problems(textOf(choice, [hidden(1), told(choice, 2, three)]))).toEqual(['ok']);
  });

  it('L-25 of a hidden round, nothing of what it came to is told in parts either', () => {
    const parts = [{ electorate: 'a', ballots: 0, result: { counts: [0, 0, 0] } }];
    expect(problems(textOf(choice, [{ ...hidden(1), parts }, told(choice, 2, three)]))).toEqual(['result']);
  });

  it('L-19 of a hidden round either, more have not voted than could', () => {
    expect(problems(textOf(choice, [hidden(1, 41), told(choice, 2, three)]))).toEqual(['turnout']);
  });
});

describe('a poll that nobody can have written', () => {
  const weighing = (weight: number): Sheet => ({ ...choice, electorates: bodies.map((body) => ({ ...body, weight })) });
  const inBodies = three.map((each, index) => ({ ...each, electorate: index === 0 ? 'a' : 'b' }));

  it.each([0, -1, 0.5, 101, 1e308, Number.MIN_VALUE])('L-19 with weights of %s is found', (weight) => {
    const round = { ...told(weighing(50), 1, inBodies), head: headOf(weighing(weight), { round: 1 }, inBodies) };
    expect(problems(textOf(weighing(weight), [round]))).toEqual(['sheet']);
  });

  it('L-19 with more bodies than a poll may have is found', () => {
    const electorates = Array.from({ length: 11 }, (_, index) => ({ id: `body-${index}`, label: { en: `Body ${index}` }, groups: [`g${index}`], roles: [], weight: 1 }));
    const sheet = { ...choice, electorates };
    expect(problems(textOf(sheet, [told(sheet, 1, three.map((each) => ({ ...each, electorate: 'body-1' })))]))).toEqual(['sheet']);
  });

  it('L-19 with options under the names of others is found: a ballot for the first would be read as one for the second', () => {
    const ids = (...named: string[]): Sheet => ({ ...choice, options: choice.options.map((option, index) => ({ ...option, id: named[index] ?? '' })) });
    for (const sheet of [ids('b', 'a', 'c'), ids('a', 'a', 'c'), ids('x', 'y', 'z')]) expect(problems(textOf(sheet, [told(sheet, 1, three)]))).toEqual(['sheet']);
    expect(problems(textOf(ids('a', 'b', 'c'), [told(choice, 1, three)]))).toEqual(['ok']);
  });
});

describe('a ballot', () => {
  it('L-18 in another body of voters has another head', () => {
    const sheet = { ...choice, electorates: bodies };
    const inBodies = three.map((each, index) => ({ ...each, electorate: index === 0 ? 'a' : 'b' }));
    const round = told(sheet, 1, inBodies);
    const moved = told(sheet, 1, inBodies.map((each) => ({ ...each, electorate: each.electorate === 'a' ? 'b' : 'a' })));
    expect(problems(textOf(sheet, [round]))).toEqual(['ok']);
    expect(problems(textOf(sheet, [{ ...moved, head: round.head }]))).toEqual(['head']);
  });

  it('L-19 is written in one way: the same options in another order are no ballot', () => {
    const sheet: Sheet = { ...choice, setup: { kind: 'multiple', min: 1, max: 3 } };
    const naming = (...options: string[]): string => textOf(sheet, [told(sheet, 1, [ballot('r1', { ballot: { options } })])]);
    expect([problems(naming('a', 'c')), problems(naming('c', 'a'))]).toEqual([['ok'], ['ballot']]);
  });

  it('L-19 of another round than it stands in is found', () => {
    const lines = chainBallots(choice, [told(choice, 1, three), told(choice, 2, three)]);
    expect(problems(resealed(lines, (line) => line))).toEqual(['ok']);
    expect(problems(resealed(lines, (line, index) => (line.kind === 'ballot' && index === 2 ? { ...line, round: 2 } : line)))).toEqual(['rounds']);
  });

  it('L-21 that holds a word which is told gives away nothing of one beside it which is not', () => {
    const place = { salt: 'of-the-round', receipt: 'r1' };
    const [shown, withheld] = [entryOf('hope', true, { ...place, nth: 0 }), entryOf('thief', false, { ...place, nth: 1 })];
    const salt = 'salt' in shown ? shown.salt : '';
    // As docs/verifying.md says how they are made.
    const hashed = (text: string): string => createHash('sha256').update(`${salt}\u{0}${text}`).digest('hex');
    expect(commitmentOf(shown)).toBe(hashed('hope'));
    expect(commitmentOf(withheld)).not.toBe(hashed('thief'));
    expect(entryOf('thief', true, { ...place, receipt: 'r2', nth: 1 })).not.toEqual(entryOf('thief', true, { ...place, nth: 1 }));
  });
});

describe('written ballots that no poll takes', () => {
  const cloud: Sheet = { ...choice, setup: { kind: 'cloud', words: 2 }, options: [] };
  const open: Sheet = { ...choice, setup: { kind: 'open' }, options: [] };
  const word = (text: string, nth: number, isShown: boolean): Entry => entryOf(text, isShown, { salt: 'of-the-round', receipt: 'r1', nth });
  const withWords = (sheet: Sheet, ...entries: Entry[]): string => textOf(sheet, [told(sheet, 1, [ballot('r1', { ballot: null, entries })])]);

  it('L-19 with more words than may be, withheld or not, are found', () => {
    expect(problems(withWords(cloud, word('hope', 0, true), word('jobs', 1, false)))).toEqual(['ok']);
    expect(problems(withWords(cloud, word('hope', 0, false), word('jobs', 1, false), word('home', 2, false)))).toEqual(['ballot']);
    expect(problems(withWords(cloud, word('hope', 0, true), word('jobs', 1, true), word('home', 2, false)))).toEqual(['ballot']);
  });

  it('L-19 with more answers than one are found, and so is one hash twice on a ballot', () => {
    expect(problems(withWords(open, word('Visas by post', 0, true)))).toEqual(['ok']);
    expect(problems(withWords(open, word('Visas', 0, true), word('by post', 1, true)))).toEqual(['ballot']);
    expect(problems(withWords(open, word('Visas', 0, false), word('by post', 1, false)))).toEqual(['ballot']);
    const same: Entry = { withheld: commitmentOf(word('hope', 0, false)) };
    expect(problems(withWords(cloud, same, same))).toEqual(['ballot']);
  });
});

describe('a result of any kind', () => {
  const pollOf = ({ asked: { setup, options }, ballots }: AskedWith, isWeighted: boolean): { sheet: Sheet; round: PublishedRound } => {
    const isWritten = setup.kind === 'cloud' || setup.kind === 'open';
    const texts = Array.from({ length: options }, (_, index) => ({ id: optionId(index), text: { en: `Option ${index}` } }));
    const sheet: Sheet = { ...choice, setup, options: texts, electorates: isWeighted && !isWritten ? bodies : [] };
    const published = ballots.map((each, index): Published => {
      const receipt = `r${index}`;
      const words = 'words' in each ? each.words : 'text' in each ? [each.text] : [];
      const entries = words.map((text, nth) => entryOf(text, true, { salt: 'of-the-round', receipt, nth }));
      return ballot(receipt, { electorate: sheet.electorates[index % 2]?.id ?? null, ballot: isWritten ? null : each, entries: isWritten ? entries : null });
    });
    return { sheet, round: told(sheet, 1, published) };
  };
  const polls = fc.tuple(askedWith(pollKinds), fc.boolean()).map(([asked, isWeighted]) => pollOf(asked, isWeighted));
  const change = (was: unknown): unknown => (typeof was === 'number' ? was + 1 : typeof was === 'string' ? `${was}x` : was === null ? 1 : Array.isArray(was) ? [...(was as unknown[]), ...(was as unknown[]).slice(0, 1), 0] : was);

  it('L-19 is found when any figure, place, word or round of it, or of a body’s part of it, is another one', () => {
    fc.assert(fc.property(polls, fc.nat(), ({ sheet, round }, at) => {
      expect(problems(textOf(sheet, [round]))).toEqual(['ok']);
      const { result, parts } = round;
      const forged = replaced({ result, parts }, at, change);
      if (JSON.stringify(forged) === JSON.stringify({ result, parts })) return;
      const lines = resealed(chainBallots(sheet, [round]), (line) => (line.kind === 'round' ? { ...line, ...forged } : line));
      expect(['result', 'parts', 'unreadable']).toContain(problems(lines)[0]);
    }), { numRuns: 400 });
  });
});

describe('a file that somebody has opened and kept anew', () => {
  const text = textOf(choice, [told(choice, 1, three)]);
  it.each([
    ['a mark of its bytes put first', `\uFEFF${text}`],
    ['an empty line put first', `\n${text}`],
    ['its lines ended as elsewhere', text.replaceAll('\n', '\r\n')],
    ['its last line twice', `${text}${text.trimEnd().split('\n').at(-1)}\n`],
    ['another one behind it', `${text}${text}`],
    ['its end cut off', text.slice(0, -30)],
    ['a letter written as its number', text.replace('Skills', '\\u0053kills')],
    ['a number written at length', text.replace('"voters":3', '"voters":3.0')],
    ['a number without end', text.replace('"voters":3', '"voters":1e999')],
    ['one thing said twice', text.replace('"voters":3', '"voters":2,"voters":3')],
    ['something said besides', text.replace('"voters":3', '"voters":3,"__proto__":{}')],
  ])('L-17 is still known for a list, and with %s is not whole', (_what, changed) => {
    expect([isBallots(text), problems(text)]).toEqual([true, ['ok']]);
    expect(changed).not.toBe(text);
    expect(isBallots(changed)).toBe(true);
    expect(problems(changed)).not.toEqual(['ok']);
  });
});

describe('a table', () => {
  it('L-8 L-17 whose cells were run together is found', () => {
    const csv = toBallotsCsv(chainBallots(choice, [told(choice, 1, three)]));
    expect(problems(csv)).toEqual(['ok']);
    expect(problems(csv.replace('1,1,r1,', '"1\u{0}1",r1,'))).toEqual(['cells']);
    expect(problems(csv.replace('round,n,', '"round\u{0}n",'))).not.toContain('ok');
  });
});

describe('whatever a file says', () => {
  const odd = fc.constantFrom<unknown>(null, '', 0, -1, 1e308, 5e-324, 2 ** 53, [], {}, [[]], 'a', '__proto__', '\ud800', 'a'.repeat(1000), true, { counts: [1] }, [null]);
  const lines = chainBallots({ ...choice, electorates: bodies }, [told({ ...choice, electorates: bodies }, 1, three.map((each) => ({ ...each, electorate: 'a' })))]);

  it('L-26 there is a verdict and a sentence, also where one value was put for another and all sealed anew', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), odd, (which, depth, value) => {
      const text = resealed(lines, (line, index) => (index === which % lines.length ? replaced(line, depth, () => value) : line));
      const said = sayBallots(verifyBallots(text), { heads: [], receipts: [] });
      expect(said.sentences.length).toBeGreaterThan(0);
      expect(said.sentences.join('')).not.toContain('undefined');
    }), { numRuns: 2000 });
  });
});

/** The lines after a change, sealed anew by somebody who knows how. */
function resealed(lines: readonly BallotsLine[], change: (line: BallotsLine, index: number) => BallotsLine): string {
  let previous: string | undefined;
  return lines.map((line, index) => {
    const changed = change(line, index);
    const { hash: _, ...rest } = previous === undefined ? changed : { ...changed, previous };
    previous = hashOf({ ...rest, hash: '' } as BallotsLine);
    return `${JSON.stringify({ ...rest, hash: previous })}\n`;
  }).join('');
}

/** One of the values in it, however deep, is another one. */
function replaced<T>(whole: T, at: number, change: (was: unknown) => unknown): T {
  const places: [object, string][] = [];
  const copy = structuredClone(whole);
  const walk = (inside: unknown): void => {
    if (typeof inside !== 'object' || inside === null) return;
    for (const [key, deeper] of Object.entries(inside)) {
      places.push([inside, key]);
      walk(deeper);
    }
  };
  walk(copy);
  const place = places[at % places.length];
  if (place) Object.assign(place[0], { [place[1]]: change(place[0][place[1] as keyof object]) });
  return copy;
}
