// Which session the bar asks in. Somebody who is writing when the stage moves on keeps their text and its session, and decides.
import { useState } from 'react';
import { useLiveParts } from '../../../live/live-context.ts';
import { useLive } from '../../../live/use-live.ts';
import { recordOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { useParticipant } from '../page/participant-context.ts';
import { ComposeBar } from './compose-bar.tsx';
import { composeKeyOf } from './compose-key.ts';

export function ComposePlace({ session }: { readonly session: SessionRecord }) {
  const { drafts } = useLiveParts();
  const { place, draftTurn, replyTo } = useParticipant();
  const [heldId, hold] = useState(session.id);
  const [moves, setMoves] = useState(0);
  const held = useLive((snapshot) => recordOf(snapshot, 'session', heldId));
  // Who goes to another session by themselves finds that session's bar there.
  const isWriting = (at: SessionRecord): boolean => Boolean(drafts.read(composeKeyOf(at.id, replyTo?.session === at.id ? replyTo.question : null))?.text);
  const isLeftBehind = held !== undefined && held.id !== session.id && place.at === 'now' && isWriting(held);
  if (!isLeftBehind && heldId !== session.id) hold(session.id);
  const shown = isLeftBehind ? held : session;

  const replying = replyTo && replyTo.session === shown.id ? replyTo.question : null;
  const move = (): void => {
    const draft = drafts.read(shown.id);
    if (draft) drafts.write(session.id, draft);
    drafts.remove(shown.id);
    hold(session.id);
    setMoves(moves + 1);
  };
  return (
    <ComposeBar
      key={`${shown.id} ${draftTurn} ${moves} ${replying ?? ''}`}
      session={shown}
      replyTo={replying}
      isFocused={draftTurn + moves > 0 || replying !== null}
      movedOnTo={isLeftBehind ? session : null}
      onMove={move}
      onSent={() => hold(session.id)}
    />
  );
}
