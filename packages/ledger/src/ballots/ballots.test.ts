// Rules L-14 to L-23: what a list of ballots holds, and what a check of one finds.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollKinds } from '@plenary/domain/poll/kinds/kind';
import { shortHead } from '@plenary/domain/poll/short-head';
import { askedWith, type AskedWith } from '../../../testkit/src/ballots.ts';
import { hashOf, toJsonLines } from '../lines.ts';
import { chainBallots, type PublishedRound } from './chain.ts';
import { commitmentOf, entryOf } from './entries.ts';
import { toBallotsCsv } from './export.ts';
import type { BallotsLine, Published, Sheet } from './format.ts';
import { headOf } from './head.ts';
import { recount } from './recount.ts';
import { sayBallots, type Said } from './say.ts';
import { verifyBallots, type BallotsProblem } from './verify.ts';

interface Poll { readonly sheet: Sheet; readonly rounds: readonly PublishedRound[] }

const bodies = [
  { id: 'jury', label: { en: 'Jury' }, groups: ['jury'], roles: [], weight: 50 },
  { id: 'public', label: { en: 'Public' }, groups: [], roles: ['participant' as const], weight: 30 },
];
const sheetOf = ({ asked }: Pick<AskedWith, 'asked'>, electorates: Sheet['electorates'] = [], named = false): Sheet => ({
  event: 'idm-2024', poll: 'p1', title: { en: 'Which first?', fr: 'Laquelle d’abord ?' }, setup: asked.setup, named, electorates,
  options: Array.from({ length: asked.options }, (_, index) => ({ id: String.fromCharCode(97 + index), text: { en: `Option ${index + 1}` } })),
});

/** What is told of ballots when nobody lies. */
function roundOf(sheet: Sheet, round: number, ballots: readonly Published[]): PublishedRound {
  const counted = recount(sheet, ballots);
  if ('wrong' in counted) throw new Error(`no ballot of this poll: ${JSON.stringify(ballots[counted.wrong])}`);
  const turnout = { voters: ballots.length, changed: 0, couldVote: 40, refused: 1, repeated: null };
  return { round, openedAt: '2024-10-15T08:00:00.000Z', closedAt: '2024-10-15T08:05:00.000Z', turnout, ...counted, head: headOf(sheet, { round }, ballots), ballots };
}
const retold = ({ sheet, rounds }: Poll): Poll => ({ sheet, rounds: rounds.map(({ ballots }, index) => roundOf(sheet, index + 1, ballots)) });
const linesOf = ({ sheet, rounds }: Poll): BallotsLine[] => chainBallots(sheet, rounds);
const textOf = (poll: Poll): string => toJsonLines(linesOf(poll));

interface Making { readonly with: AskedWith; readonly weighted: boolean; readonly named: boolean; readonly shown: boolean[]; readonly ids: string[] }
const receipt = fc.stringMatching(/^[A-Za-z0-9_-]{20}$/);
const pollsOf = (kinds: Parameters<typeof askedWith>[0]): fc.Arbitrary<Poll> =>
  fc.record({
    with: askedWith(kinds), weighted: fc.boolean(), named: fc.boolean(),
    shown: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), ids: fc.uniqueArray(receipt, { minLength: 12, maxLength: 12 }),
  }).map(made);
const polls = pollsOf(pollKinds);

/** Two rounds: the first third of the ballots, and the others. */
function made(making: Making): Poll {
  const { with: { asked, ballots }, weighted, named, ids } = making;
  const isWritten = asked.setup.kind === 'cloud' || asked.setup.kind === 'open';
  const sheet = sheetOf({ asked }, weighted && !isWritten ? bodies : [], named);
  const published = ballots.map((ballot, index): Published => ({
    receipt: ids[index] ?? '', name: named ? `=Ana ${index % 3}` : null, electorate: sheet.electorates[index % 3 === 0 ? 0 : 1]?.id ?? null,
    ballot: isWritten ? null : ballot, entries: isWritten ? entriesOf(making, index) : null,
  }));
  const third = Math.ceil(published.length / 3);
  return retold({ sheet, rounds: [published.slice(0, third), published.slice(third)].map((each) => ({ ballots: each }) as unknown as PublishedRound) });
}

function entriesOf({ with: { ballots }, shown, ids }: Making, index: number): Published['entries'] {
  const ballot = ballots[index] ?? { words: [] };
  const texts = 'words' in ballot ? ballot.words : 'text' in ballot ? [ballot.text] : [];
  return texts.map((text, nth) => entryOf(text, shown[(index + nth) % 12] ?? true, { salt: 'of-the-round', receipt: ids[index] ?? '', nth }));
}

/** Six ballots of a choice of three in the first round, two in the second. */
const ballot = (id: string, option: string): Published => ({ receipt: id, name: null, electorate: null, ballot: { options: [option] }, entries: null });
const choice: Sheet = sheetOf({ asked: { setup: { kind: 'single' }, options: 3 } });
const plain: Poll = {
  sheet: choice,
  rounds: [roundOf(choice, 1, [ballot('kk', 'a'), ballot('-b', 'b'), ballot('Zz', 'a'), ballot('ab', 'c'), ballot('_0', 'a')]), roundOf(choice, 2, [ballot('x1', 'c'), ballot('c9', 'b')])],
};
const weighted: Poll = retold({
  sheet: { ...choice, electorates: bodies },
  rounds: plain.rounds.map((round) => ({ ...round, ballots: round.ballots.map((each, index) => ({ ...each, electorate: index === 0 ? 'jury' : 'public' })) })),
});
const problemsOf = (text: string): (BallotsProblem | 'ok')[] => {
  const verdict = verifyBallots(text);
  return verdict.ok ? ['ok'] : verdict.broken.map(({ problem }) => problem);
};
const headsOf = (poll: Poll): string[] => poll.rounds.map(({ head }) => head);

describe('a list of ballots', () => {
  it('L-14 holds the poll, its rules and weights, what was told, and each ballot, and nowhere a group, a place or a time of voting', () => {
    const [first, round, one] = linesOf(weighted);
    expect(first).toMatchObject({ kind: 'poll', format: 'plenary-ballots', version: 1, event: 'idm-2024', setup: { kind: 'single' }, electorates: bodies, rounds: 2 });
    expect(round).toMatchObject({ kind: 'round', round: 1, turnout: { voters: 5 }, parts: [{ electorate: 'jury', ballots: 1 }, { electorate: 'public', ballots: 4 }], head: headsOf(weighted)[0] });
    expect(Object.keys(one ?? {})).toEqual(['kind', 'round', 'n', 'receipt', 'name', 'electorate', 'ballot', 'entries', 'previous', 'hash']);
  });

  it('L-15 has the same bytes in whatever order its ballots come', () => {
    fc.assert(fc.property(polls, fc.infiniteStream(fc.nat()), (poll, dice) => {
      const shuffled = poll.rounds.map((round) => ({ ...round, ballots: round.ballots.map((each) => ({ each, die: dice.next().value })).toSorted((a, b) => a.die - b.die).map(({ each }) => each) }));
      expect(textOf({ ...poll, rounds: shuffled })).toBe(textOf(poll));
    }), { numRuns: 50 });
  });

  it('L-16 of any kind is found whole in both forms, and comes to what was told', () => {
    fc.assert(fc.property(polls, (poll) => {
      expect(problemsOf(textOf(poll))).toEqual(['ok']);
      expect(problemsOf(toBallotsCsv(linesOf(poll)))).toEqual(['ok']);
    }), { numRuns: 200 });
  });

  it('L-16 with weights comes to percent of the whole: a body decides by its weight, however many it is, and an absent one decides nothing', () => {
    // Of 80: the jury's 50 for a; of the public's 30 half for a, a quarter each for b and c.
    expect(weighted.rounds[0]?.result).toEqual({ counts: [62.5 + 18.75, 9.375, 9.375] });
    const alone = (weighted.rounds[0]?.ballots ?? []).filter(({ electorate }) => electorate === 'public');
    expect(recount(weighted.sheet, alone)).toMatchObject({ result: { counts: [50, 25, 25] }, parts: [{ ballots: 0 }, { ballots: 4 }] });
  });

  it('L-20 has a head that stands for ballots and question alone', () => {
    const [one, other] = [plain.rounds[0]?.ballots ?? [], plain.rounds[1]?.ballots ?? []];
    expect(headOf(choice, { round: 1 }, one.toReversed().map((each) => ({ ...each, name: 'Ana' })))).toBe(headsOf(plain)[0]);
    const others = [headOf(choice, { round: 2 }, one), headOf(choice, { round: 1 }, other), headOf({ ...choice, title: { en: 'Which last?' } }, { round: 1 }, one), headOf({ ...choice, electorates: bodies }, { round: 1 }, one)];
    expect(new Set([...headsOf(plain), ...others]).size).toBe(6);
  });
});

describe('a list that was touched', () => {
  const lines = textOf(plain).trimEnd().split('\n');
  const again = (texts: readonly string[]): string => `${texts.join('\n')}\n`;

  it('L-17 gives away a changed, removed, added or moved line, and the first broken one', () => {
    const firstBroken = (texts: readonly string[]) => {
      const verdict = verifyBallots(again(texts));
      return verdict.ok ? null : verdict.broken[0];
    };
    expect(firstBroken(lines.with(3, (lines[3] ?? '').replace('"options":["', '"options":["b","').replace('"b","b"', '"b"')))).toMatchObject({ line: 4 });
    expect(firstBroken(lines.toSpliced(3, 1))).toEqual({ line: 4, problem: 'previous' });
    expect(firstBroken(lines.toSpliced(3, 0, lines[2] ?? ''))).toEqual({ line: 4, problem: 'previous' });
    expect(firstBroken([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)])).toEqual({ line: 3, problem: 'previous' });
    expect(firstBroken(lines.slice(0, -1))).toEqual({ line: lines.length, problem: 'no-end' });
    expect(firstBroken([...lines, lines.at(-1) ?? ''])).toEqual({ line: lines.length + 1, problem: 'after-end' });
    expect(firstBroken(lines.slice(1))).toEqual({ line: 1, problem: 'first-line' });
  });

  it('L-17 gives away any line that is removed, doubled or moved', () => {
    fc.assert(fc.property(polls, fc.nat(), fc.nat(), (poll, from, to) => {
      const texts = textOf(poll).trimEnd().split('\n');
      const [at, place] = [from % texts.length, to % texts.length];
      const rest = texts.toSpliced(at, 1);
      expect(problemsOf(again(rest))).not.toContain('ok');
      expect(problemsOf(again(texts.toSpliced(place, 0, texts[at] ?? '')))).not.toContain('ok');
      if (place !== at) expect(problemsOf(again(rest.toSpliced(place, 0, texts[at] ?? '')))).not.toContain('ok');
    }), { numRuns: 100 });
  });

  it('L-17 gives away any byte that is changed, removed, added or moved', () => {
    fc.assert(fc.property(polls, fc.nat(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (poll, from, to, other) => {
      const text = textOf(poll);
      const at = from % text.length;
      const without = text.slice(0, at) + text.slice(at + 1);
      const moved = without.slice(0, to % text.length) + text.charAt(at) + without.slice(to % text.length);
      for (const touched of [without, moved, text.slice(0, at) + other + text.slice(at), text.slice(0, at) + other + text.slice(at + 1), text.slice(0, at), text + other]) {
        if (touched !== text) expect(problemsOf(touched)).not.toContain('ok');
      }
    }), { numRuns: 300 });
  });

  it('L-17 gives away a changed cell of a table', () => {
    expect(verifyBallots(toBallotsCsv(linesOf(plain)).replace("1,1,'-b,", "1,1,'-c,"))).toEqual({ ok: false, broken: [{ line: 4, problem: 'cells' }] });
  });

  it('L-18 and written anew without a flaw is found by the head', () => {
    const [first, ...later] = plain.rounds;
    const ballots = first?.ballots ?? [];
    const forged: Poll[] = [
      [ballot('kk', 'b'), ...ballots.slice(1)], ballots.slice(1), [...ballots, ballot('qq', 'b')], [{ ...ballots[0], receipt: 'kl' } as Published, ...ballots.slice(1)],
    ].map((those) => ({ sheet: choice, rounds: [{ ...first, ballots: those } as PublishedRound, ...later] }));
    const sheets: Sheet[] = [
      { ...choice, title: { en: 'Which last?' } }, { ...choice, setup: { kind: 'multiple', min: 1, max: 2 } },
      { ...choice, options: choice.options.map((option, index) => ({ ...option, text: choice.options[2 - index]?.text ?? {} })) },
    ];
    for (const poll of [...forged, ...sheets.map((sheet) => ({ ...plain, sheet })), { ...plain, rounds: later }].map(retold)) {
      expect(problemsOf(textOf(poll))).toEqual(['ok']);
      expect(said(poll, { heads: [headsOf(plain)[0] ?? ''] }).ok).toBe(false);
    }
    const reweighed = retold({ ...weighted, sheet: { ...weighted.sheet, electorates: bodies.map((body) => ({ ...body, weight: 50 })) } });
    expect([problemsOf(textOf(reweighed)), said(reweighed, { heads: headsOf(weighted) }).ok]).toEqual([['ok'], false]);
  });

  it('L-18 L-19 is found whatever one ballot says instead, with the head that was kept, whether or not the result follows it', () => {
    fc.assert(fc.property(pollsOf(pollKinds.filter((kind) => kind !== 'cloud' && kind !== 'open')), polls, fc.nat(), (poll, { rounds }, which) => {
      const [round] = poll.rounds;
      const other = rounds[0]?.ballots[0];
      const target = round?.ballots[which % (round.ballots.length || 1)];
      if (!round || !target || !other || JSON.stringify(target.ballot) === JSON.stringify(other.ballot)) return;
      const ballots = round.ballots.map((each) => (each === target ? { ...each, ballot: other.ballot, entries: other.entries } : each));
      const text = textOf({ ...poll, rounds: poll.rounds.with(0, { ...round, ballots }) });
      expect(problemsOf(text).some((problem) => problem === 'head' || problem === 'ballot')).toBe(true);
    }), { numRuns: 200 });
  });
});

describe('a list that lies', () => {
  const [first, ...later] = plain.rounds;
  const lie = (changes: Partial<PublishedRound>, of: Poll = plain): BallotsProblem | 'ok' | undefined =>
    problemsOf(textOf({ ...of, rounds: [{ ...of.rounds[0], ...changes } as PublishedRound, ...of.rounds.slice(1)] }))[0];

  it('L-19 about the result, the parts or the voters is found', () => {
    expect(lie({ result: { counts: [4, 1, 1] } })).toBe('result');
    expect(lie({ parts: weighted.rounds[0]?.parts ?? null })).toBe('parts');
    expect(lie({ parts: weighted.rounds[0]?.parts?.toReversed() ?? null }, weighted)).toBe('parts');
    expect(lie({ turnout: { voters: 6, changed: 0, couldVote: null, refused: null, repeated: null } })).toBe('voters');
    expect(lie({ turnout: { voters: 5, changed: 0, couldVote: 4, refused: null, repeated: null } })).toBe('turnout');
    expect(lie({ head: headsOf(plain)[1] ?? '' })).toBe('head');
  });

  it.each<[string, Partial<Published>]>([
    ['names an option that is not there', { ballot: { options: ['d'] } }],
    ['names more than it may', { ballot: { options: ['a', 'b'] } }],
    ['is of another kind', { ballot: { number: 3 } }],
    ['says nothing', { ballot: null }],
    ['is written where there is nothing to write', { ballot: null, entries: [{ withheld: '0'.repeat(64) }] }],
    ['is of a body that the poll does not have', { electorate: 'jury' }],
    ['has a name in a poll without names', { name: 'Ana' }],
  ])('L-19 with a ballot that %s is found', (_, change) => {
    expect(lie({ ballots: first?.ballots.map((each, index) => (index === 0 ? { ...each, ...change } : each)) ?? [] })).toBe('ballot');
  });

  it('L-19 with a ballot in no body where bodies have weights is found', () => {
    expect(lie({ ballots: first?.ballots ?? [] }, weighted)).toBe('ballot');
  });

  it('L-19 with a receipt twice, or out of order, or rounds that are not all there, is found', () => {
    expect(lie({ ballots: [...(first?.ballots ?? []), ballot('kk', 'a')] })).toBe('twice');
    const swapped = rechained(linesOf(plain), (lines) => [...lines.slice(0, 2), { ...lines[3], n: 1 } as BallotsLine, { ...lines[2], n: 2 } as BallotsLine, ...lines.slice(4)]);
    expect(problemsOf(swapped)).toEqual(['order']);
    expect(problemsOf(textOf({ ...plain, rounds: later }))).toEqual(['rounds']);
    expect(problemsOf(rechained(linesOf(plain), (lines) => lines.toSpliced(2, 1)))).toEqual(['rounds']);
    expect(problemsOf(rechained(linesOf(plain), (lines) => lines.with(2, { ...lines[2], n: 7 } as BallotsLine)))).toEqual(['number']);
  });

  it.each<[string, Partial<Sheet>]>([
    ['fewer options than its kind needs', { options: choice.options.slice(0, 1) }],
    ['a quiz without an answer', { setup: { kind: 'quiz', right: [], leaders: false } }],
    ['a weight below nothing', { electorates: bodies.map((body) => ({ ...body, weight: -1 })) }],
    ['one body twice', { electorates: [...bodies, ...bodies] }],
  ])('L-19 about a poll that cannot be, with %s, is found', (_, change) => {
    expect(problemsOf(textOf({ ...weighted, sheet: { ...weighted.sheet, ...change } }))).toEqual(['sheet']);
  });
});

describe('what was written by hand', () => {
  const salt = 'of-the-round';
  const sheet: Sheet = { ...choice, setup: { kind: 'open' }, options: [] };
  const written = (id: string, text: string, isShown: boolean): Published => ({ ...ballot(id, ''), ballot: null, entries: [entryOf(text, isShown, { salt, receipt: id, nth: 0 })] });

  it('L-21 and withheld is not told, and cannot be tried against words', () => {
    const { entries } = written('r1', 'thief', false);
    expect(entries).toEqual([{ withheld: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
    const tries = ['thief', 'r1\0thief', '\0thief'].map((each) => createHash('sha256').update(each).digest('hex'));
    expect(tries).not.toContain(commitmentOf(entries?.[0] ?? { withheld: '' }));
    expect(written('r2', 'thief', false).entries).not.toEqual(entries);
  });

  it('L-20 L-21 has the same head once it is let through, and other words have not', () => {
    const shown = written('r1', 'Why?', true);
    const head = headOf(sheet, { round: 1 }, [written('r1', 'Why?', false), written('r2', 'How?', false)]);
    expect(headOf(sheet, { round: 1 }, [shown, written('r2', 'How?', false)])).toBe(head);
    const [entry] = shown.entries ?? [];
    const forged = { ...shown, entries: entry && 'text' in entry ? [{ ...entry, text: 'Who?' }] : null };
    expect(headOf(sheet, { round: 1 }, [forged, written('r2', 'How?', false)])).not.toBe(head);
  });
});

describe('what a check says', () => {
  it('L-22 is whole, round by round with heads, and what it cannot know', () => {
    const { ok, sentences } = said(plain, {});
    expect(ok).toBe(true);
    expect(sentences).toEqual([
      'Whole: 7 ballots of “Which first?”, poll p1 of idm-2024. Counted again, they give the result that was told.',
      `Round 1: 5 ballots, head ${shortHead(headsOf(plain)[0] ?? '')}`, `Round 2: 2 ballots, head ${shortHead(headsOf(plain)[1] ?? '')}`,
      expect.stringContaining('Compare a head with the one that was shown') as string,
    ]);
  });

  it('L-22 is whether a round has a head, in whatever way it is typed', () => {
    const second = headsOf(plain)[1] ?? '';
    for (const head of [second, shortHead(second), shortHead(second).toUpperCase().replaceAll(' ', '-')]) expect(said(plain, { heads: [head] })).toMatchObject({ ok: true, sentences: { 3: 'The head that you gave is that of round 2.' } });
    expect(said(plain, { heads: [second.slice(0, 16)] })).toMatchObject({ ok: false, sentences: { 3: expect.stringContaining('This is no head') as string } });
    expect(said(plain, { heads: [second, 'f'.repeat(64)] })).toMatchObject({ ok: false, sentences: { 4: expect.stringContaining('No round here has the head') as string } });
  });

  it('L-22 is which ballots have a receipt', () => {
    const shown = retold({ ...plain, rounds: [{ ...plain.rounds[0], ballots: [ballot('7K3MPQ9ZT4WX2B8C', 'c')] } as PublishedRound] });
    for (const typed of ['7K3MPQ9ZT4WX2B8C', ' 7k3m pq9z-t4wx 2b8c ']) expect(said(shown, { receipts: [typed] }).sentences).toContain('Your ballot in round 1: c – Option 3');
    expect(said(plain, { receipts: ['-b'] }).sentences).toContain('Your ballot in round 1: b – Option 2');
    expect(said(plain, { receipts: ['nobody'] })).toMatchObject({ ok: false, sentences: { 3: 'No ballot here has the receipt that you gave.' } });
  });

  it('L-23 is nothing that steers a terminal', () => {
    const poll = retold({ ...plain, sheet: { ...choice, title: { en: '\u001B[2J\u202Eevil\n' }, options: choice.options.map((option) => ({ ...option, text: { en: '\u009B2J' } })) } });
    const { ok, sentences } = said(poll, { receipts: ['kk'] });
    expect(ok).toBe(true);
    expect(sentences.join('')).not.toMatch(/\p{C}/u);
  });

  it('L-23 of what is no list is that nobody can read it', () => {
    for (const text of ['', '\n', '{}', '[]', 'null', 'round,n\n1,2', '"', '\u0000', '{"kind":"poll"}', toJsonLines(linesOf(plain).slice(2))]) expect(problemsOf(text)).not.toContain('ok');
    expect(said({ ...plain, rounds: [{ ...plain.rounds[0], head: 'f'.repeat(64) } as PublishedRound] }, {})).toEqual({ ok: false, sentences: [expect.stringMatching(/^Broken at line 2: these are not the ballots that were committed to/) as string] });
    fc.assert(fc.property(fc.string(), (text) => !verifyBallots(text).ok));
  });
});

/** The lines after a change, sealed anew by somebody who knows how. */
function rechained(lines: readonly BallotsLine[], change: (lines: readonly BallotsLine[]) => readonly BallotsLine[]): string {
  let previous: string | undefined;
  const resealed = change(lines).map((line) => {
    const { hash: _, ...rest } = previous === undefined ? line : { ...line, previous };
    const seal = { ...rest, hash: hashOf({ ...rest, hash: '' }) };
    previous = seal.hash;
    return seal;
  });
  return toJsonLines(resealed);
}

const said = (poll: Poll, asking: Partial<Parameters<typeof sayBallots>[1]>): Said => sayBallots(verifyBallots(textOf(poll)), { heads: [], receipts: [], ...asking });
