// How a poll is counted, and what is told of it, in sentences: those that matter for this poll.
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText } from '../../../../i18n/poll-words.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useWords } from '../../../../i18n/words.ts';
import { useListed } from '../../../../i18n/use-listed.ts';
import type { PollView } from '../../../../store/own.ts';

type Say = ReturnType<typeof useWords<'ballot'>>;

export function useCounting(poll: PollView): string[] {
  const t = useWords('ballot');
  const who = useVoters(poll);
  return [...who, ...methodOf(poll, t), ...splitOf(poll, t), ...(poll.results === 'live' || poll.results === 'voted' ? [t('how.steps')] : []), ...(poll.named ? [] : [t('how.operator')])];
}

function useVoters({ electorates }: PollView): string[] {
  const t = useWords('ballot');
  const { language } = useLanguage();
  const format = useFormat();
  const list = useListed();
  if (electorates.length === 0) return [t('how.everybody')];
  const labelOf = (index: number): string => pollText(electorates[index]?.label ?? {}, language).text;
  const some = t('how.some', { list: list(electorates.map((_, index) => labelOf(index))) });
  if (electorates.length === 1) return [some];
  const whole = electorates.reduce((sum, { weight }) => sum + weight, 0);
  const shares = electorates.map(({ weight }, index) => t('how.weight', { label: labelOf(index), share: format.percent(weight / whole) }));
  return [some, t('how.weights', { list: list(shares) })];
}

function methodOf({ setup, options }: PollView, t: Say): string[] {
  switch (setup.kind) {
    case 'ranking':
      return [setup.method === 'borda' ? t('how.borda', { count: options.length, most: options.length - 1 }) : t('how.runoff')];
    case 'points':
      return [t('how.points')];
    case 'cloud':
      return [t('how.words')];
    case 'open':
      return [t('how.texts')];
    default:
      return [];
  }
}

function splitOf({ split }: PollView, t: Say): string[] {
  if (!split) return [];
  return [t(`how.${split.by}`), ...(split.seenBy === 'staff' ? [t('how.staffOnly')] : [])];
}
