// A result as it is drawn on a page, and the same in words for who listens. Its code comes beside the page.
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { useLive } from '../../../../live/use-live.ts';
import type { PollView } from '../../../../store/own.ts';
import { eventOf } from '../../../../store/selectors.ts';
import { drawPoll } from '../../../../ui/chart/draw-poll.tsx';
import { PageChart } from '../../../../ui/chart/page-chart.tsx';
import { chartSay } from '../../../../ui/chart/words/chart-say.ts';
import { ChartText } from '../../../../ui/chart/words/chart-text.tsx';
import { Leaders } from './leaders.tsx';
import { Places } from './places.tsx';
import { drawnOf } from './drawn-of.ts';

export function PollResult({ poll }: { readonly poll: PollView }) {
  const { language, direction } = useLanguage();
  const say = chartSay(language, useWords('chart'));
  const words = usePollWords()(poll);
  const code = useLive((snapshot) => eventOf(snapshot)?.id ?? '');
  const pictureOf = (id: string): string => `/api/events/${encodeURIComponent(code)}/pictures/${id}`;
  const drawn = drawnOf(poll, { language, words, pictureOf });
  const { ballot } = poll;
  const drawing = drawPoll(drawn, { say, mine: ballot && 'options' in ballot ? ballot.options : [] });
  if (poll.places) return <Places poll={poll} words={words} />;
  return (
    <>
      {drawing ? <PageChart drawing={drawing} direction={direction} spoken={<ChartText poll={drawn} say={say} />} /> : null}
      {poll.leaders && poll.leaders.length > 0 ? <Leaders leaders={poll.leaders} /> : null}
    </>
  );
}
