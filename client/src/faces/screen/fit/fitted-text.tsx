// A text as large as its place allows, broken into lines that the back row can follow.
import { useMemo } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import type { Weight } from '../../../ui/fit/canvas-measure.ts';
import { fitText, hallMaxChars, paragraphGap, roomyLeading, shortenToFit, tightLeading } from '../../../ui/fit/fit-text.ts';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import { useUnit } from '../frame/unit-context.ts';
import styles from './fitted-text.module.css';

export interface FittedTextProps {
  readonly text: string;
  readonly as?: 'h1' | 'p';
  /** The largest size, in units. */
  readonly most: number;
  readonly weight?: Weight;
  readonly lang?: string | undefined;
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string | undefined;
  /** Rather shortened than below the smallest size, with these words behind it: where people have the whole in their hands. */
  readonly shortened?: string | undefined;
}

export function FittedText({ text, as: Element = 'p', most, weight = 400, lang, align = 'center', className, shortened }: FittedTextProps) {
  const unit = useUnit();
  const { box, ref } = useBox();
  const measure = useMeasure(weight);
  const fitted = useMemo(() => {
    const limits = { minPx: unit, maxPx: unit * most, leading: roomyLeading, tightLeading, maxChars: hallMaxChars, measure };
    const whole = fitText(text, box, limits);
    return whole.isWithinLimits || shortened === undefined ? whole : fitText(shortenToFit(text.trim(), box, { ...limits, sign: shortened }), box, limits);
  }, [text, box, unit, most, measure, shortened]);
  const isMeasured = box.width > 0 && box.height > 0;
  const gapPx = fitted.sizePx * fitted.leading * paragraphGap;
  return (
    <div ref={ref} className={classNames(styles.place, styles[align], className)}>
      <Element
        className={styles.text}
        dir="auto"
        lang={lang}
        hidden={!isMeasured}
        data-within-limits={fitted.isWithinLimits}
        style={{ fontSize: `${fitted.sizePx}px`, lineHeight: fitted.leading, fontWeight: weight }}
      >
        {fitted.lines.map((line) => (
          <span key={line.row} className={styles.line} style={line.endsParagraph && line.row < fitted.lines.length - 1 ? { marginBlockEnd: `${gapPx}px` } : undefined}>
            {line.text}
            {line.after}
          </span>
        ))}
      </Element>
    </div>
  );
}
