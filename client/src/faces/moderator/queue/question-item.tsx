// One question of a list: a row that can be chosen, or, in focus, large with everything one needs to decide.
import { memo, useId, type ReactNode } from 'react';
import { onlyInforms } from '@plenary/domain/question/flags';
import { useLive } from '../../../live/use-live.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { rankingOf } from '../../../store/selectors.ts';
import { useWords } from '../../../i18n/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { FlagIcon } from '../../../ui/icon/desk-icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { Suspicion } from '../campaign/suspicion.tsx';
import { excerpt } from '../desk/local-text.ts';
import { AppealNote } from './appeal-note.tsx';
import { Beside, RepliesTo } from './beside.tsx';
import { isUndecided, waitsForLook } from './lists.ts';
import { Looking } from './looking.tsx';
import { kindsOf } from './marks.ts';
import { FlagLegend, MarkedText } from './marked-text.tsx';
import { MergedParts } from './merged-parts.tsx';
import { Outcome } from './outcome.tsx';
import { QuestionMeta } from './question-meta.tsx';
import { Similar } from './similar.tsx';
import styles from './question-item.module.css';

export interface QuestionItemProps {
  readonly question: DeskQuestion;
  readonly isInFocus: boolean;
  /** Whether it is chosen among several; nothing while nobody chooses, or it cannot be. */
  readonly isChosen?: boolean | undefined;
  readonly onToggle: (id: string) => void;
  readonly onChoose: (id: string) => void;
  /** What can be done with it, shown while in focus. */
  readonly actions: (question: DeskQuestion) => ReactNode;
  /** Its place in the list, from 0, and how long that is; not all of it is on the page. */
  readonly index: number;
  readonly count: number;
  /** Where the list measures its rows. */
  readonly measure?: ((element: HTMLElement | null) => void) | undefined;
}

export const QuestionItem = memo(function QuestionItem(props: QuestionItemProps) {
  const { question, isInFocus, index, count, measure } = props;
  return (
    <li ref={measure} data-index={index} aria-posinset={index + 1} aria-setsize={count} className={styles.item} data-kind="question" data-id={question.id} data-status={question.status}>
      {isInFocus ? <Large {...props} /> : (
        <div className={styles.line}>
          <ChooseBox {...props} />
          <Row {...props} />
        </div>
      )}
    </li>
  );
});

function Row({ question, onChoose }: QuestionItemProps) {
  const t = useWords('ui');
  const own = useWords('moderator');
  const flags = kindsOf(question.desk?.flags ?? []).filter((kind) => !onlyInforms(kind));
  return (
    <button type="button" className={styles.row} tabIndex={-1} onClick={() => onChoose(question.id)}>
      <Supporters question={question} />
      <span className={styles.body}>
        <RepliesTo question={question} />
        <span className={styles.clamp}><UserText text={question.text} lang={question.language ?? undefined} /></span>
        <span className={styles.below}>
          <Standing question={question} />
          <Beside question={question} />
          {waitsForLook(question) ? <span className={styles.flags}><FlagIcon />{own('appeal.short')}</span> : null}
          {flags.length > 0 && isUndecided(question) ? (
            <span className={styles.flags}><FlagIcon />{flags.map((kind) => t(`flag.${kind}`)).join(', ')}</span>
          ) : null}
          <Counted question={question} />
          <QuestionMeta question={question} short />
          <Unheard question={question} />
          <Looking question={question.id} />
        </span>
      </span>
    </button>
  );
}

/** A whole thumb; by keyboard it is the letter, or the box of the question in focus. */
function ChooseBox({ question, isInFocus, isChosen, onToggle }: QuestionItemProps) {
  const t = useWords('moderator');
  if (isChosen === undefined) return null;
  return (
    <label className={styles.choose}>
      <input type="checkbox" checked={isChosen} tabIndex={isInFocus ? 0 : -1} onChange={() => onToggle(question.id)} />
      <VisuallyHidden>{t('bulk.chooseOne', { text: excerpt(question.text) })}</VisuallyHidden>
    </label>
  );
}

function Large(props: QuestionItemProps) {
  const { question, actions, index, count } = props;
  const t = useWords('moderator');
  const id = useId();
  const flags = question.desk?.flags ?? [];
  const original = question.desk?.originalText ?? null;
  // Screening looked at the author's own words: its marks belong there.
  const marks = original === null ? flags : [];
  return (
    <article
      className={classNames(styles.large, question.status === 'onStage' && styles.onStage)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the one stop of the list: a screen reader reads the question here, before its buttons
      tabIndex={0}
      data-in-focus
      aria-labelledby={`${id}-place ${id}-text`}
      aria-describedby={`${id}-meta`}
    >
      <VisuallyHidden id={`${id}-place`}>{t('place', { place: index + 1, count })}</VisuallyHidden>
      <div className={styles.head}>
        <ChooseBox {...props} />
        <Supporters question={question} />
        <QuestionMeta id={`${id}-meta`} question={question} />
        <Unheard question={question} />
        <Standing question={question} />
        <Beside question={question} />
        <Looking question={question.id} />
      </div>
      <RepliesTo question={question} />
      <MarkedText id={`${id}-text`} text={question.text} lang={question.language ?? undefined} flags={marks} size="l" />
      {original === null ? null : (
        <details className={styles.original}>
          <summary>{t('original')}</summary>
          <MarkedText text={original} lang={question.language ?? undefined} flags={flags} />
        </details>
      )}
      <FlagLegend flags={flags} lang={question.language} />
      <AppealNote question={question} />
      <Outcome question={question} />
      <MergedParts question={question} />
      <Similar question={question} flags={flags} />
      <Suspicion question={question} />
      <div className={styles.actions}>{actions(question)}</div>
    </article>
  );
}

/** A word and a sign for what is not plain from the list that it stands in. */
function Standing({ question }: { readonly question: DeskQuestion }) {
  if (question.pending) return <StateTag state="sending" />;
  return question.status === 'screening' || question.status === 'onStage' || question.status === 'onNotice' ? <StateTag state={question.status} /> : null;
}

/** That support of it looks organised, or that its count is held still. */
function Counted({ question: { desk, frozen } }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const word = frozen ? t('campaign.short.frozen') : desk?.discounted === undefined && desk?.suspicion ? t('campaign.short.suspected') : null;
  return word === null ? null : <span className={styles.flags}><FlagIcon />{word}</span>;
}

/** Why a live question stands where it does in the fair order. */
function Unheard({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const unheard = useLive((snapshot) => (question.status === 'live' ? rankingOf(snapshot, question.session).find((place) => place.question === question.id)?.unheard : null));
  return unheard ? <span className={styles.why}>{t('live.unheard', { count: unheard })}</span> : null;
}

function Supporters({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  if (isUndecided(question)) return null;
  return (
    <span className={styles.supporters}>
      <span aria-hidden="true">{question.supporters}</span>
      <VisuallyHidden>{t('supporters', { count: question.supporters })}</VisuallyHidden>
    </span>
  );
}
