// Why an event is only shown and nothing new is taken, in words for who runs it.
import type { LossReason } from './judge.ts';
import type { WeakSetting } from './self-check.ts';

export interface ReadOnly {
  readonly reason: LossReason | 'log-trimmed' | 'settings-weak';
  /** What is wrong. */
  readonly why: string;
  /** What to do about it. */
  readonly repair: string;
}

const losses: Readonly<Record<LossReason | 'log-trimmed', string>> = {
  'log-empty': 'The log is empty, and it was not when this server last read it.',
  'log-went-back': 'The log ends before what was acknowledged to people, or holds something else in its place.',
  'log-of-another-epoch': 'The log is another one than the one this server has read.',
  'log-trimmed': 'Entries of the log were removed, and no snapshot stands for them.',
};

export const lossOf = (reason: LossReason | 'log-trimmed'): ReadOnly => ({
  reason,
  why: losses[reason],
  repair: 'Bring the newest copy of the log back, or accept the loss: docs/run-books/lost-history.md',
});

export function weaknessOf(weak: readonly WeakSetting[]): ReadOnly {
  const told = weak.map(({ setting, is, wanted }) => `${setting} is ${is ?? 'not told'}, must be ${wanted}`);
  return {
    reason: 'settings-weak',
    why: `Redis does not keep what Plenary promises: ${told.join('; ')}.`,
    repair: `In redis-cli, and in the configuration that Redis starts with: ${weak.map(({ repair }) => repair).join('; ')}. Or take less: PLENARY_DURABILITY=relaxed`,
  };
}
