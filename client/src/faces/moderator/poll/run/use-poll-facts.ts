// What is settled about a poll, in a few words each: its kind, when its result shows, whether it carries names, who votes.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText } from '../../../../i18n/poll-words.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useWords } from '../../../../i18n/words.ts';
import { sharesOf } from '../draft/bodies.ts';

type Settled = Pick<PollRecord, 'setup' | 'results' | 'named' | 'changeable' | 'sealed' | 'electorates' | 'split'>;

export function usePollFacts(): (poll: Settled) => readonly string[] {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const { percent } = useFormat();
  const whoOf = ({ electorates }: Settled): string => {
    const names = electorates.map(({ label }) => pollText(label, language).text);
    if (names.length < 2) return names[0] === undefined ? t('pollMore.all') : t('pollMore.only', { names: names[0] });
    const shares = sharesOf(electorates.map(({ weight }) => ({ weight: `${weight}` })))?.shares ?? [];
    return names.map((label, index) => t('pollMore.weighted', { label, percent: percent(shares[index] ?? 0) })).join(' / ');
  };
  return (poll) => [
    t(`pollKind.name.${poll.setup.kind}`),
    t(`pollMore.short.${poll.sealed ? 'sealed' : poll.results}`),
    t(poll.named ? 'pollMore.byName' : 'pollMore.anonymous'),
    ...(poll.changeable ? [] : [t('pollMore.final')]),
    whoOf(poll),
    ...(poll.split ? [t(`pollMore.splitBy.${poll.split.by}`)] : []),
  ];
}
