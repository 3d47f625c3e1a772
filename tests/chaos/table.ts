// The table that the suite prints: one line for each fault, then whatever did not hold.
import type { Fault } from './faults/fault.ts';
import type { Trial } from './world/trial.ts';

/** What came of one fault: a trial, a reason why it cannot be tried here, or what stopped it. */
export type Row =
  | { readonly kind: 'tried'; readonly trial: Trial; readonly tookMs: number }
  | { readonly kind: 'not here'; readonly fault: Fault; readonly why: string }
  | { readonly kind: 'stopped'; readonly fault: Fault; readonly seed: number; readonly why: string };

export const holds = (row: Row): boolean => row.kind === 'not here' || (row.kind === 'tried' && row.trial.violations.length === 0);

const columns = ['fault', 'acknowledged', 'lost', 'doubled', 'sent again', 'recovery', 'bound', 'seed', 'holds'] as const;
const widths = [22, 13, 6, 8, 11, 10, 8, 12, 24];

const line = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' ').trimEnd();

export const tableHead = (): string => line(columns);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export function tableRow(row: Row): string {
  if (row.kind === 'not here') return `${row.fault.name.padEnd(widths[0] ?? 0)} not permitted here: ${row.why}`;
  if (row.kind === 'stopped') return `${row.fault.name.padEnd(widths[0] ?? 0)} NO: ${row.why} (seed ${row.seed})`;
  const { fault, acknowledged, lost, doubled, resent, recoveryMs, seed, violations } = row.trial;
  return line([
    fault.name, `${acknowledged}`, `${lost}`, `${doubled}`, `${resent}`, seconds(recoveryMs), seconds(fault.withinMs), `${seed}`,
    violations.length === 0 ? 'yes' : `NO: ${violations.length} violations`,
  ]);
}

const shownViolations = 5;

/** Everything that did not hold, with what brings it back. */
export function problems(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    if (row.kind === 'not here' || holds(row)) return [];
    const [name, seed, why] = row.kind === 'stopped' ? [row.fault.name, row.seed, [row.why]] : [row.trial.fault.name, row.trial.seed, row.trial.violations.map(({ rule, what }) => `${rule}: ${what}`)];
    const more = why.length > shownViolations ? [`  and ${why.length - shownViolations} more`] : [];
    return [`\n${name} (npm run chaos -- --only=${name} --seed=${seed})`, ...why.slice(0, shownViolations).map((text) => `  ${text}`), ...more];
  });
}
