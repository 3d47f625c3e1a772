// A title of the event as large as it fits, in the screen's language; where it speaks two and both can be read, the second stands below.
import { useMemo } from 'react';
import type { LocalText } from '@plenary/domain/core/text';
import { FittedText } from '../fit/fitted-text.tsx';
import { hallMaxChars, heightAt, tightLeading } from '../../../ui/fit/fit-text.ts';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import { useUnit } from '../frame/unit-context.ts';
import { inLanguage } from '../scene/local-text.ts';
import { useSecondTag } from './said.tsx';
import styles from './title-text.module.css';

export interface TitleTextProps {
  readonly local: LocalText;
  readonly languages: readonly string[];
  /** The largest size, in units. */
  readonly most: number;
  readonly align: 'start' | 'center' | 'end';
}

/** How much smaller the second may be. */
const secondShare = 0.75;

export function TitleText({ local, languages, most, align }: TitleTextProps) {
  const first = inLanguage(local, languages);
  const tag = useSecondTag();
  const other = tag && tag !== first.lang ? (local[tag] ?? '') : '';
  const unit = useUnit();
  const { box, ref } = useBox();
  const measure = useMeasure(600);
  const heights = useMemo(() => {
    const at = { width: box.width, sizePx: unit, leading: tightLeading, maxChars: hallMaxChars, measure };
    return { first: heightAt(first.text, at), second: other ? heightAt(other, at) : 0 };
  }, [first.text, other, box.width, unit, measure]);
  const hasBoth = other !== '' && other !== first.text && box.width > 0 && heights.first + heights.second + unit <= box.height;
  const share = (box.height - unit) / (heights.first / secondShare + heights.second);
  const rows = hasBoth ? `minmax(0, 1fr) ${Math.ceil(heights.second * Math.max(1, share)) + 1}px` : 'minmax(0, 1fr)';
  return (
    <div ref={ref} className={styles.titles} style={{ gridTemplateRows: rows }}>
      <FittedText as="h1" text={first.text} lang={first.lang} most={most} weight={600} align={hasBoth ? 'end' : align} />
      {hasBoth ? <FittedText text={other} lang={tag} most={most * secondShare} weight={400} align="start" className={styles.second} /> : null}
    </div>
  );
}
