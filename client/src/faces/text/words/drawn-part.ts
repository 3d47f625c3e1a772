// A poll on air as charts take it: in the language in which its title was found.
import type { OnAirPoll } from '@plenary/protocol/on-air/schema';
import { drawnPoll } from '../../../ui/chart/drawn-of-record.ts';
import type { DrawnPoll } from '../../../ui/chart/drawn-poll.ts';
import type { ChartSay } from '../../../ui/chart/words/chart-say.ts';

export interface PollOnAir {
  readonly poll: OnAirPoll;
  /** BCP 47 tags, best first. */
  readonly languages: readonly string[];
}

export const drawnPart = ({ poll, languages }: PollOnAir, say: ChartSay): DrawnPoll =>
  drawnPoll(poll.record, { languages, say, groups: poll.groups, pictureOf: () => '' });

export const lookOf = ({ byGroup }: OnAirPoll): 'groups' | 'result' => (byGroup ? 'groups' : 'result');
