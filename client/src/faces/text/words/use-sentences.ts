// What is on air in sentences: what a listener hears, and what stands above each table.
import { useMemo } from 'react';
import type { OnAir, OnAirPart } from '@plenary/protocol/on-air/schema';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { chartSay } from '../../../ui/chart/words/chart-say.ts';
import { chartWordsOf } from '../../../ui/chart/words/chart-words.ts';
import { drawnPart, lookOf, type PollOnAir } from './drawn-part.ts';

export interface Sentences {
  /** What kind of thing it is. A screen may be given a welcome at any time; a room has one while nothing is on. */
  heading(part: OnAirPart, screen: OnAir['screen']): string;
  /** Who asks, for which group and from where. */
  asker(who: NonNullable<OnAirPart['who']>): string;
  /** How many voted, and what it came to; or that the results are hidden. */
  chart(shown: PollOnAir): readonly string[];
  /** All of it, to be spoken. */
  spoken(onAir: OnAir, timeZone: string): string;
}

export function useSentences(): Sentences {
  const t = useWords('text');
  const u = useWords('ui');
  const format = useFormat();
  const c = useWords('chart');
  const { language } = useLanguage();
  return useMemo(() => {
    const say = chartSay(language, c);
    const heading: Sentences['heading'] = ({ scene, poll }, screen) => {
      if (scene === 'poll') return t(`poll.${poll?.status ?? 'open'}`);
      return t(`heading.${scene === 'welcome' && screen && !screen.follows ? 'welcomeScene' : scene}`);
    };
    const asker: Sentences['asker'] = ({ name, group, mode }) => [name ?? u('anonymous'), group, mode ? u(`presence.${mode}`) : null].filter(Boolean).join(', ');
    const chart: Sentences['chart'] = (shown) => chartWordsOf(drawnPart(shown, say), say, lookOf(shown.poll)).sentences;
    const wordsOf = ({ scene, title, titleLanguage, text, who, poll, untilMs, questions }: OnAirPart, timeZone: string): readonly (string | null)[] => {
      if (scene === 'question') return [who && asker(who), text];
      if (scene === 'questions') return questions.length === 0 ? [t('question.none')] : questions.map((question) => question.text);
      const until = untilMs === null ? null : t('countdown.at', { time: format.time(untilMs, timeZone) });
      return [title, text, until, ...(poll ? chart({ poll, languages: languagesOf(titleLanguage, language) }) : [])];
    };
    const spoken: Sentences['spoken'] = (onAir, timeZone) => {
      const parts = [onAir, ...(onAir.beside ? [onAir.beside] : [])];
      return parts.flatMap((part) => [heading(part, onAir.screen), ...wordsOf(part, timeZone)]).filter(Boolean).map(ended).join(' ');
    };
    return { heading, asker, chart, spoken };
  }, [t, u, c, format, language]);
}

/** In which a poll on air is told: as its title, else as the page. */
export const languagesOf = (titleLanguage: string | null, language: string): string[] => [...(titleLanguage ? [titleLanguage] : []), language];

/** A pause for those who listen. */
const ended = (part: string | null): string => (part && !/[.?!…:؟。]$/u.test(part) ? `${part}.` : (part ?? ''));
