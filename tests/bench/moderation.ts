// What moderation costs: from "Send" to the desk at 100 questions a second, one more supporter in the fair order of 2,000 questions and 10,000
// people, and looking for a near duplicate among 2,000. By hand: node tests/bench/moderation.ts
import { measureDuplicates, type DuplicateFigures } from './duplicates.ts';
import { measureFair, type FairFigures } from './fair.ts';
import { openHouse, type House } from './house.ts';
import { queueingAt, type QueueingRow } from './queueing.ts';
import { moderationTable } from './report/moderation.ts';

export interface ModerationFigures { readonly queueing: QueueingRow[]; readonly fair: FairFigures; readonly duplicates: DuplicateFigures }

export async function measureModeration(house: House, pace: { perSecond: number; seconds: number }): Promise<ModerationFigures> {
  const queueing: QueueingRow[] = [];
  for await (const row of queueingAt(house, pace)) queueing.push(row);
  return { queueing, fair: measureFair(), duplicates: measureDuplicates() };
}

if (import.meta.main) {
  await using house = await openHouse();
  console.log(moderationTable(await measureModeration(house, { perSecond: 100, seconds: 20 })));
}
