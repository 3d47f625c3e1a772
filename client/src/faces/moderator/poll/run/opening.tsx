// Opens a poll, or opens it again as another round, with or without a closing time.
import { useState } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { pageSentence } from '../../../../connection/page-sentences.ts';
import { useSend } from '../../../../live/use-live.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { PlayIcon } from '../../../../ui/icon/desk-icons.tsx';
import { KeyHint } from '../../keys/key-hint.tsx';
import { useKeyed } from '../../keys/keyed.ts';
import { closings, closingTime, type Closing } from './closing.ts';
import styles from '../poll-section.module.css';

export interface OpeningProps {
  readonly poll: Pick<PollRecord, 'id' | 'round'>;
  readonly type: 'poll.open' | 'poll.reopen';
  /** Whether it is the poll that comes next: a key opens it as well. */
  readonly hasKey?: boolean;
}

export function Opening({ poll, type, hasKey = false }: OpeningProps) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const send = useSend();
  const [closing, setClosing] = useState<Closing>('none');
  const [own, setOwn] = useState('');
  const [isTried, setTried] = useState(false);
  const keyed = useKeyed('pollOn', { isIt: hasKey, deed: poll.id });
  const time = closingTime(closing, own);
  const open = (): void => {
    if (!time.isValid) return setTried(true);
    send({ type, poll: poll.id, ...(type === 'poll.reopen' && { round: poll.round }), ...(time.closesAfterMs !== undefined && { closesAfterMs: time.closesAfterMs }) });
  };
  return (
    <>
      <Button variant={hasKey ? 'primary' : 'secondary'} icon={<PlayIcon />} onClick={open} {...keyed}>
        {type === 'poll.open' ? t('poll.openNow') : t('poll.again', { round: poll.round + 1 })}{hasKey ? <KeyHint of="pollOn" /> : null}
      </Button>
      <Select
        label={t('closing.label')}
        labelHidden
        options={closings.map((value) => ({ value, label: t(`closing.${value}`) }))}
        value={closing}
        onChange={setClosing}
      />
      {closing === 'own' ? (
        <div className={styles.own}>
          <TextField
            label={t('closing.seconds')}
            inputMode="numeric"
            value={own}
            onChange={setOwn}
            error={isTried && !time.isValid ? pageSentence('poll-time-invalid', [language]) : undefined}
          />
        </div>
      ) : null}
    </>
  );
}
