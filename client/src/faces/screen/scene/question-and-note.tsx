// The question as large as it fits, and below it what the organisers say about it, marked as theirs.
import { useMemo } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { QuestionRecord } from '../../../store/selectors.ts';
import { hostOf } from '../../../ui/data/host-of.ts';
import { InfoIcon } from '../../../ui/icon/icons.tsx';
import { inFewLines } from '../../../ui/in-few-lines.ts';
import { FittedText } from '../fit/fitted-text.tsx';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import { useUnit } from '../frame/unit-context.ts';
import { useBoth } from '../look/said.tsx';
import { shareWithNote } from './note-share.ts';
import styles from './question-and-note.module.css';

type Noted = QuestionRecord & { readonly context: NonNullable<QuestionRecord['context']> };

export const isNoted = (question: QuestionRecord): question is Noted => question.context !== undefined;

export function QuestionAndNote({ question }: { readonly question: Noted }) {
  const t = useWords('screen');
  const both = useBoth();
  const unit = useUnit();
  const { box, ref } = useBox();
  const measure = useMeasure(400);
  const { context } = question;
  const text = inFewLines(question.text);
  const hosts = [...new Set(context.sources.map(({ url }) => hostOf(url)))].filter(Boolean);
  const sources = t('question.sources', { count: hosts.length, hosts: hosts.slice(0, 2).join(', ') });
  const share = useMemo(
    () => shareWithNote({ question: text, note: context.text, sources }, { box, unit, measure }),
    [text, context.text, sources, box, unit, measure],
  );
  const isShown = share.body !== '';
  return (
    <div ref={ref} className={styles.both}>
      <div className={styles.question}>
        <FittedText as="h1" text={text} lang={question.language ?? undefined} most={5} />
      </div>
      <div className={styles.note} data-context={context.version}>
        <p className={styles.mark}>
          <InfoIcon />
          <span>{both((words) => (isShown ? words.t('question.note') : words.t('question.noteOnPhones')))}</span>
        </p>
        {isShown ? (
          <div style={{ blockSize: `${share.height}px` }}>
            <FittedText text={share.body} most={1.3} align="start" />
          </div>
        ) : null}
      </div>
    </div>
  );
}
