// Chooses a picture for a nominee, shows it, and takes it away. The file is drawn anew and sent at once; a poll keeps only its id.
import { useId, useRef, type ChangeEvent } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useIdentity } from '../../../live/use-live.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Picture } from '../../../ui/data/picture.tsx';
import { AlertIcon, PersonIcon } from '../../../ui/icon/icons.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useSendPicture } from './use-send-picture.ts';
import styles from './picture-field.module.css';

export interface PictureFieldProps {
  /** The nominee's name as it is written so far, for those who hear the buttons: the picture itself needs no other words. */
  readonly of: string;
  /** Id of the picture that is chosen. */
  readonly picture: string | undefined;
  readonly onChange: (picture: string | undefined) => void;
}

export function PictureField({ of, picture, onChange }: PictureFieldProps) {
  const t = useWords('moderator');
  const { event } = useIdentity();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { send, forget, isUnderWay, problem } = useSendPicture(event, onChange);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // The same file may be chosen again, after what was wrong with it was put right.
    target.value = '';
    if (file) void send(file);
  };
  const remove = (): void => {
    forget();
    onChange(undefined);
    // The button that was pressed is gone with the picture.
    field.current?.querySelector('button')?.focus();
  };
  const whose = <VisuallyHidden> {t('picture.of', { name: of })}</VisuallyHidden>;
  return (
    <div ref={field} className={styles.field} data-kind="picture">
      <span className={styles.place}>{picture === undefined ? <PersonIcon /> : <Picture event={event} picture={picture} isEager />}</span>
      <div className={styles.words}>
        <div className={styles.actions}>
          <input ref={input} type="file" accept="image/*" hidden onChange={choose} />
          <Button size="s" variant="quiet" pending={isUnderWay && t('picture.sending')} aria-describedby={problem === null ? undefined : id} onClick={() => input.current?.click()}>
            {t(picture === undefined ? 'picture.choose' : 'picture.another')}
            {whose}
          </Button>
          {picture === undefined ? null : (
            <Button size="s" variant="quiet" onClick={remove}>
              {t('picture.remove')}
              {whose}
            </Button>
          )}
        </div>
        <p className={styles.problem} id={id} role="alert">
          {problem === null ? null : (
            <>
              <AlertIcon />
              <span>{problem}</span>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
