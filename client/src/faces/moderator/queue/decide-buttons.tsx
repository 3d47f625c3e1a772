// What can be done with a question where it stands, each with its key.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCircleIcon, CheckIcon, CrossIcon, EditIcon, StageIcon } from '../../../ui/icon/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { KeyHint } from '../keys/key-hint.tsx';

/** A second click of a double click would decide about the next question, unread. */
const once = (run: () => void) => (event: { detail: number }): void => {
  if (event.detail <= 1) run();
};

export function WaitingButtons({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const { decisions, open } = useDesk();
  return (
    <>
      <Button variant="primary" icon={<CheckIcon />} aria-keyshortcuts="A" onClick={once(() => decisions.decide(question, { action: 'approve' }))}>
        {t('approve')}<KeyHint of="approve" />
      </Button>
      <Button icon={<CrossIcon />} aria-keyshortcuts="R" onClick={once(() => open({ kind: 'reject', question }))}>
        {t('reject')}<KeyHint of="reject" />
      </Button>
      <EditButton question={question} />
    </>
  );
}

export function LiveButtons({ question, canStage }: { readonly question: DeskQuestion; readonly canStage: boolean }) {
  const t = useWords('moderator');
  const { decisions, open } = useDesk();
  const isOnStage = question.status === 'onStage';
  const stage = (): void => decisions.decide(question, { action: isOnStage ? 'unstage' : 'stage' });
  const answer = (
    <Button variant={isOnStage ? 'primary' : 'secondary'} icon={<CheckCircleIcon />} aria-keyshortcuts="D" onClick={once(() => decisions.decide(question, { action: 'answer' }))}>
      {t('answer')}<KeyHint of="done" />
    </Button>
  );
  return (
    <>
      {isOnStage ? answer : null}
      {canStage ? (
        <Button variant={isOnStage ? 'secondary' : 'primary'} icon={<StageIcon />} aria-keyshortcuts="S" onClick={once(stage)}>
          {t(isOnStage ? 'unstage' : 'stage')}<KeyHint of="stage" />
        </Button>
      ) : null}
      {isOnStage ? null : answer}
      <EditButton question={question} />
      <Button variant="quiet" icon={<CrossIcon />} aria-keyshortcuts="R" onClick={once(() => open({ kind: 'reject', question }))}>
        {t('unpublish')}<KeyHint of="reject" />
      </Button>
    </>
  );
}

function EditButton({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const { open } = useDesk();
  return (
    <Button variant="quiet" icon={<EditIcon />} aria-keyshortcuts="E" onClick={() => open({ kind: 'edit', question })}>
      {t('edit')}<KeyHint of="edit" />
    </Button>
  );
}
