// The places that a whole result gives: the server tells those that are shown one by one, and afterwards the result alone.
import type { PollResult, PollSetup } from '@plenary/domain/poll/kinds/setups';
import type { DrawnPlace } from '../drawn-poll.ts';

export function placesIn(setup: PollSetup, result: PollResult): DrawnPlace[] {
  const values = 'borda' in result ? result.points : 'counts' in result ? result.counts : 'sums' in result ? result.sums : [];
  const valueOf = (id: string): number => values[id.charCodeAt(0) - 97] ?? 0;
  const byValue = [...new Set(values)].toSorted((a, b) => b - a).map((value) => values.flatMap((each, index) => (each === value ? [String.fromCharCode(97 + index)] : [])));
  const order = 'borda' in result ? (setup.kind === 'ranking' && setup.method === 'runoff' ? result.runoff.order : result.borda) : byValue;
  let place = 1;
  return order.map((options) => {
    const here = { place, options, value: valueOf(options[0] ?? '') };
    place += options.length;
    return here;
  });
}
