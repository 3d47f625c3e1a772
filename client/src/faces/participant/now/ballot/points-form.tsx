// A hundred points shared out among the options: by steps, by number, or evenly to begin with.
import { pointsToShare } from '@plenary/domain/poll/kinds/points/setup';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import field from '../../../../ui/form/field.module.css';
import type { FormProps } from './form-props.ts';
import { OptionDetail, OptionPicture, OptionText } from './option-text.tsx';
import { evenly, given, leftOf, pointsIn, pointsStep } from './shared-out.ts';
import styles from './points-form.module.css';

export function PointsForm({ poll, words, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  const held = 'points' in draft ? draft.points : [];
  const points = words.options.map((_, index) => held[index] ?? 0);
  const left = leftOf(points);
  const set = (next: readonly number[]): void => onDraft({ points: [...next] });
  return (
    <fieldset className={styles.points} disabled={isDisabled} aria-describedby={problem ? problemId : undefined}>
      <legend className={styles.hint}>{t('points.hint', { points: pointsToShare })}</legend>
      {words.options.map((option, index) => {
        const own = points[index] ?? 0;
        const stepBy = (by: number): void => set(given(points, index, by));
        return (
          <div key={option.id} className={styles.option} data-option={option.id}>
            <span className={styles.words}>
              <OptionPicture picture={poll.options[index]?.picture} />
              <span>
                <OptionText option={option} />
                {option.detail ? <span className={styles.detail}><OptionDetail option={option} /></span> : null}
              </span>
            </span>
            <span className={styles.stepper}>
              <IconButton label={t('points.less', { step: pointsStep, label: option.text })} icon={<span aria-hidden="true">−</span>} aria-disabled={own === 0 || undefined} onClick={() => stepBy(-pointsStep)} />
              <input
                className={classNames(field.control, styles.number)} inputMode="numeric" autoComplete="off" maxLength={3} aria-label={t('points.of', { label: option.text })}
                value={own === 0 ? '' : String(own)} placeholder="0" onChange={({ target }) => set(points.map((each, place) => (place === index ? pointsIn(target.value) : each)))}
              />
              <IconButton label={t('points.more', { step: pointsStep, label: option.text })} icon={<span aria-hidden="true">+</span>} aria-disabled={left <= 0 || undefined} onClick={() => stepBy(pointsStep)} />
            </span>
          </div>
        );
      })}
      <div className={styles.foot}>
        <p className={classNames(styles.left, left < 0 && styles.over)} role="status">{left < 0 ? t('points.over', { count: -left }) : t('points.left', { count: left })}</p>
        {isDisabled ? null : <Button size="s" onClick={() => set(evenly(words.options.length))}>{t('points.even')}</Button>}
      </div>
    </fieldset>
  );
}
