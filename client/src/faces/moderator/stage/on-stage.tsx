// What the hall looks at now, and how to take it off.
import { liveSessionOf, recordOf, stageRoomOf } from '../../../store/selectors.ts';
import { useLive, useSend } from '../../../live/use-live.ts';
import { usePollWords } from '../../../i18n/poll-words.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCircleIcon, PollIcon } from '../../../ui/icon/icons.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { QuestionMeta } from '../queue/question-meta.tsx';
import { Section } from './section.tsx';
import styles from './on-stage.module.css';

export function OnStage() {
  const t = useWords('moderator');
  const send = useSend();
  const words = usePollWords();
  const { lists, decisions, session } = useDesk();
  const room = useLive(stageRoomOf);
  const liveSession = useLive(liveSessionOf);
  const poll = useLive((snapshot) => (room?.focus?.kind === 'poll' ? recordOf(snapshot, 'poll', room.focus.id) : undefined));
  const isWatchingLive = session !== undefined && session.id === liveSession?.id;
  const question = isWatchingLive ? lists.live.find(({ status }) => status === 'onStage') : undefined;
  const isAnything = Boolean(room && (room.onStage || room.focus));
  const clear = isAnything && room ? (
    <Button size="s" variant="quiet" onClick={() => send({ type: 'stage.clear', room: room.id })}>{t('onStage.clear')}</Button>
  ) : undefined;
  return (
    <Section title={t('onStage.title')} aside={clear}>
      {question ? (
        <div className={styles.question}>
          <UserText text={question.text} lang={question.language ?? undefined} />
          <QuestionMeta question={question} short />
          <div className={styles.actions}>
            <Button size="s" variant="primary" icon={<CheckCircleIcon />} onClick={() => decisions.decide(question, { action: 'answer' })}>{t('answer')}</Button>
            <Button size="s" onClick={() => decisions.decide(question, { action: 'unstage' })}>{t('unstage')}</Button>
          </div>
        </div>
      ) : null}
      {poll ? <p className={styles.poll}><PollIcon /><span>{t('onStage.poll', { title: words(poll).title.text })}</span></p> : null}
      {!question && !poll ? <p className={styles.none}>{t(isAnything ? 'onStage.other' : 'onStage.none')}</p> : null}
    </Section>
  );
}
