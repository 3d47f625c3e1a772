// Checks the list of a poll's ballots by itself: whether it is whole, in order, what was committed to, and comes to what was told.
import { askedOf } from '@plenary/domain/poll/asked';
import { isWeight } from '@plenary/domain/poll/electorates';
import { optionId } from '@plenary/domain/poll/kinds/options';
import { rulesOf } from '@plenary/domain/poll/kinds/rules';
import { pollLimits } from '@plenary/domain/poll/state';
import { readChain, type Broken, type ChainProblem } from '../lines.ts';
import { changedRow, linesIn } from '../table.ts';
import { ballotsTable } from './export.ts';
import { lineSchema, sheetSchema, toldSchema, type BallotLine, type BallotsLine, type RoundLine, type Sheet } from './format.ts';
import { headOf } from './head.ts';
import { recount } from './recount.ts';

export type BallotsProblem = ChainProblem | 'cells' | 'sheet' | 'rounds' | 'number' | 'twice' | 'order' | 'ballot' | 'voters' | 'turnout' | 'head' | 'result' | 'parts';

export interface CheckedRound { readonly round: number; readonly line: number; readonly told: RoundLine; readonly ballots: readonly BallotLine[]; readonly head: string }
export interface CheckedBallots { readonly sheet: Sheet; readonly rounds: readonly CheckedRound[]; readonly hash: string }
/** All that is wrong with what was written, or the first line that nobody can have written so. */
export type BallotsVerdict = ({ readonly ok: true } & CheckedBallots) | { readonly ok: false; readonly broken: readonly Broken<BallotsProblem>[] };

export function verifyBallots(text: string): BallotsVerdict {
  return text.startsWith('{') ? verifyTexts(linesOf(text)) : verifyTable(text);
}

/** Whether a text is meant to be such a list, in either form, also with a mark or a line put before it; whatever else it is, it is left to the ledger's check. */
export const isBallots = (text: string): boolean => text.trimStart().startsWith('{"kind":"poll"') || linesIn(text, ballotsTable) !== null;

/** Lines end with a line feed, the last one too; what follows it would be a line of its own. */
const linesOf = (text: string): string[] => (text.endsWith('\n') ? text.slice(0, -1) : `${text}\r`).split('\n');

function verifyTable(text: string): BallotsVerdict {
  const texts = linesIn(text, ballotsTable);
  if (!texts) return failed({ line: 1, problem: 'unreadable' });
  const verdict = verifyTexts(texts);
  // The first row names the columns.
  if (!verdict.ok) return { ok: false, broken: verdict.broken.map((each) => ({ ...each, line: each.line + 1 })) };
  const read = readChain(texts, { schema: lineSchema, first: 'poll' });
  const changed = 'lines' in read ? changedRow(text, read.lines, ballotsTable) : 1;
  return changed === 0 ? verdict : failed({ line: changed, problem: 'cells' });
}

function verifyTexts(texts: readonly string[]): BallotsVerdict {
  const read = readChain(texts, { schema: lineSchema, first: 'poll' });
  if (!('lines' in read)) return failed(read);
  const [first] = read.lines;
  const isBlind = read.lines.some((line) => line.kind === 'round' && line.blind !== undefined);
  // Each list is written in the first version that can hold it.
  if (first?.kind !== 'poll' || first.version !== (isBlind ? 2 : 1)) return failed({ line: 1, problem: 'first-line' });
  const rounds = roundsIn(read.lines);
  if (!rounds) return failed({ line: read.lines.length, problem: 'rounds' });
  const sheet = sheetSchema.parse(first);
  const broken = isWellSet(sheet) ? rounds.flatMap((round) => problemsOf(sheet, round)) : [{ line: 1, problem: 'sheet' } as const];
  if (broken.length > 0) return failed(...broken);
  return { ok: true, sheet, rounds: rounds.map((each) => ({ ...each, round: each.told.round, head: each.told.head })), hash: read.lines.at(-1)?.hash ?? '' };
}

const failed = (...broken: Broken<BallotsProblem>[]): BallotsVerdict => ({ ok: false, broken });

type Read = Omit<CheckedRound, 'round' | 'head'>;

/**
 * Rounds with their ballots, or nothing if they are not those that the first and the last line speak of. The last one is told: a list of
 * nothing but what is hidden would be whole and have nothing in it to count.
 */
function roundsIn(lines: readonly BallotsLine[]): Read[] | null {
  const rounds: { line: number; told: RoundLine; ballots: BallotLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'round') rounds.push({ line: index + 1, told: line, ballots: [] });
    if (line.kind !== 'ballot') continue;
    const round = rounds.at(-1);
    if (round?.told.round !== line.round) return null;
    round.ballots.push(line);
  }
  const [first, end] = [lines[0], lines.at(-1)];
  const isCounted = first?.kind === 'poll' && end?.kind === 'end' && first.rounds === rounds.length && end.rounds === rounds.length && end.ballots === rounds.reduce((sum, { ballots }) => sum + ballots.length, 0);
  const isTold = (rounds.at(-1)?.told.result ?? null) !== null;
  return isCounted && isTold && rounds.every(({ told }, index) => told.round === index + 1) ? rounds : null;
}

/** Options by their own names, bodies of voters that have weights as moderators may give them, and a setup as its kind keeps it. */
function isWellSet(sheet: Sheet): boolean {
  const { electorates, setup, options } = sheet;
  const rules = rulesOf(setup.kind);
  const [least, most] = rules.options;
  const areOptions = options.length >= least && options.length <= most && options.every(({ id }, index) => id === optionId(index));
  const areBodies = electorates.length <= pollLimits.electorates && new Set(electorates.map(({ id }) => id)).size === electorates.length && electorates.every(({ weight }) => isWeight(weight));
  return areOptions && areBodies && JSON.stringify(rules.readSetup(askedOf(sheet))) === JSON.stringify(setup);
}

function problemsOf(sheet: Sheet, { line, told, ballots }: Read): Broken<BallotsProblem>[] {
  const inRow = ballots.flatMap((ballot, index) => {
    const problem = placeProblem(ballot, index, ballots[index - 1]);
    return problem ? [{ line: line + index + 1, problem }] : [];
  });
  const broken: Broken<BallotsProblem>[] = inRow.slice(0, 1);
  const stands = (isSo: boolean, problem: BallotsProblem): unknown => isSo || broken.push({ line, problem });
  const { voters, couldVote } = told.turnout;
  stands(couldVote === null || couldVote >= voters, 'turnout');
  // Of a round whose result was never told, no ballots are either: there is nothing to hold against its head.
  if (told.result === null) {
    stands(ballots.length === 0 && told.parts === null, 'result');
    return broken;
  }
  const counted = recount(sheet, ballots);
  if ('wrong' in counted) return [...broken, { line: line + counted.wrong + 1, problem: 'ballot' }];
  const read = toldSchema.parse({ ...told, ...counted });
  stands(voters === ballots.length, 'voters');
  stands(told.head === headOf(sheet, told, ballots), 'head');
  stands(JSON.stringify(told.result) === JSON.stringify(read.result), 'result');
  stands(JSON.stringify(told.parts) === JSON.stringify(read.parts), 'parts');
  return broken;
}

function placeProblem({ n, receipt }: BallotLine, index: number, before: BallotLine | undefined): BallotsProblem | null {
  if (n !== index + 1) return 'number';
  if (receipt === before?.receipt) return 'twice';
  return before && receipt < before.receipt ? 'order' : null;
}
