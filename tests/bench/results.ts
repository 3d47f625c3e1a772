// The figures of a run, by scenario. A run of some scenarios replaces only those in what is kept.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { BallotRow } from './ballots.ts';
import type { CoreFigures } from './domain.ts';
import type { FanoutRow } from './fanout.ts';
import type { FollowingRow } from './following.ts';
import type { FrozenRow } from './frozen.ts';
import type { ScreenRow } from './hall-screen.ts';
import type { JoinRow } from './joining.ts';
import type { ModerationFigures } from './moderation.ts';
import type { QuestionRow } from './questions.ts';
import type { ReconnectRow } from './reconnecting.ts';
import type { SteadyRow } from './steady.ts';
import type { Thousand } from './thousand.ts';
import type { TwoSecondsRow } from './two-seconds.ts';

export interface Results {
  machine?: string;
  fanout?: FanoutRow[];
  ballots?: BallotRow[];
  core?: CoreFigures;
  steady?: SteadyRow[];
  questions?: QuestionRow[];
  joining?: JoinRow[];
  reconnecting?: ReconnectRow[];
  twoSeconds?: TwoSecondsRow[];
  hallScreen?: ScreenRow[];
  frozen?: FrozenRow[];
  moderation?: ModerationFigures;
  thousand?: Thousand;
  following?: FollowingRow;
}

export const docsFolder = resolve(import.meta.dirname, '../../docs');
const file = resolve(docsFolder, 'performance/results.json');

/** This program wrote the file: its shape is ours. */
export const readResults = (): Results => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {});
export const writeResults = (results: Results): void => writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);

export function describeMachine(): string {
  const redis = execFileSync(process.env['PLENARY_REDIS_SERVER'] ?? 'redis-server', ['--version']).toString();
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release().split('-')[0]}, Node ${process.versions.node}, Redis ${/v=([\d.]+)/.exec(redis)?.[1] ?? '?'}`;
}
