// The lines beneath a chart: how its figures are to be read.
import type { DrawnPoll } from '../drawn-poll.ts';
import { otherOrder, rankingIn, type Ranking } from '../ladder/ladder-rows.ts';
import type { ChartSay } from './chart-say.ts';
import { isolate } from './isolate.ts';

/** `hasWeights`: what each part counts for is said elsewhere already. */
export function notesOf(poll: DrawnPoll, { say, hasWeights = false, mostLeaders = Infinity }: { readonly say: ChartSay; readonly hasWeights?: boolean; readonly mostLeaders?: number }): string[] {
  return [...kindNotes(poll, say), ...(hasWeights ? [] : weightNotes(poll, say)), ...leaderNotes(poll, say, mostLeaders)];
}

/**
 * How a ranking is decided, ties and all, is said before anybody votes; the rest once the figures stand. While people vote ties come and go
 * with every step, and the whole wall would change its letters to make room for them.
 */
function kindNotes(poll: DrawnPoll, say: ChartSay): string[] {
  const { setup, result } = poll;
  if (setup.kind === 'ranking') return [say.t(`note.${setup.method}`), ...(result && poll.counted > 0 && !poll.isOpen ? rankingNotes({ ...poll, setup }, say) : [])];
  if (!result) return [];
  switch (setup.kind) {
    case 'multiple':
      return [say.t('note.multiple', { count: setup.max })];
    case 'points':
      return [say.t('note.points', { points: say.number(100) })];
    case 'consent':
      return [say.t('note.consent')];
    default:
      return [];
  }
}

const ways = ['earlier', 'points', 'together'] as const;

/** Which rounds needed the rule for ties, and what the other method gives. */
export function rankingNotes(poll: Ranking, say: ChartSay): string[] {
  const { t, list, number } = say;
  const rounds = poll.result && poll.setup.method === 'runoff' ? rankingIn(poll.result).runoff.rounds : [];
  const ties = ways.flatMap((way) => {
    const tied = rounds.flatMap(({ tie }, index) => (tie === way ? [number(index + 1)] : []));
    return tied.length > 0 ? [t(`ladder.tie.${way}`, { count: tied.length, rounds: list(tied) })] : [];
  });
  return [...ties, t(poll.setup.method === 'borda' ? 'ladder.other.runoff' : 'ladder.other.borda', { order: otherOrder(poll) })];
}

/** What each part counts for. */
export function weightNotes({ parts }: Pick<DrawnPoll, 'parts'>, { t, percent, list }: ChartSay): string[] {
  if (!parts || parts.length === 0) return [];
  return [t('note.weights', { parts: list(parts.map(({ label, weight }) => t('part.weight', { label: isolate(label), weight: percent(weight / 100) }))) })];
}

function leaderNotes({ leaders }: DrawnPoll, { t, list, number }: ChartSay, most: number): string[] {
  const named = leaders.length > most ? leaders.slice(0, most - 1) : leaders;
  const people = named.map(({ name, right, asked }) => t('leader.one', { name, right: number(right), asked: number(asked) }));
  return people.length > 0 ? [t('note.leaders', { people: list([...people, ...(named.length < leaders.length ? [t('leader.more', { count: leaders.length - named.length })] : [])]) })] : [];
}
