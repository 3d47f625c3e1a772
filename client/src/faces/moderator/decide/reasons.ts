// The reasons for which a question is rejected, by digit, and which of them fits what screening saw.
import type { Flag, FlagKind } from '@plenary/domain/question/flags';
import type { BuiltInReason } from '@plenary/domain/event/settings';

/** The reason of a digit key, `1` for the first that is offered. */
export function reasonOfDigit(key: string, offered: readonly string[]): string | undefined {
  return /^[1-9]$/.test(key) ? offered[Number(key) - 1] : undefined;
}

const fitting: Partial<Record<FlagKind, BuiltInReason>> = {
  profanity: 'offensive',
  shouting: 'offensive',
  email: 'personal-data',
  phone: 'personal-data',
  document: 'personal-data',
  duplicate: 'duplicate',
  length: 'unclear',
  script: 'unclear',
  repetition: 'unclear',
};

export function suggestedReason(flags: readonly Flag[], offered: readonly string[]): string | undefined {
  return flags.map(({ kind }) => fitting[kind]).find((reason) => reason !== undefined && offered.includes(reason));
}
