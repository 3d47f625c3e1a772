// The three steps of a podium, with who stands on them by now; steps that wait stay empty.
import { baseOf, type DrawnOption, type DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from '../words/chart-say.ts';

export interface PodiumStep {
  readonly place: 1 | 2 | 3;
  readonly winners: readonly DrawnOption[];
  /** Empty as long as nobody stands here. */
  readonly figure: string;
}

const steps = [1, 2, 3] as const;

/** From the first place down; no more steps than options. */
export function podiumSteps(poll: DrawnPoll, say: ChartSay): PodiumStep[] {
  return steps.filter((place) => place <= poll.options.length).map((place) => {
    const here = poll.places?.find((each) => each.place === place);
    const winners = poll.options.filter(({ id }) => here?.options.includes(id));
    return { place, winners, figure: here ? figureOf(poll, here.value, say) : '' };
  });
}

function figureOf(poll: DrawnPoll, value: number, say: ChartSay): string {
  const { kind } = poll.setup;
  if (kind === 'points' || kind === 'ranking') return say.t('podium.points', { points: say.number(value, poll.isWeighted ? 1 : 0) });
  const base = poll.isWeighted ? 100 : baseOf(poll);
  return say.percent(base > 0 ? value / base : 0);
}
