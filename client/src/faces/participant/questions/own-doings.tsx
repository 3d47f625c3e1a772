// What an author does about a question beside reading it: withdraw, rewrite, ask for another look; and what of that is on its way.
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useLine, useOutbox } from '../../../live/use-live.ts';
import { useSettings } from '../../../live/use-reasons.ts';
import type { MyQuestion, OwnWord } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { ClockIcon, EditIcon, SendIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useLoaded } from '../page/use-loaded.ts';
import { OwnActions } from './own-actions.tsx';
import { draftKeyOf, loadOwnForm, type OwnFormKind } from './own-draft.ts';
import { canAppeal, canRevise } from './own-state.ts';
import type { OwnAction } from './own-state.ts';
import styles from './own-row.module.css';

const kinds = ['revise', 'appeal'] as const satisfies readonly OwnFormKind[];

export interface OwnDoingsProps {
  readonly asked: MyQuestion;
  readonly action: OwnAction | null;
}

export function OwnDoings({ asked, action }: OwnDoingsProps) {
  const t = useWords('participant');
  const { drafts } = useLiveParts();
  const { appeals } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const { question, revising, appealing } = asked;
  const [open, setOpen] = useState<OwnFormKind | null>(() => (question && kinds.find((kind) => drafts.read(draftKeyOf(kind, question.id)))) ?? null);
  const [isByHand, setByHand] = useState(false);
  const loaded = useLoaded(loadOwnForm, open !== null);
  // What was refused comes back into its form, to be mended there.
  const refused = revising?.way === 'refused' ? 'revise' : appealing?.way === 'refused' ? 'appeal' : null;
  if (question && refused && open !== refused) setOpen(refused);
  // The same words may have been sent from another place on the page.
  const isSent = open !== null && refused === null && (open === 'revise' ? revising : appealing) !== null;
  if (isSent) setOpen(null);
  const openByHand = (kind: OwnFormKind): void => (setOpen(kind), setByHand(true));
  const may = { revise: canRevise(asked), appeal: canAppeal(asked, appeals) };
  if (question && open) {
    const close = (): void => (setOpen(null), setByHand(false), place.current?.focus({ preventScroll: true }));
    return (
      <div ref={place} tabIndex={-1}>
        {loaded ? <loaded.OwnForm key={open} asked={asked} question={question} kind={open} isPossible={may[open]} isFocused={isByHand} onClose={close} /> : <LoadingState />}
      </div>
    );
  }
  return (
    <div ref={place} className={styles.doings} tabIndex={-1}>
      {revising ? <OnItsWay word={revising} kind="revise" onRecall={() => openByHand('revise')} asked={asked} /> : null}
      {appealing ? <OnItsWay word={appealing} kind="appeal" onRecall={() => openByHand('appeal')} asked={asked} /> : null}
      <OwnActions asked={asked} action={action}>
        {may.revise && !revising ? <Opener kind="revise" icon={<EditIcon />} onOpen={openByHand} /> : null}
        {may.appeal && !appealing ? <Opener kind="appeal" onOpen={openByHand} /> : null}
      </OwnActions>
      {question?.status === 'rejected' && !appeals && !question.appeal ? <p className={styles.meta}>{t('own.noAppeals')}</p> : null}
    </div>
  );
}

function Opener({ kind, icon, onOpen }: { readonly kind: OwnFormKind; readonly icon?: ReactNode; readonly onOpen: (kind: OwnFormKind) => void }) {
  const t = useWords('participant');
  return (
    <Button variant="quiet" size="s" icon={icon} data-open={kind} onClick={() => onOpen(kind)}>
      {t(`own.open.${kind}`)}
    </Button>
  );
}

interface OnItsWayProps {
  readonly word: OwnWord;
  readonly kind: OwnFormKind;
  readonly asked: MyQuestion;
  readonly onRecall: () => void;
}

/** A word, a sign, and the way back as long as it has not left. */
function OnItsWay({ word, kind, asked, onRecall }: OnItsWayProps) {
  const t = useWords('participant');
  const line = useLine();
  const { discard } = useOutbox();
  const { drafts } = useLiveParts();
  const isKept = word.way === 'waiting' && line.state !== 'live';
  const recall = (): void => {
    drafts.write(draftKeyOf(kind, asked.key), { text: word.text, anonymous: asked.anonymous });
    discard(word.entry);
    onRecall();
  };
  return (
    <div className={styles.onItsWay} data-doing={kind} data-way={word.way}>
      {kind === 'appeal' ? <UserText text={word.text} /> : null}
      <Tag tone={isKept ? 'wait' : 'neutral'} icon={isKept ? <ClockIcon /> : <SendIcon />}>
        {isKept ? t(`own.kept.${kind}`) : t(`own.onItsWay.${kind}`)}
      </Tag>
      {word.way === 'waiting' ? (
        <Button variant="quiet" size="s" onClick={recall}>
          {t('own.recall')}
        </Button>
      ) : null}
    </div>
  );
}
