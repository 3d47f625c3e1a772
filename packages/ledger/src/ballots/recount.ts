// Counts published ballots again by the rules of the poll's kind, as if nobody had ever told a result.
import { askedOf } from '@plenary/domain/poll/asked';
import { cellName, count, sumOf, type Cells } from '@plenary/domain/poll/cells';
import { isWeighted, weightedCounts } from '@plenary/domain/poll/electorates';
import type { Kept } from '@plenary/domain/poll/kinds/kind';
import { readBallotOf, rulesOf } from '@plenary/domain/poll/kinds/rules';
import type { Ballot, PollResult, PollSetup } from '@plenary/domain/poll/kinds/setups';
import { commitmentOf } from './entries.ts';
import type { Entry, Published, Sheet, Told } from './format.ts';

/** What voters of a kind write by hand, as a ballot; nothing for kinds in which they choose. */
export function writtenBallot({ kind }: PollSetup, texts: readonly string[]): Ballot | null {
  if (kind === 'cloud') return { words: [...texts] };
  return kind === 'open' ? { text: texts.join('\n') } : null;
}

export interface Recount extends Pick<Told, 'parts'> { readonly result: PollResult }

/** What the ballots come to, or the place of the first that is no ballot of this poll. */
export function recount(sheet: Sheet, ballots: readonly Published[]): Recount | { readonly wrong: number } {
  const { electorates, setup } = sheet;
  const [asked, { marksOf, resultOf }] = [askedOf(sheet), rulesOf(setup.kind)];
  const cells: Cells = new Map();
  for (const [index, ballot] of ballots.entries()) {
    const kept = keptOf(sheet, ballot);
    if (kept === undefined) return { wrong: index };
    const body = Math.max(0, electorates.findIndex(({ id }) => id === ballot.electorate));
    count(cells, cellName(body, ''), { marks: kept === null ? [] : marksOf(asked, kept), by: 1 });
  }
  const told = (sum: ReturnType<typeof sumOf>): PollResult => resultOf(asked, sum.counts, sum.ballots);
  if (!isWeighted(sheet)) return { result: told(sumOf(cells)), parts: null };
  const parts = electorates.map(({ id }, place) => {
    const sum = sumOf(cells, ({ electorate }) => electorate === place);
    return { electorate: id, ballots: sum.ballots, result: told(sum) };
  });
  return { result: told(weightedCounts(cells, electorates)), parts };
}

/** As the poll would have kept it; `null` where nothing of it may be read, `undefined` where it is no ballot of this poll. */
function keptOf(sheet: Sheet, { electorate, name, ballot, entries }: Published): Kept | null | undefined {
  const isPlaced = isWeighted(sheet) ? sheet.electorates.some(({ id }) => id === electorate) : electorate === null;
  if (!isPlaced || (name !== null && !sheet.named)) return undefined;
  const isWritten = writtenBallot(sheet.setup, []) !== null;
  if (isWritten !== (entries !== null) || isWritten === (ballot !== null)) return undefined;
  if (ballot) return read(sheet, ballot);
  const written = entries && areEntries(sheet.setup, entries) ? entries : [];
  if (written.length === 0) return undefined;
  const texts = written.flatMap((entry) => ('text' in entry ? [entry.text] : []));
  const shown = writtenBallot(sheet.setup, texts);
  return texts.length === 0 || !shown ? null : read(sheet, shown);
}

/** No more than the poll takes of one voter, those that are withheld among them; each is another one, for its salt is. */
function areEntries(setup: PollSetup, entries: readonly Entry[]): boolean {
  const most = setup.kind === 'cloud' ? setup.words : 1;
  return entries.length <= most && new Set(entries.map(commitmentOf)).size === entries.length;
}

/** Only as it is shown: the same choice in another order would be another line. */
function read(sheet: Sheet, ballot: Ballot): Kept | undefined {
  const answer = readBallotOf(askedOf(sheet), ballot);
  if (typeof answer === 'string') return undefined;
  return JSON.stringify(rulesOf(sheet.setup.kind).showBallot(askedOf(sheet), answer.kept)) === JSON.stringify(ballot) ? answer.kept : undefined;
}
