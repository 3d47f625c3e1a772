// A result as it is drawn on a page, and the same in words for who listens; by group beneath, where that may be told. Its code comes beside
// the page.
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { useLive } from '../../../../live/use-live.ts';
import type { PollView } from '../../../../store/own.ts';
import { eventOf } from '../../../../store/selectors.ts';
import { drawPoll } from '../../../../ui/chart/draw-poll.tsx';
import { drawnPoll } from '../../../../ui/chart/drawn-of-record.ts';
import { PageChart } from '../../../../ui/chart/page-chart.tsx';
import { pictureAddress } from '../../../../ui/chart/picture-address.ts';
import { chartSay } from '../../../../ui/chart/words/chart-say.ts';
import { ChartText } from '../../../../ui/chart/words/chart-text.tsx';
import { Leaders } from './leaders.tsx';

const looks = ['result', 'groups'] as const;

export function PollResult({ poll }: { readonly poll: PollView }) {
  const { language } = useLanguage();
  const say = chartSay(language, useWords('chart'));
  const event = useLive(eventOf);
  const { ballot } = poll;
  const mine = ballot && 'options' in ballot ? ballot.options : [];
  // Who leads has a list of its own beneath.
  const drawn = { ...drawnPoll(poll, { languages: [language, 'en'], say, groups: event?.groups ?? [], pictureOf: (id) => pictureAddress(event?.id ?? '', id) }), leaders: [] };
  // The turnout stands beneath the drawings.
  const people = say.t('words.people', { count: drawn.voters });
  const shown = looks.filter((look) => look === 'result' || drawn.split !== null);
  return (
    <>
      {shown.map((look) => {
        const drawing = drawPoll(drawn, { say, mine, look });
        return drawing ? <PageChart key={look} drawing={drawing} direction={drawn.direction} spoken={<ChartText poll={drawn} say={say} look={look} beside={[...drawing.notes, people]} />} /> : null;
      })}
      {poll.leaders && poll.leaders.length > 0 ? <Leaders leaders={poll.leaders} /> : null}
    </>
  );
}
