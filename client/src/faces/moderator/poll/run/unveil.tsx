// The reveal of an awards ballot, step by step: the next step is one big button.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useSend } from '../../../../live/use-live.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { EyeOffIcon } from '../../../../ui/icon/desk-icons.tsx';
import { EyeIcon } from '../../../../ui/icon/icons.tsx';
import { KeyHint } from '../../keys/key-hint.tsx';
import { useKeyed } from '../../keys/keyed.ts';
import { nextPlace } from './unveiling.ts';
import styles from '../poll-section.module.css';

const named = [1, 2, 3] as const;

export function Unveil({ poll, isTold }: { readonly poll: PollRecord; readonly isTold: boolean }) {
  const t = useWords('moderator');
  const send = useSend();
  const place = nextPlace(poll);
  // What was sealed begins to be shown by a press on its button alone: no key that was meant for something else tells a hall the third place.
  const hasKey = isTold && (!poll.sealed || poll.places !== null);
  const keyed = useKeyed('pollTold', { isIt: hasKey, deed: `${poll.id} ${place}` });
  if (place === null) return null;
  const known = named.find((each) => each === place);
  const hint = poll.places ? 'shared' : poll.head === null ? 'wait' : 'nobody';
  return (
    <div className={styles.unveil} data-next-place={place}>
      <Button size="l" wide variant="primary" icon={<EyeIcon />} onClick={() => send({ type: 'poll.unveil', poll: poll.id, round: poll.round, place })} {...keyed}>
        {known ? t(`poll.unveil.${known}`) : t('poll.unveil.other', { place })}{hasKey ? <KeyHint of="pollTold" /> : null}
      </Button>
      <p className={styles.facts}>{t(`poll.unveil.${hint}`)}</p>
      <div className={styles.actions}>
        {poll.places ? (
          <Button size="s" variant="quiet" icon={<EyeOffIcon />} onClick={() => send({ type: 'poll.hide', poll: poll.id, round: poll.round })}>{t('poll.unveil.back')}</Button>
        ) : null}
        <Button size="s" variant="quiet" onClick={() => send({ type: 'poll.reveal', poll: poll.id, round: poll.round })}>{t('poll.unveil.all')}</Button>
      </div>
    </div>
  );
}
