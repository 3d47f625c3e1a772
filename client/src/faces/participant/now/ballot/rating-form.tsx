// Each statement on a scale, a row of steps for each. Any may be left out.
import { useId, type CSSProperties } from 'react';
import { pollText, type PollOptionWords } from '../../../../i18n/poll-words.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import type { FormProps } from './form-props.ts';
import { OptionDetail, OptionPicture, OptionText } from './option-text.tsx';
import styles from './rating-form.module.css';

interface Scale { readonly steps: number; readonly low: string; readonly high: string }

export function RatingForm({ poll, words, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  const { language } = useLanguage();
  const hint = useId();
  const { setup } = poll;
  if (setup.kind !== 'rating') return null;
  const scale: Scale = { steps: setup.steps, low: pollText(setup.low, language).text, high: pollText(setup.high, language).text };
  const scores = 'scores' in draft ? draft.scores : [];
  const rate = (at: number, score: number): void => onDraft({ scores: words.options.map((_, index) => (index === at ? score : scores[index] ?? 0)) });
  return (
    <div className={styles.rating} role="group" aria-labelledby={`poll-${poll.id}`} aria-describedby={`${hint}${problem ? ` ${problemId}` : ''}`}>
      <p className={styles.hint} id={hint}>{words.options.length > 1 ? t('rating.scale', { steps: setup.steps }) : t('rating.one', { steps: setup.steps })}</p>
      {words.options.map((option, index) => (
        <Statement key={option.id} option={option} picture={poll.options[index]?.picture} scale={scale} score={scores[index] ?? 0} isDisabled={isDisabled} canLeaveOut={words.options.length > 1} onRate={(score) => rate(index, score)} />
      ))}
    </div>
  );
}

type Columns = CSSProperties & Record<`--${string}`, number>;

/** All steps in a row where there is room, otherwise as many in each of two or three. */
const columnsFor = (steps: number): Columns => ({ '--steps': steps, '--half': Math.ceil(steps / 2), '--third': Math.ceil(steps / 3) });

interface StatementProps {
  readonly option: PollOptionWords;
  readonly picture: string | undefined;
  readonly scale: Scale;
  readonly score: number;
  readonly isDisabled: boolean;
  readonly canLeaveOut: boolean;
  readonly onRate: (score: number) => void;
}

function Statement({ option, picture, scale: { steps, low, high }, score, isDisabled, canLeaveOut, onRate }: StatementProps) {
  const t = useWords('ballot');
  const name = useId();
  const endOf = (step: number): string => (step === 1 ? low : step === steps ? high : '');
  return (
    <fieldset className={styles.statement} disabled={isDisabled}>
      <legend className={styles.text}>
        <OptionPicture picture={picture} />
        <span><OptionText option={option} /></span>
      </legend>
      {option.detail ? <p className={styles.hint}><OptionDetail option={option} /></p> : null}
      {low || high ? (
        <p className={styles.ends} aria-hidden="true">
          <span dir="auto">{low ? t('rating.end', { step: 1, label: low }) : ''}</span>
          <span dir="auto">{high ? t('rating.end', { step: steps, label: high }) : ''}</span>
        </p>
      ) : null}
      <div className={styles.steps} style={columnsFor(steps)}>
        {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
          <label key={step} className={styles.step}>
            <input type="radio" name={name} value={step} checked={score === step} onChange={() => onRate(step)} {...(endOf(step) && { 'aria-label': t('rating.step', { step, label: endOf(step) }) })} />
            <span aria-hidden={endOf(step) ? 'true' : undefined}>{step}</span>
          </label>
        ))}
      </div>
      {canLeaveOut && !isDisabled ? (
        <Button
          variant="quiet" size="s" className={classNames(styles.clear, score === 0 && styles.idle)} aria-label={t('rating.clearOf', { label: option.text })}
          onClick={({ currentTarget }) => {
            currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            onRate(0);
          }}
        >
          {t('rating.clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
