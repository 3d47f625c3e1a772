// Rules about what people see: the same as a replay shows their audience, and never a byte that they may not see.
import { createHash } from 'node:crypto';
import { viewSince } from '@plenary/domain/views';
import type { EventRecordUnion } from '@plenary/domain/records';
import type { Case, Held, Violation } from './case.ts';

const keyOf = (record: EventRecordUnion): string => `${record.kind}:${record.id}`;

/** The same records give the same hash, in whatever order they came. */
export function hashOf(records: readonly EventRecordUnion[]): string {
  const sorted = records.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted, inOrder)).digest('base64url');
}

/** Fields in the order of their names: parsing puts them in the schema's order, views in their own. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every member holds what a replay of the log shows their audience. */
export function everybodySeesTheReplay({ log, members }: Case): Violation[] {
  const names = new Map(members.flatMap(({ person, name }) => (name ? [[person, name] as const] : [])));
  const shown = (member: Held): EventRecordUnion[] =>
    viewSince(log.state, { audience: member.audience, session: member.session, nameOf: (id) => names.get(id) }, -1).records;
  return members.flatMap((member) => {
    const [held, right] = [ofSession(member.records, member.session), shown(member)];
    if (hashOf(held) === hashOf(right)) return [];
    return [{ rule: 'everybody sees the replay', what: `${member.audience} ${member.person}: ${difference(held, right)}` }];
  });
}

/** Records of another session may lie there still; nobody looks at them. */
const ofSession = (records: readonly EventRecordUnion[], session: string | null): EventRecordUnion[] =>
  records.filter((record) => !('session' in record) || record.session === session);

function difference(held: readonly EventRecordUnion[], right: readonly EventRecordUnion[]): string {
  const [mine, theirs] = [held, right].map((records) => new Map(records.map((record) => [keyOf(record), JSON.stringify(record, inOrder)])));
  const keys = new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])]);
  const differing = [...keys].filter((key) => mine?.get(key) !== theirs?.get(key));
  const [first = ''] = differing;
  return `${differing.length} records differ; first ${first}: holds ${mine?.get(first) ?? 'nothing'}, the replay shows ${theirs?.get(first) ?? 'nothing'}`;
}

interface Secret { readonly what: string; readonly owner: string; readonly sinceSeq: number | undefined }

/** No participant's frame held a question before the public might see it, the counts of a poll before they were shown, or who somebody else is. */
export function nothingLeaked(given: Case): Violation[] {
  const secrets = secretsOf(given);
  return given.members.filter(({ audience }) => audience === 'participant').flatMap((member) =>
    member.frames.flatMap((frame) => {
      const seq = seqOf(frame);
      const told = (frame.match(/[A-Za-z0-9_-]{12,}/g) ?? []).map((word) => secrets.get(word)).find((secret) => secret && secret.owner !== member.person && !(secret.sinceSeq !== undefined && secret.sinceSeq <= seq));
      const problem = told?.what ?? earlyCounts(given, frame, seq);
      return problem ? [{ rule: 'nothing leaked', what: `${member.person} was sent ${problem}` }] : [];
    }),
  );
}

/** By word: the ids and texts of questions, notes about them, and what identifies a person. */
function secretsOf({ ledger, log, members }: Case): Map<string, Secret> {
  const secrets = new Map<string, Secret>();
  for (const { person, token } of members) {
    secrets.set(person, { what: `the id of ${person}`, owner: person, sinceSeq: undefined });
    secrets.set(token, { what: `the token of ${person}`, owner: person, sinceSeq: undefined });
  }
  const owners = new Map(ledger.flatMap((entry) => (entry.type === 'question.submit' && entry.result ? [[String(entry.result['question']), entry.person] as const] : [])));
  for (const entry of ledger) {
    const question = String(entry.result?.['question'] ?? entry.payload['question'] ?? '');
    const owner = owners.get(question);
    if (owner === undefined) continue;
    const sinceSeq = log.publicSince.get(question);
    secrets.set(question, { what: `question ${question}, which is public since ${sinceSeq ?? 'never'}`, owner, sinceSeq });
    const mark = /mark-\w+/.exec(String(entry.payload['text']))?.[0];
    if (mark) secrets.set(mark, { what: `a text of question ${question}, which is public since ${sinceSeq ?? 'never'}`, owner, sinceSeq });
    const note = entry.payload['note'];
    if (note !== undefined) secrets.set(String(note), { what: `a moderator's note about question ${question}`, owner, sinceSeq: undefined });
  }
  return secrets;
}

function earlyCounts({ log }: Case, frame: string, seq: number): string | undefined {
  if (!frame.includes('"counts":[')) return undefined;
  const { records } = contentOf(frame);
  const early = records?.find((record) => record.kind === 'poll' && record.result !== null && !((log.countsSince.get(record.id) ?? Infinity) <= seq));
  return early && `the counts of poll ${early.id}, at ${seq}`;
}

/** As of which seq a frame speaks; one without a cursor may hold nothing that was ever secret. */
const seqOf = (frame: string): number => contentOf(frame).cursor?.seq ?? -1;

function contentOf(frame: string): { cursor?: { seq: number }; records?: EventRecordUnion[] } {
  // Frames were written by the harness as [name, payload], after its schemas had parsed them.
  const [, content] = JSON.parse(frame) as [string, { cursor?: { seq: number }; records?: EventRecordUnion[] } | null];
  return content ?? {};
}
