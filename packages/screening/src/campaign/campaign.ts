// Sees whether the support of one question looks organised. Evidence for people who decide: speed alone is applause, so what counts is how
// those who came at once differ from everybody else.
import type { Evidence, Signal } from '@plenary/domain/question/suspicion';

/** One person's support of the question: when it came, since when the person is known, and whether they support anything else. */
export interface SeenSupport { readonly person: string; readonly atMs: number; readonly knownSinceMs: number; readonly isOnlyHere: boolean }

export interface CampaignInput {
  readonly supports: readonly SeenSupport[];
  /** The session's other supporters, who are none of this question's. */
  readonly others: readonly Omit<SeenSupport, 'person'>[];
  /** Questions in like words, this one among them. */
  readonly alike: readonly { readonly id: string; readonly author: string; readonly askedAtMs: number }[];
}

const minuteMs = 60_000;
/** Whose first act is not longer ago than this is new. */
const newForMs = 10 * minuteMs;
const fewestInBurst = 10;
const fewestOthers = 10;
const leastShare = 0.6;
const leastMore = 0.3;
const fewestAlike = 3;

export const campaignLimits = { minuteMs, newForMs, fewestInBurst, fewestOthers } as const;

/** Nothing where nothing is to be told. */
export function findCampaign(input: CampaignInput): Evidence | null {
  const burst = busiestMinute(input.supports);
  const told = burstSignals(burst, input.others);
  const alike = alikeQuestions(input.alike);
  if (told.length === 0 && alike.length === 0) return null;
  const named = told.length === 0 ? [] : burst.filter((support) => isNew(support) || support.isOnlyHere).map(({ person }) => person);
  const times = [...(told.length > 0 ? burst.map(({ atMs }) => atMs) : []), ...alike.map(({ askedAtMs }) => askedAtMs)];
  const alikeSignal: Signal[] = alike.length > 0 ? [{ kind: 'same-wording', count: alike.length, of: alike.length }] : [];
  return {
    signals: [...told, ...alikeSignal],
    fromMs: Math.min(...times),
    toMs: Math.max(...times),
    people: named.toSorted().slice(0, 5000),
    questions: alike.map(({ id }) => id).toSorted().slice(0, 50),
  };
}

/** The first of the minutes in which most came. */
function busiestMinute(supports: readonly SeenSupport[]): readonly SeenSupport[] {
  const inTime = supports.toSorted((a, b) => a.atMs - b.atMs || (a.person < b.person ? -1 : 1));
  let best: [from: number, to: number] = [0, 0];
  let from = 0;
  for (const [to, { atMs }] of inTime.entries()) {
    while (atMs - (inTime[from]?.atMs ?? 0) > minuteMs) from += 1;
    if (to + 1 - from > best[1] - best[0]) best = [from, to + 1];
  }
  return inTime.slice(...best);
}

function burstSignals(burst: readonly SeenSupport[], others: CampaignInput['others']): Signal[] {
  if (burst.length < fewestInBurst || others.length < fewestOthers) return [];
  const unlike = [differing('new-people', { burst, others, is: isNew }), differing('only-here', { burst, others, is: ({ isOnlyHere }) => isOnlyHere })].filter((signal) => signal !== null);
  return unlike.length === 0 ? [] : [{ kind: 'same-minute', count: burst.length, of: burst.length }, ...unlike];
}

type Seen = Omit<SeenSupport, 'person'>;

/** Told of when `is` holds of most of the burst, and of many more of it than of the others. */
function differing(kind: Signal['kind'], { burst, others, is }: { burst: readonly Seen[]; others: readonly Seen[]; is: (support: Seen) => boolean }): Signal | null {
  const count = burst.filter(is).length;
  const share = count / burst.length;
  const usual = others.filter(is).length / others.length;
  return share >= leastShare && share - usual >= leastMore ? { kind, count, of: burst.length } : null;
}

const isNew = ({ atMs, knownSinceMs }: Seen): boolean => atMs - knownSinceMs <= newForMs;

/** The largest group asked within a minute by different authors. */
function alikeQuestions(alike: CampaignInput['alike']): CampaignInput['alike'] {
  const inTime = alike.toSorted((a, b) => a.askedAtMs - b.askedAtMs || (a.id < b.id ? -1 : 1));
  let best: CampaignInput['alike'] = [];
  for (const first of inTime) {
    const within = inTime.filter(({ askedAtMs }) => askedAtMs >= first.askedAtMs && askedAtMs - first.askedAtMs <= minuteMs);
    const byAuthor = [...new Map(within.map((question) => [question.author, question])).values()];
    if (byAuthor.length > best.length) best = byAuthor;
  }
  return best.length >= fewestAlike ? best : [];
}
