// Looks for somebody's own ballot in a poll's published list. The list comes whole, and is looked through here: nobody learns which one was sought.
import * as z from 'zod/mini';
import { ballotSchema, type Ballot } from '@plenary/domain/poll/kinds/setups';
import { request, type Answer, type RequestOptions } from './request.ts';

/** `other`: something else stands under the receipt. `withheld`: how much of what was written there moderators have not let through. */
export interface Found { readonly state: 'as-cast' | 'other' | 'missing'; readonly withheld: number }

export interface Sought { readonly round: number; readonly receipt: string; readonly ballot: Ballot }

/** Where a poll's list is, without the ending that says in which form. */
export const listAddress = (code: string, poll: string): string => `/events/${encodeURIComponent(code)}/polls/${encodeURIComponent(poll)}/ballots`;

const lineSchema = z.object({
  kind: z.literal('ballot'),
  round: z.int(),
  receipt: z.string(),
  ballot: z.nullable(ballotSchema),
  entries: z.nullable(z.array(z.object({ text: z.optional(z.string()) }))),
});

export async function findBallot(options: RequestOptions, at: { readonly code: string; readonly poll: string }, sought: Sought): Promise<Answer<Found>> {
  const answer = await request(options, { method: 'GET', path: `${listAddress(at.code, at.poll)}.jsonl`, schema: z.string(), isText: true });
  return answer.ok ? { ok: true, value: look(answer.value, sought) } : answer;
}

function look(list: string, { round, receipt, ballot }: Sought): Found {
  const lines = list.split('\n').filter((line) => line.includes(receipt)).flatMap(read);
  const line = lines.find((each) => each.round === round && each.receipt === receipt);
  if (!line) return { state: 'missing', withheld: 0 };
  if (!line.entries) return { state: JSON.stringify(line.ballot) === JSON.stringify(ballot) ? 'as-cast' : 'other', withheld: 0 };
  const written = 'words' in ballot ? ballot.words : 'text' in ballot ? [ballot.text] : [];
  const isSame = line.entries.length === written.length && line.entries.every(({ text }, index) => text === undefined || text === written[index]);
  return { state: isSame ? 'as-cast' : 'other', withheld: line.entries.filter(({ text }) => text === undefined).length };
}

function read(text: string): z.infer<typeof lineSchema>[] {
  try {
    const parsed = z.safeParse(lineSchema, JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
