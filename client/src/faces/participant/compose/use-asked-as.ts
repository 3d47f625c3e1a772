// Whether one asks anonymously: as one likes, unless one has no name or the event allows only the one or the other.
import type { AskingMode } from '@plenary/domain/event/settings';
import { useIdentity } from '../../../live/use-live.ts';
import { useSettings } from '../../../live/use-reasons.ts';

export interface AskedAsHandle {
  readonly anonymous: boolean;
  /** Only signed questions are taken, and there is no name to sign with. */
  readonly isNameMissing: boolean;
}

export function askedAs(asking: AskingMode, name: string | null, wish: boolean): AskedAsHandle {
  if (asking === 'named') return { anonymous: false, isNameMissing: name === null };
  return { anonymous: asking === 'anonymous' || name === null || wish, isNameMissing: false };
}

export function useAskedAs(wish: boolean): AskedAsHandle {
  const { name } = useIdentity();
  return askedAs(useSettings().asking, name, wish);
}
