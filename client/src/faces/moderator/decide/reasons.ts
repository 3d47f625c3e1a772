// The reasons for which a question is rejected, by digit, and which of them fits what screening saw.
import type { Flag, FlagKind } from '@plenary/domain/question/flags';
import { rejectReasons, type RejectReason } from '@plenary/domain/question/state';

/** The reason of a digit key, `1` for the first. */
export function reasonOfDigit(key: string): RejectReason | undefined {
  return /^[1-9]$/.test(key) ? rejectReasons[Number(key) - 1] : undefined;
}

const fitting: Partial<Record<FlagKind, RejectReason>> = {
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

export function suggestedReason(flags: readonly Flag[]): RejectReason | undefined {
  return flags.map(({ kind }) => fitting[kind]).find((reason) => reason !== undefined);
}
