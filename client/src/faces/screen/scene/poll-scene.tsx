// A poll: its title and drawn result, and beside them whether one can vote, for how long, and how many have.
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import { shortHead } from '@plenary/domain/poll/short-head';
import { formatCountdown } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { PollRecord } from '../../../store/selectors.ts';
import { drawPoll } from '../../../ui/chart/draw-poll.tsx';
import { drawnPoll, spokenIn } from '../../../ui/chart/drawn-of-record.ts';
import { HallChart } from '../../../ui/chart/hall-chart.tsx';
import { pictureAddress } from '../../../ui/chart/picture-address.ts';
import { useCalm } from '../../../ui/chart/use-calm.ts';
import { chartSay } from '../../../ui/chart/words/chart-say.ts';
import { isolate } from '../../../ui/chart/words/isolate.ts';
import { ChartText } from '../../../ui/chart/words/chart-text.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import { LockIcon } from '../../../ui/icon/desk-icons.tsx';
import { PollIcon } from '../../../ui/icon/icons.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useShape, useUnit } from '../frame/unit-context.ts';
import { Said, useSecondTag, useSecondWords, type Sayable } from '../look/said.tsx';
import { inTwoTongues } from '../look/two-tongues.ts';
import { figureUnits } from './figure-size.ts';
import { hiddenUntil, pollStateOf, type PollState } from './poll-state.ts';
import split from './split.module.css';
import styles from './poll-scene.module.css';

export interface PollSceneProps extends PictureProps {
  readonly poll: PollRecord;
  readonly by?: 'groups' | undefined;
}

export function PollScene(props: PollSceneProps) {
  const { join, nowMs, poll } = props;
  const isWide = useShape() === 'wide';
  const state = pollStateOf(poll, nowMs);
  const hidden = hiddenUntil(poll);
  return (
    <div className={split.split} data-kind="poll" data-id={poll.id} data-status={state.isOpen ? poll.status : 'closed'}>
      <aside className={classNames(split.aside, styles.aside)} data-timed={state.leftMs !== null} data-open={state.isOpen}>
        <Standing state={state} />
        <Turnout turnout={poll.turnout} />
        <Weights {...props} />
        {hidden ? <Hidden until={hidden} /> : null}
        <Counted poll={poll} />
        {showsSeal(poll, { state, isWide }) ? <Seal head={poll.head} /> : null}
        {state.isOpen && isWide ? (
          <div className={styles.qr}>
            <QrCode value={join.url} address={join.address} />
          </div>
        ) : null}
      </aside>
      <div className={split.main}>
        <Drawn {...props} />
      </div>
    </div>
  );
}

const nobody: readonly string[] = [];
/** A wall names the first ones; everybody finds themselves on their own page. */
const mostLeaders = 6;
/** The chart in words is not seen: it need not be made anew in the same picture as the chart. */
const spokenEveryMs = 1000;

function Drawn({ shown: { event }, languages, poll, by }: PollSceneProps) {
  const { language } = useLanguage();
  const t = useWords('chart');
  const unit = useUnit();
  const isWide = useShape() === 'wide';
  const tag = useSecondTag();
  const say = useMemo(() => chartSay(language, t), [language, t]);
  const words = useSecondWords();
  const second = useMemo(() => words?.tag === undefined ? undefined : { tag: words.tag, say: chartSay(words.language, words.c) }, [words]);
  const drawn = useMemo(() => {
    const pictureOf = (id: string): string => pictureAddress(event.id, id);
    const texts = inTwoTongues(poll.options.map(({ text }) => text), { languages, second: tag });
    const told = { ...poll, options: poll.options.map((option, index) => ({ ...option, text: texts[index] ?? option.text })) };
    const of = drawnPoll(told, { languages, say, groups: event.groups, pictureOf });
    const how = { mine: nobody, look: by ?? 'result', hasWeights: true, mostLeaders } as const;
    const again = second && drawPoll(drawnPoll(poll, { languages: [second.tag, ...languages], say: second.say, groups: event.groups, pictureOf }), { ...how, say: second.say });
    const drawing = drawPoll(of, { ...how, say });
    return { of, drawing, secondNotes: again?.notes.filter((note) => !drawing?.notes.includes(note)) };
  }, [poll, languages, tag, say, second, event, by]);
  const calm = useCalm(drawn.of, spokenEveryMs);
  const spoken = useMemo(() => <ChartText poll={calm} say={say} look={by ?? 'result'} />, [calm, say, by]);
  const title = spokenIn(poll.title, languages);
  const other = tag && tag !== title.lang ? poll.title[tag] : undefined;
  return (
    <HallChart
      title={title}
      second={other && other !== title.text ? { text: other, lang: tag } : undefined}
      secondNotes={drawn.secondNotes}
      direction={drawn.of.direction}
      drawing={drawn.drawing}
      spoken={spoken}
      unit={unit}
      isWide={isWide}
    />
  );
}

const sized = (figure: string): CSSProperties & Record<'--most', string> => ({ '--most': figureUnits(figure).toFixed(2) });

function Standing({ state }: { readonly state: PollState }) {
  return (
    <div className={styles.standing}>
      <p className={classNames(split.sign, !state.isOpen && styles.closed)}>
        {state.isOpen ? <PollIcon /> : <LockIcon />}
        <Said say={({ t }) => (state.isOpen ? t('poll.open') : t('poll.closed'))} />
      </p>
      {state.leftMs === null ? null : (
        <p className={styles.countdown} role="timer" style={sized(formatCountdown(state.leftMs))}>
          {formatCountdown(state.leftMs)}
        </p>
      )}
    </div>
  );
}

function Turnout({ turnout: { voters, couldVote } }: Pick<PollRecord, 'turnout'>) {
  const format = useFormat();
  return (
    <p className={styles.turnout}>
      <span className={styles.voters} style={sized(format.number(voters))}>{format.number(voters)}</span>{' '}
      <span className={split.soft}>
        <Said say={({ t }) => [t('poll.turnout', { count: voters }), couldVote === null ? '' : t('poll.couldVote', { count: couldVote })].filter(Boolean).join(' ')} />
      </span>
    </p>
  );
}

/** For everyone to write down before the list of ballots is published; an upright wall has room for it only until the result is there. */
const showsSeal = (poll: PollRecord, { state, isWide }: { readonly state: PollState; readonly isWide: boolean }): poll is PollRecord & { head: string } =>
  !state.isOpen && poll.head !== null && (isWide || poll.result === null);

function Seal({ head }: { readonly head: string }) {
  return (
    <p className={classNames(split.soft, styles.seal, styles.spare)} data-seal={head}>
      <Said say={({ t }) => t('poll.seal')} />
      <span className={styles.digits} dir="ltr" translate="no">{shortHead(head)}</span>
    </p>
  );
}

/** What each body counts for: said before anybody votes, and with the result. */
function Weights({ poll: { electorates }, languages }: PollSceneProps) {
  if (electorates.length < 2) return null;
  const whole = electorates.reduce((sum, { weight }) => sum + weight, 0);
  const say = ({ c, format, tag }: Sayable): string =>
    electorates.map(({ label, weight }) => c('part.weight', { label: isolate(spokenIn(label, tag ? [tag, ...languages] : languages).text), weight: format.percent(weight / whole) })).join(' · ');
  return <p className={split.soft} dir="auto"><Said say={say} /></p>;
}

/** While people vote, the result moves in steps: how far it is, where it is behind. */
function Counted({ poll: { counted, turnout } }: { readonly poll: PollRecord }) {
  return counted === null || counted >= turnout.voters ? null : <p className={classNames(split.soft, styles.spare)}><Said say={({ t }) => t('poll.counted', { count: counted })} /></p>;
}

function Hidden({ until }: { readonly until: PollRecord['results'] }) {
  return <p className={classNames(split.soft, styles.spare)}><Said say={({ t }) => t(`poll.hidden.${until}`)} /></p>;
}
