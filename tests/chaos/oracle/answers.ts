// Rules about answers: what was acknowledged is in the log, once, as it was said; what was refused had no effect; nothing stays unknown.
import type { LedgerEntry } from '../swarm/ledger.ts';
import type { Case, Violation } from './case.ts';

const name = (entry: LedgerEntry): string => `${entry.type} ${entry.id}`;

/** Every acknowledged command is in the log, accepted, at the seq that its acknowledgement named. */
export function acknowledgedIsInTheLog({ ledger, log }: Case): Violation[] {
  const rule = 'acknowledged is in the log';
  return ledger.filter(({ outcome }) => outcome === 'accepted').flatMap((entry) => {
    const found = log.decided.get(entry.id);
    if (!found) return [{ rule, what: `${name(entry)} was acknowledged and is not in the log` }];
    if (!found.outcome.ok) return [{ rule, what: `${name(entry)} was acknowledged; the log refuses it: ${found.outcome.code}` }];
    if (found.seq !== entry.seq) return [{ rule, what: `${name(entry)} was acknowledged as ${entry.seq}; in the log it is ${found.seq}` }];
    return [];
  });
}

/** A refusal for good left nothing behind, and was one that somebody could expect. */
export function refusedHadNoEffect({ ledger, log, expectedCodes = [] }: Case): Violation[] {
  const rule = 'refused had no effect';
  // Two people may look at the same question: what the other did first, the second is told.
  const ordinary = ['question-not-live', 'question-already-decided', 'question-already-asked', 'question-merged', 'poll-closed', ...expectedCodes];
  return ledger.filter(({ outcome }) => outcome === 'refused').flatMap((entry) => {
    if (log.decided.get(entry.id)?.outcome.ok) return [{ rule, what: `${name(entry)} was refused (${entry.code}) and counts` }];
    return ordinary.includes(entry.code ?? '') ? [] : [{ rule, what: `${name(entry)} was refused for good with ${entry.code}` }];
  });
}

/** Whatever had no answer got one when it was sent again. */
export function unknownIsSettled({ ledger }: Case): Violation[] {
  return ledger.filter(({ outcome }) => outcome === 'unknown').map((entry) => ({ rule: 'unknown is settled', what: `${name(entry)} never got an answer, in ${entry.tries} tries` }));
}

/** People's commands in the log are those that the crowd sent: nothing came from nowhere. */
export function nothingFromNowhere({ ledger, log }: Case): Violation[] {
  const sent = new Set(ledger.map(({ id }) => id));
  return [...log.decided.values()]
    .filter(({ command, outcome }) => outcome.ok && command.actor.role !== 'system' && !sent.has(command.id))
    .map(({ command }) => ({ rule: 'nothing from nowhere', what: `${command.body.type} ${command.id} is in the log and nobody sent it` }));
}

/** What a person began after an earlier thing of theirs was settled comes after it in the log. */
export function orderOfEachIsKept({ ledger }: Case): Violation[] {
  const last = new Map<string, LedgerEntry>();
  const problems: Violation[] = [];
  for (const entry of ledger) {
    if (entry.outcome !== 'accepted' || entry.seq === null) continue;
    const before = last.get(entry.person);
    const followed = before?.settledAtMs !== null && before !== undefined && before.settledAtMs <= entry.sentAtMs;
    if (followed && (before.seq ?? 0) >= entry.seq) problems.push({ rule: 'order of each is kept', what: `${name(before)} came first and has seq ${before.seq}, ${name(entry)} has ${entry.seq}` });
    last.set(entry.person, entry);
  }
  return problems;
}

export function recoveredInTime({ recovery }: Case): Violation[] {
  const { tookMs, withinMs } = recovery;
  return tookMs <= withinMs ? [] : [{ rule: 'recovered in time', what: `everybody was served again after ${Math.round(tookMs)} ms; the bound is ${withinMs} ms` }];
}
