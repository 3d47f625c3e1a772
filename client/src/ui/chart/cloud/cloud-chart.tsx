// A word cloud. Words keep their places while they grow; each is drawn at the smallest size and scaled up, so that growing is a transform.
import { useMemo, useState } from 'react';
import type { CloudResult } from '@plenary/domain/poll/kinds/cloud/shape';
import type { Measure } from '../../fit/break-lines.ts';
import { classNames } from '../../class-names.ts';
import chart from '../chart.module.css';
import { ifFits, type Room, type Stand, type Standing } from '../fit/stand.ts';
import { lengthsOf, type Lengths } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { levelsOf, noCloud, placeWords, type PlacedWord } from './place-words.ts';
import styles from './cloud-chart.module.css';

export interface CloudStanding extends Standing {
  readonly room: Room;
  readonly cloudPx: number;
  readonly measure: Measure;
}

/** In em; the styles use the same. */
const leastEm = 7;
const moreEm = 1.3;
const onPage = 0.62;

/** A cloud fills what it is given, above a line that says how many words there are beyond it. */
export const standCloud: Stand<CloudStanding> = (room, measure) => {
  const height = room.height === Infinity ? room.width * onPage : room.height;
  const cloudPx = height - moreEm * room.minPx;
  return height < leastEm * room.px ? undefined : ifFits(room, { height, room, cloudPx, measure });
};

export interface CloudChartProps {
  readonly result: CloudResult;
  readonly layout: CloudStanding;
  readonly say: ChartSay;
}

export function CloudChart({ result, layout, say }: CloudChartProps) {
  const { room: { width, minPx }, cloudPx, measure } = layout;
  const box = useMemo(() => ({ width, height: cloudPx, minPx, measure }), [width, cloudPx, minPx, measure]);
  const cloud = useSteadyCloud(result.words, box);
  const more = result.different - cloud.words.length;
  return (
    <div className={classNames(chart.chart, styles.cloud)} style={lengthsOf({ ...layout.room, px: minPx })} data-chart="cloud">
      <div className={styles.words} style={{ blockSize: `${cloudPx}px` }}>
        {cloud.words.map((word) => <Word key={word.text} word={word} minPx={minPx} />)}
      </div>
      <p className={classNames(styles.more, chart.soft)} dir="auto">{more > 0 ? say.t('cloud.more', { count: more }) : null}</p>
    </div>
  );
}

/** Places words anew when one comes, goes or changes its size, from where they stood. */
function useSteadyCloud(words: CloudResult['words'], box: Parameters<typeof placeWords>[1]) {
  const level = levelsOf(words);
  const key = JSON.stringify(words.map(({ text }, index) => [text, level[index]]));
  const [held, setHeld] = useState<{ key: string; box: typeof box; cloud: ReturnType<typeof placeWords> }>(() => ({ key, box, cloud: placeWords(words, box) }));
  if (held.key === key && held.box === box) return held.cloud;
  const cloud = placeWords(words, box, held.box === box ? held.cloud : noCloud);
  setHeld({ key, box, cloud });
  return cloud;
}

function Word({ word: { lines, x, y, px, level }, minPx }: { readonly word: PlacedWord; readonly minPx: number }) {
  const where: Lengths = { '--x': `${x.toFixed(1)}px`, '--y': `${y.toFixed(1)}px`, '--scale': (px / minPx).toFixed(3) };
  return (
    <span className={styles.word} style={where} data-level={level}>
      {lines.map((line) => <span key={line} className={styles.line} dir="auto">{line}</span>)}
    </span>
  );
}
