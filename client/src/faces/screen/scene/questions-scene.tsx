// What may be asked next: the session's questions in their order, each with its supporters and why it stands where it does.
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { PeopleIcon } from '../../../ui/icon/desk-icons.tsx';
import { ArrowUpIcon, InfoIcon, PinIcon, QuestionIcon } from '../../../ui/icon/icons.tsx';
import type { Line } from '../../../ui/fit/break-lines.ts';
import { FittedText } from '../fit/fitted-text.tsx';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useIsLow, useShape, useUnit } from '../frame/unit-context.ts';
import { Said, useBoth, useSecondWords, type Sayable } from '../look/said.tsx';
import { fitQueue, queueUnits, type QueueLayout } from './fit-queue.ts';
import { inLanguage } from './local-text.ts';
import type { Queued } from './queue-of.ts';
import split from './split.module.css';
import styles from './questions-scene.module.css';

export interface QuestionsSceneProps extends PictureProps {
  readonly session: SessionRecord;
  readonly queue: readonly Queued[];
}

export function QuestionsScene({ languages, session, queue }: QuestionsSceneProps) {
  const both = useBoth();
  const title = inLanguage(session.title, languages);
  return (
    <div className={styles.questions} data-kind="questions" data-id={session.id}>
      <header className={styles.head}>
        <h1 className={split.sign}>
          <QuestionIcon />
          <Said say={(words) => words.t('questions.sign')} />
        </h1>
        <p className={styles.session} lang={title.lang} dir="auto">
          {title.text}
        </p>
        <p className={styles.whole}><Said say={(words) => words.t('questions.whole')} /></p>
      </header>
      {queue.length > 0 ? <Queue queue={queue} /> : <FittedText text={both((words) => words.t('questions.none'))} most={2.4} />}
    </div>
  );
}

type Icon = 'pin' | 'unheard' | 'note';
const icons = { pin: <PinIcon />, unheard: <PeopleIcon />, note: <InfoIcon /> } as const;

interface Note {
  readonly icon: Icon;
  readonly text: string;
}

type NotesOf = (queued: Queued) => readonly Note[];

const notesIn = (say: (words: (sayable: Pick<Sayable, 't'>) => string) => string): NotesOf => ({ question, unheard }) => [
  ...(question.pinned ? [{ icon: 'pin', text: say(({ t }) => t('questions.pinned')) } as const] : []),
  ...(unheard ? [{ icon: 'unheard', text: say(({ t }) => t('questions.unheard', { count: unheard })) } as const] : []),
  ...(question.context ? [{ icon: 'note', text: say(({ t }) => t('question.note')) } as const] : []),
];

/** `both` are the very same where the screen has one language. */
function useNotes(): { readonly both: NotesOf; readonly first: NotesOf } {
  const both = useBoth();
  const hasTwo = useSecondWords() !== undefined;
  const t = useWords('screen');
  return useMemo(() => {
    const first = notesIn((say) => say({ t }));
    return { first, both: hasTwo ? notesIn(both) : first };
  }, [both, hasTwo, t]);
}

function Queue({ queue }: { readonly queue: readonly Queued[] }) {
  const unit = useUnit();
  const isTall = useShape() === 'tall';
  const { box, ref } = useBox();
  const measure = useMeasure(400);
  const isLow = useIsLow();
  const notes = useNotes();
  const support = queue.some(({ question }) => question.supporters > 0) ? queueUnits.support : 0;
  const { layout, notesOf } = useMemo(() => {
    const withNotes = (of: NotesOf) => ({
      notesOf: of,
      layout: fitQueue(queue.map((queued) => ({ text: queued.question.text, notes: of(queued).map(({ text }) => text) })), box, { unit, most: isTall ? 2 : 3, measure, support }),
    });
    // In a low place the questions themselves have the lines.
    const first = withNotes(isLow ? () => nothing : notes.first);
    const both = isLow || notes.both === notes.first ? first : withNotes(notes.both);
    return keepsQuestions(both.layout, first.layout) ? both : first;
  }, [queue, notes, box, unit, isTall, isLow, measure, support]);
  const isMeasured = box.width > 0 && box.height > 0;
  return (
    <ol ref={ref} className={styles.queue} data-columns={layout.columns} data-cut={layout.isCut} style={lengthsOf(layout, support)}>
      {layout.rows.map((lines, index) => {
        const queued = isMeasured ? queue[index] : undefined;
        return queued && <Row key={queued.question.id} queued={queued} place={index + 1} lines={lines} sizePx={layout.sizePx} notes={notesOf(queued)} />;
      })}
    </ol>
  );
}

/** What is said twice takes nothing from the questions. */
const keepsQuestions = (both: QueueLayout, first: QueueLayout): boolean => both.sizePx >= first.sizePx && both.rows.length >= first.rows.length && (first.isCut || !both.isCut);

const nothing: readonly Note[] = [];

function lengthsOf({ rows, columns }: QueueLayout, support: number): CSSProperties {
  const rule: CSSProperties & Record<`--${string}`, string> = { '--per-column': `${Math.ceil(rows.length / columns) || 1}`, '--support': `${support}` };
  return rule;
}

interface RowProps {
  readonly queued: Queued;
  readonly place: number;
  readonly lines: readonly Line[];
  readonly sizePx: number;
  readonly notes: readonly Note[];
}

function Row({ queued: { question }, place, lines, sizePx, notes }: RowProps) {
  const t = useWords('screen');
  const format = useFormat();
  return (
    <li className={styles.row} data-question={question.id}>
      <span className={styles.place} aria-hidden="true">
        {format.number(place)}
      </span>
      <div className={styles.what}>
        <p className={styles.text} style={{ fontSize: `${sizePx}px` }} lang={question.language ?? undefined} dir="auto">
          {lines.map((line) => (
            <span key={line.row} className={styles.line}>
              {line.text}
              {line.after}
            </span>
          ))}
        </p>
        {notes.map(({ icon, text }) => (
          <p key={icon} className={styles.note} data-note={icon}>
            {icons[icon]}
            <span>{text}</span>
          </p>
        ))}
      </div>
      {question.supporters > 0 ? (
        <p className={styles.support} role="img" aria-label={t('questions.supporters', { count: question.supporters })}>
          <ArrowUpIcon />
          {format.number(question.supporters)}
        </p>
      ) : null}
    </li>
  );
}
