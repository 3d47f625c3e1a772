// A question as large as it fits, and beside it who asks: the name or "Anonymous", the group, from where, and who supports it.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { QuestionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { ArrowUpIcon, QuestionIcon } from '../../../ui/icon/icons.tsx';
import { inFewLines } from '../../../ui/in-few-lines.ts';
import { FittedText } from '../fit/fitted-text.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useIsLow } from '../frame/unit-context.ts';
import { Said, useSecondTag } from '../look/said.tsx';
import { inLanguage } from './local-text.ts';
import { isNoted, QuestionAndNote } from './question-and-note.tsx';
import split from './split.module.css';
import styles from './question-scene.module.css';

export function QuestionScene({ shown, languages, question }: PictureProps & { readonly question: QuestionRecord }) {
  const t = useWords('screen');
  const format = useFormat();
  const isLow = useIsLow();
  const { author, supporters, mode } = question;
  const label = shown.event.groups.find(({ id }) => id === question.group)?.label;
  const group = label && inLanguage(label, languages);
  const second = useSecondTag();
  const again = second && second !== group?.lang ? label?.[second] : undefined;
  return (
    <div className={split.split} data-kind="question" data-id={question.id} data-status={question.status}>
      <aside className={classNames(split.aside, styles.who)}>
        <p className={split.sign}>
          <QuestionIcon />
          <Said say={(words) => words.t('question.sign')} />
        </p>
        <div className={styles.person}>
          <p className={classNames(styles.name, split.clamp)} dir="auto">
            {author ?? <Said say={({ u }) => u('anonymous')} />}
          </p>
          {group ? (
            <p className={split.clamp} lang={group.lang} dir="auto">
              {group.text}
            </p>
          ) : null}
          {again && again !== group?.text && !isLow ? (
            <p className={classNames(split.soft, split.clamp)} lang={second} dir="auto">
              {again}
            </p>
          ) : null}
          {mode === 'remote' ? <p className={classNames(split.soft, styles.mode)}><Said say={({ u }) => u('presence.remote')} /></p> : null}
        </div>
        {supporters > 0 ? (
          <p className={styles.support}>
            <ArrowUpIcon />
            <span className={styles.count}>{format.number(supporters)}</span>
            <span className={split.soft}><Said say={({ t: words }) => words('question.support', { count: supporters })} /></span>
          </p>
        ) : null}
        {question.addressed ? (
          <p className={split.clamp} dir="auto" data-addressed>
            <Said say={({ t: words }) => words('question.to', { name: question.addressed ?? '' })} />
          </p>
        ) : null}
        {question.notice ? (
          <p className={classNames(split.soft, split.clamp)} dir="auto">
            <Said say={({ t: words }) => words('question.notice', { who: question.notice?.who ?? '' })} />
          </p>
        ) : null}
        {question.written ? <p className={split.soft}><Said say={({ t: words }) => words('question.written')} /></p> : null}
        {question.frozen ? <p className={split.soft}><Said say={({ t: words }) => words('question.frozen')} /></p> : null}
      </aside>
      <div className={split.main}>
        {isNoted(question) ? <QuestionAndNote question={question} /> : <FittedText as="h1" text={inFewLines(question.text)} lang={question.language ?? undefined} most={5} shortened={isLow ? t('question.whole') : undefined} />}
      </div>
    </div>
  );
}
