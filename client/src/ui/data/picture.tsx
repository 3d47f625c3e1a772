// The picture of a nominee, cut to a square. It says nothing that the name beside it does not say, so it is silent; one that does not come leaves a quiet place.
import { useState } from 'react';
import { picturePath } from '@plenary/protocol/http/pictures';
import { classNames } from '../class-names.ts';
import { PersonIcon } from '../icon/icons.tsx';
import styles from './picture.module.css';

export interface PictureProps {
  /** Slug or code of the event. */
  readonly event: string;
  /** Id of the picture, as an option of a poll carries it. */
  readonly picture: string;
  /** Fetched at once, also outside the window: for screens in a hall. */
  readonly isEager?: boolean;
  /** Sizes it: it is as wide as its place. */
  readonly className?: string | undefined;
}

export function Picture({ event, picture, isEager = false, className }: PictureProps) {
  // Of this picture: the next one in the same place may come.
  const [missing, setMissing] = useState<string | null>(null);
  if (missing === picture) {
    return (
      <span className={classNames(styles.picture, styles.missing, className)} aria-hidden="true">
        <PersonIcon />
      </span>
    );
  }
  return <img className={classNames(styles.picture, className)} src={picturePath(event, picture)} alt="" loading={isEager ? 'eager' : 'lazy'} decoding="async" draggable={false} onError={() => setMissing(picture)} />;
}
