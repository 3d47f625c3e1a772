// What is on air in sentences: what a listener hears, and what stands above each table.
import { useMemo } from 'react';
import type { OnAir, OnAirPoll } from '@plenary/protocol/on-air/schema';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { formatLocaleOf } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { chartOf } from './chart.ts';

export interface Sentences {
  /** What kind of thing it is. */
  heading(onAir: OnAir): string;
  /** Who asks, for which group and from where. */
  asker(who: NonNullable<OnAir['who']>): string;
  /** How many voted, and what leads; or that the results are hidden. */
  chart(poll: OnAirPoll): readonly string[];
  /** All of it, to be spoken. */
  spoken(onAir: OnAir): string;
}

export function useSentences(): Sentences {
  const t = useWords('text');
  const u = useWords('ui');
  const format = useFormat();
  const { language } = useLanguage();
  return useMemo(() => {
    const list = new Intl.ListFormat(formatLocaleOf(language), { type: 'conjunction' });
    const heading: Sentences['heading'] = ({ scene, poll }) => (scene === 'poll' ? t(`poll.${poll?.status ?? 'open'}`) : t(`heading.${scene}`));
    const asker: Sentences['asker'] = ({ name, group, mode }) => [name ?? u('anonymous'), group, mode ? u(`presence.${mode}`) : null].filter(Boolean).join(', ');
    const chart: Sentences['chart'] = (poll) => {
      const voted = u('poll.people', { count: poll.voters });
      const seen = chartOf(poll);
      if (seen.results === 'hidden') return [voted, t('poll.hidden')];
      const [first] = seen.leaders;
      if (!first) return [voted];
      const labels = list.format(seen.leaders.map(({ text }) => u('quoted', { text })));
      return [voted, t('poll.most', { count: seen.leaders.length, labels, percent: format.percent(first.share), votes: u('poll.votes', { count: first.count }) })];
    };
    const spoken: Sentences['spoken'] = (onAir) => {
      const { title, text, who, poll, scene } = onAir;
      const parts = scene === 'question' ? [who && asker(who), text] : [title, ...(poll ? chart(poll) : [])];
      return [heading(onAir), ...parts].filter(Boolean).map(ended).join(' ');
    };
    return { heading, asker, chart, spoken };
  }, [t, u, format, language]);
}

/** A pause for those who listen. */
const ended = (part: string | null): string => (part && !/[.?!…:؟。]$/u.test(part) ? `${part}.` : (part ?? ''));
