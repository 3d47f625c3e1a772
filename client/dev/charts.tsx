// Every chart, for looking: `vite` serves it at /dev/charts.html, the build leaves it out.
// `?kind=consent&tongue=ar&length=long&ballots=1234&variant=second&theme=light&lang=fr` choose what is seen; `&page` all of them as on a phone.
import type { CSSProperties } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/ui/style/tokens.css';
import '../src/ui/style/fonts.css';
import '../src/ui/style/base.css';
import '../src/ui/style/contrast.css';
import { LanguageProvider, useLanguage } from '../src/i18n/language-provider.tsx';
import { openLanguageStore } from '../src/i18n/language-store.ts';
import { directionOf } from '../src/i18n/languages.ts';
import { useWords } from '../src/i18n/words.ts';
import { drawPoll } from '../src/ui/chart/draw-poll.tsx';
import { HallChart } from '../src/ui/chart/hall-chart.tsx';
import { PageChart } from '../src/ui/chart/page-chart.tsx';
import { sampleKinds, samplePoll, type SampleOf } from '../src/ui/chart/samples.fixture.ts';
import { chartSay } from '../src/ui/chart/words/chart-say.ts';
import { ChartText } from '../src/ui/chart/words/chart-text.tsx';
import styles from './gallery.module.css';

const asked = new URLSearchParams(location.search);
const of: SampleOf = {
  kind: (asked.get('kind') ?? 'single') as SampleOf['kind'],
  tongue: (asked.get('tongue') ?? 'en') as SampleOf['tongue'],
  length: (asked.get('length') ?? 'short') as SampleOf['length'],
  ballots: Number(asked.get('ballots') ?? 1234),
  variant: (asked.get('variant') ?? 'plain') as SampleOf['variant'],
};
const theme = asked.get('theme') ?? 'dark';
/** As on a hall's screen: the smallest letters are a thirtieth of the height, and a tall screen has no column beside the chart. */
const unit = Math.min(innerHeight / 30, innerWidth / 16.875);
const isWide = innerWidth >= innerHeight * 1.2;

function Chart({ sample, isPage }: { readonly sample: SampleOf; readonly isPage: boolean }) {
  const { language } = useLanguage();
  const say = chartSay(language, useWords('chart'));
  const poll = samplePoll(sample);
  const look = sample.variant === 'groups' ? 'groups' : 'result';
  const drawing = drawPoll(poll, { say, mine: isPage ? ['b'] : [], look });
  if (!drawing) return null;
  const place = { drawing, direction: directionOf(sample.tongue), spoken: <ChartText poll={poll} say={say} look={look} /> };
  return isPage ? <PageChart {...place} /> : <HallChart {...place} title={{ text: poll.title, lang: sample.tongue }} unit={unit} isWide={isWide} />;
}

function Hall() {
  const unitOf = { '--u': `${unit}px` } as CSSProperties;
  return (
    <main className={isWide ? styles.hallWide : styles.hallTall} style={unitOf}>
      <div />
      <Chart sample={of} isPage={false} />
    </main>
  );
}

document.documentElement.dataset['theme'] = theme;
const place = document.getElementById('plenary');
const language = await openLanguageStore({
  area: 'screen',
  browser: [asked.get('lang') ?? 'en'],
  memory: { read: () => null, write: () => undefined },
});
if (place) {
  createRoot(place).render(
    <LanguageProvider store={language}>
      {asked.has('page') ? (
        <main className={styles.page}>
          {(asked.has('kind') ? [of.kind] : sampleKinds).map((kind) => <Chart key={kind} sample={{ ...of, kind }} isPage />)}
        </main>
      ) : (
        <Hall />
      )}
    </LanguageProvider>,
  );
}
