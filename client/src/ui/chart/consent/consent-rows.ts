// Yes, no and abstentions as shares: yes and no of those who said either, abstentions of all who voted, as United Nations bodies count
// who is “present and voting”.
import type { consents } from '@plenary/domain/poll/kinds/consent/setup';
import { countsIn } from '../bars/bar-rows.ts';
import type { DrawnPart, DrawnPoll, DrawnRound } from '../drawn-poll.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { isolate } from '../words/isolate.ts';

export interface ConsentFigure {
  /** 0 to 1. */
  readonly share: number;
  readonly percent: string;
  /** How many said so; nothing where figures are percents of weights. */
  readonly count: string;
}

export interface ConsentRow {
  readonly key: string;
  /** Whose row this is; nothing for the whole. */
  readonly label: string;
  readonly yes: ConsentFigure;
  readonly no: ConsentFigure;
  readonly abstain: ConsentFigure;
}

type Counted = Pick<DrawnRound, 'result'> & { readonly isWeighted: boolean };

/** The whole first, then each electorate, then earlier rounds. */
export function consentRowsOf(poll: DrawnPoll, say: ChartSay): [ConsentRow, ...ConsentRow[]] {
  const row = (key: string, label: string, counted: Counted): ConsentRow => ({ key, label, ...figuresOf(counted, say) });
  const whole = row('whole', '', { result: poll.result, isWeighted: poll.parts !== null });
  const parts = (poll.parts ?? []).map((part: DrawnPart) =>
    row(`part:${part.label}`, say.t('part.row', { label: isolate(part.label), weight: say.percent(part.weight / 100) }), { result: part.result, isWeighted: false }));
  const past = poll.past.filter(({ result }) => result).map((round) =>
    row(`round:${round.round}`, say.t('round.name', { round: round.round }), { result: round.result, isWeighted: round.parts !== null }));
  return [whole, ...parts, ...past];
}

function figuresOf({ result, isWeighted }: Counted, say: ChartSay): Record<(typeof consents)[number], ConsentFigure> {
  const [yes = 0, no = 0, abstain = 0] = result ? countsIn(result) : [];
  const figure = (count: number, of: number): ConsentFigure => {
    const share = of > 0 ? count / of : 0;
    return { share, percent: say.percent(share), count: isWeighted ? '' : say.number(count) };
  };
  return { yes: figure(yes, yes + no), no: figure(no, yes + no), abstain: figure(abstain, yes + no + abstain) };
}
