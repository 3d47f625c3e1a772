// Counts published ballots again by the rules of the poll's kind, as if nobody had ever told a result.
import type { Asked, Kept } from '@plenary/domain/poll/kinds/kind';
import { countAnew, readBallotOf, rulesOf } from '@plenary/domain/poll/kinds/rules';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import type { Entry, Published, Sheet, Told } from './format.ts';
import { weigh } from './weigh.ts';

/** In polls in which bodies of voters have weights, each ballot says in which it was cast. */
export const isWeighted = ({ electorates }: Pick<Sheet, 'electorates'>): boolean => electorates.length > 1;

export const askedOf = ({ setup, options }: Pick<Sheet, 'setup' | 'options'>): Asked<PollSetup> => ({ setup, options: options.length });

/** What voters of a kind write by hand, as a ballot; nothing for kinds in which they choose. */
export function writtenBallot({ kind }: PollSetup, texts: readonly string[]): Ballot | null {
  if (kind === 'cloud') return { words: [...texts] };
  return kind === 'open' ? { text: texts.join('\n') } : null;
}

/** What the ballots come to, or the place of the first that is no ballot of this poll. */
export function recount(sheet: Sheet, ballots: readonly Published[]): Pick<Told, 'result' | 'parts'> | { readonly wrong: number } {
  const [asked, { resultOf }] = [askedOf(sheet), rulesOf(sheet.setup.kind)];
  const kept = ballots.map((ballot) => keptOf(sheet, ballot));
  const wrong = kept.findIndex((each) => each === undefined);
  if (wrong >= 0) return { wrong };
  const countOf = (isIn: (ballot: Published) => boolean) => {
    const those = kept.filter((_, index) => isIn(ballots[index] as Published));
    return { ballots: those.length, counts: countAnew(asked, those.filter((each) => each !== null && each !== undefined)) };
  };
  const bodies = sheet.electorates.map(({ id, weight }) => ({ id, weight, ...countOf(({ electorate }) => electorate === id) }));
  const all = isWeighted(sheet) ? weigh(bodies) : countOf(() => true);
  return {
    result: resultOf(asked, all.counts, all.ballots),
    parts: isWeighted(sheet) ? bodies.map((body) => ({ electorate: body.id, ballots: body.ballots, result: resultOf(asked, body.counts, body.ballots) })) : null,
  };
}

/** As the poll would have kept it; `null` where nothing of it may be read, `undefined` where it is no ballot of this poll. */
function keptOf(sheet: Sheet, { electorate, name, ballot, entries }: Published): Kept | null | undefined {
  const isPlaced = isWeighted(sheet) ? sheet.electorates.some(({ id }) => id === electorate) : electorate === null;
  if (!isPlaced || (name !== null && !sheet.named)) return undefined;
  const isWritten = writtenBallot(sheet.setup, []) !== null;
  if (isWritten !== (entries !== null) || isWritten === (ballot !== null)) return undefined;
  if (ballot) return read(sheet, ballot);
  const texts = (entries ?? []).flatMap((entry: Entry) => ('text' in entry ? [entry.text] : []));
  const written = writtenBallot(sheet.setup, texts);
  if (!entries?.length || !written) return undefined;
  return texts.length === 0 ? null : read(sheet, written);
}

/** Only as it is shown: the same choice in another order would be another line. */
function read(sheet: Sheet, ballot: Ballot): Kept | undefined {
  const answer = readBallotOf(askedOf(sheet), ballot);
  if (typeof answer === 'string') return undefined;
  return JSON.stringify(rulesOf(sheet.setup.kind).showBallot(askedOf(sheet), answer.kept)) === JSON.stringify(ballot) ? answer.kept : undefined;
}
