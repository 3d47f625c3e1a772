// What is on air in sentences: what a listener hears, and what stands above each table.
import { useMemo } from 'react';
import type { OnAir, OnAirPart, OnAirPoll } from '@plenary/protocol/on-air/schema';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { formatLocaleOf } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { chartOf } from './chart.ts';

export interface Sentences {
  /** What kind of thing it is. A screen may be given a welcome at any time; a room has one while nothing is on. */
  heading(part: OnAirPart, screen: OnAir['screen']): string;
  /** Who asks, for which group and from where. */
  asker(who: NonNullable<OnAirPart['who']>): string;
  /** How many voted, and what leads; or that the results are hidden. */
  chart(poll: OnAirPoll): readonly string[];
  /** All of it, to be spoken. */
  spoken(onAir: OnAir, timeZone: string): string;
}

export function useSentences(): Sentences {
  const t = useWords('text');
  const u = useWords('ui');
  const format = useFormat();
  const { language } = useLanguage();
  return useMemo(() => {
    const list = new Intl.ListFormat(formatLocaleOf(language), { type: 'conjunction' });
    const heading: Sentences['heading'] = ({ scene, poll }, screen) => {
      if (scene === 'poll') return t(`poll.${poll?.status ?? 'open'}`);
      return t(`heading.${scene === 'welcome' && screen && !screen.follows ? 'welcomeScene' : scene}`);
    };
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
    const wordsOf = ({ scene, title, text, who, poll, untilMs, questions }: OnAirPart, timeZone: string): readonly (string | null)[] => {
      if (scene === 'question') return [who && asker(who), text];
      if (scene === 'questions') return questions.length === 0 ? [t('question.none')] : questions.map((question) => question.text);
      const until = untilMs === null ? null : t('countdown.at', { time: format.time(untilMs, timeZone) });
      return [title, text, until, ...(poll ? chart(poll) : [])];
    };
    const spoken: Sentences['spoken'] = (onAir, timeZone) => {
      const parts = [onAir, ...(onAir.beside ? [onAir.beside] : [])];
      return parts.flatMap((part) => [heading(part, onAir.screen), ...wordsOf(part, timeZone)]).filter(Boolean).map(ended).join(' ');
    };
    return { heading, asker, chart, spoken };
  }, [t, u, format, language]);
}

/** A pause for those who listen. */
const ended = (part: string | null): string => (part && !/[.?!…:؟。]$/u.test(part) ? `${part}.` : (part ?? ''));
