// What can be done with a question where it stands, each with its key: what is done all the time at hand, the rest behind one button.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { FlagIcon, MergeIcon } from '../../../ui/icon/desk-icons.tsx';
import { CheckCircleIcon, CheckIcon, ClockIcon, CrossIcon, EditIcon, InfoIcon, PersonIcon, PinIcon, StageIcon } from '../../../ui/icon/icons.tsx';
import { canDo } from '../decide/possible.ts';
import { useDesk } from '../desk/desk-context.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useForOthers } from './appeal-note.tsx';
import { DialogButton, once } from './dialog-button.tsx';
import { waitsForLook } from './lists.ts';
import { MoreActions } from './more-actions.tsx';

export function WaitingButtons({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  if (waitsForLook(question)) return <AppealButtons question={question} />;
  return (
    <>
      <ApproveButton question={question} />
      <DialogButton question={question} of="reject" icon={<CrossIcon />}>{t('reject')}</DialogButton>
      <DialogButton question={question} of="edit" variant="quiet" icon={<EditIcon />}>{t('edit')}</DialogButton>
      <MoreActions>
        {canDo(question, 'merge') ? <DialogButton question={question} of="merge" icon={<MergeIcon />}>{t('merge')}</DialogButton> : null}
        <MarkButtons question={question} />
      </MoreActions>
    </>
  );
}

/** Approving grants the appeal. While it is for others, the buttons say no more than that. */
function AppealButtons({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const isForOthers = useForOthers(question) !== undefined;
  if (isForOthers) return null;
  return (
    <>
      <ApproveButton question={question} />
      <DialogButton question={question} of="uphold" icon={<CrossIcon />}>{t('appeal.uphold')}</DialogButton>
    </>
  );
}

function ApproveButton({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const { decisions } = useDesk();
  return (
    <Button variant="primary" icon={<CheckIcon />} aria-keyshortcuts="A" onClick={once(() => decisions.decide(question, { action: 'approve' }))}>
      {t(waitsForLook(question) ? 'rejected.approve' : 'approve')}<KeyHint of="approve" />
    </Button>
  );
}

export function LiveButtons({ question, canStage }: { readonly question: DeskQuestion; readonly canStage: boolean }) {
  const t = useWords('moderator');
  const { decisions } = useDesk();
  const isOnStage = question.status === 'onStage';
  const stage = (): void => decisions.decide(question, { action: isOnStage ? 'unstage' : 'stage' });
  const answer = (
    <Button variant={isOnStage ? 'primary' : 'secondary'} icon={<CheckCircleIcon />} aria-keyshortcuts="D" onClick={once(() => decisions.decide(question, { action: 'answer' }))}>
      {t('answer')}<KeyHint of="done" />
    </Button>
  );
  if (question.replyTo !== undefined) return <ReplyButtons question={question} />;
  return (
    <>
      {isOnStage ? answer : null}
      {canStage ? (
        <Button variant={isOnStage ? 'secondary' : 'primary'} icon={<StageIcon />} aria-keyshortcuts="S" onClick={once(stage)}>
          {t(isOnStage ? 'unstage' : 'stage')}<KeyHint of="stage" />
        </Button>
      ) : null}
      {isOnStage ? null : answer}
      <MoreActions>
        <OutcomeButtons question={question} />
        <MarkButtons question={question} />
        <DialogButton question={question} of="edit" variant="quiet" icon={<EditIcon />}>{t('edit')}</DialogButton>
        {canDo(question, 'merge') ? <DialogButton question={question} of="merge" variant="quiet" icon={<MergeIcon />}>{t('merge')}</DialogButton> : null}
        <DialogButton question={question} of="reject" variant="quiet" icon={<CrossIcon />}>{t('unpublish')}</DialogButton>
      </MoreActions>
    </>
  );
}

function ReplyButtons({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  return (
    <>
      <DialogButton question={question} of="edit" icon={<EditIcon />}>{t('edit')}</DialogButton>
      <DialogButton question={question} of="reject" icon={<CrossIcon />}>{t('unpublish')}</DialogButton>
      <MoreActions><MarkButtons question={question} /></MoreActions>
    </>
  );
}

/** What is put beside a question without touching its words. */
export function MarkButtons({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const { decisions } = useDesk();
  return (
    <>
      {canDo(question, 'pin') ? (
        <Button icon={<PinIcon />} aria-pressed={question.pinned === true} aria-keyshortcuts="V" onClick={once(() => decisions.decide(question, { action: question.pinned ? 'unpin' : 'pin' }))}>
          {t(question.pinned ? 'unpin' : 'pin')}<KeyHint of="pin" />
        </Button>
      ) : null}
      {canDo(question, 'address') ? <DialogButton question={question} of="address" icon={<PersonIcon />}>{t('addressing.do')}</DialogButton> : null}
      {canDo(question, 'label') ? <DialogButton question={question} of="label" icon={<FlagIcon />}>{t('labels.do')}</DialogButton> : null}
    </>
  );
}

/** What becomes of a question that is not answered aloud, and the fact desk's note; also for those that were asked before. */
export function OutcomeButtons({ question, size = 'm' }: { readonly question: DeskQuestion; readonly size?: 's' | 'm' }) {
  const t = useWords('moderator');
  return (
    <>
      {canDo(question, 'notice') ? <DialogButton question={question} of="notice" size={size} icon={<ClockIcon />}>{t(question.notice ? 'notice.change' : 'notice.do')}</DialogButton> : null}
      {canDo(question, 'write') ? <DialogButton question={question} of="write" size={size} icon={<EditIcon />}>{t(question.written ? 'writing.change' : 'writing.do')}</DialogButton> : null}
      {canDo(question, 'context') ? <DialogButton question={question} of="context" size={size} icon={<InfoIcon />}>{t(question.context ? 'context.change' : 'context.do')}</DialogButton> : null}
    </>
  );
}
