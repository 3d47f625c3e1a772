// Shows the result to everyone, or hides it again.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useSend } from '../../../../live/use-live.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { EyeOffIcon } from '../../../../ui/icon/desk-icons.tsx';
import { EyeIcon } from '../../../../ui/icon/icons.tsx';
import { KeyHint } from '../../keys/key-hint.tsx';
import { useKeyed } from '../../keys/keyed.ts';
import { nextPlace } from './unveiling.ts';

/** Nothing for a sealed poll while it is open: then nobody may show it; and nothing where it is revealed step by step. */
export function ShowButton({ poll, isTold }: { readonly poll: PollRecord; readonly isTold: boolean }) {
  const t = useWords('moderator');
  const send = useSend();
  const keyed = useKeyed('pollTold', { isIt: isTold, deed: `${poll.id} ${poll.revealed}` });
  const isOpen = poll.status === 'open';
  if ((poll.sealed && isOpen) || nextPlace(poll) !== null) return null;
  return (
    <Button
      size="s"
      variant={!isOpen && !poll.revealed ? 'primary' : 'secondary'}
      icon={poll.revealed ? <EyeOffIcon /> : <EyeIcon />}
      onClick={() => send({ type: poll.revealed ? 'poll.hide' : 'poll.reveal', poll: poll.id, round: poll.round })}
      {...keyed}
    >
      {t(poll.revealed ? 'poll.hide' : 'poll.reveal')}{isTold ? <KeyHint of="pollTold" /> : null}
    </Button>
  );
}
