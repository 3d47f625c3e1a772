// How long until a moment by the server's clock, in figures for the back row, and what then happens. At zero it says so, and stays calm.
import { formatCountdown } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { FittedText } from '../fit/fitted-text.tsx';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useUnit } from '../frame/unit-context.ts';
import { Said, useBoth } from '../look/said.tsx';
import { figurePx } from './figure-size.ts';
import split from './split.module.css';
import styles from './countdown-scene.module.css';

export interface CountdownSceneProps extends PictureProps {
  readonly untilMs: number;
  readonly text: string;
}

/** Further away than this, days are enough. */
const manyHoursMs = 48 * 3_600_000;

export function CountdownScene({ shown, nowMs, untilMs, text }: CountdownSceneProps) {
  const both = useBoth();
  const format = useFormat();
  const leftMs = Math.max(0, untilMs - nowMs);
  const isOver = leftMs === 0;
  return (
    <div className={styles.countdown} data-kind="countdown" data-over={isOver}>
      {text || isOver ? <FittedText as="h1" text={isOver && !text ? both(({ t }) => t('countdown.over')) : text} most={isOver ? 4 : 2.4} weight={600} align={isOver ? 'center' : 'end'} /> : <div />}
      {isOver ? null : <Figures text={leftMs >= manyHoursMs ? format.span(leftMs) : formatCountdown(leftMs)} />}
      <p className={isOver && text ? styles.now : split.soft}>
        {isOver && !text ? null : <Said say={(words) => (isOver ? words.t('countdown.now') : words.t('countdown.at', { time: words.format.time(untilMs, shown.event.timeZone) }))} />}
      </p>
    </div>
  );
}

function Figures({ text }: { readonly text: string }) {
  const unit = useUnit();
  const { box, ref } = useBox();
  const measure = useMeasure(600);
  const sizePx = figurePx(text, box, { unit, measure });
  return (
    <div ref={ref} className={styles.place}>
      <p className={styles.figures} role="timer" style={{ fontSize: `${sizePx}px` }} dir="ltr" hidden={box.width === 0}>
        {text}
      </p>
    </div>
  );
}
