// What the desks of staff do about their line: words in the reader's language, and asking again for access that is over.
import { useEffect } from 'react';
import type { WireError } from '@plenary/protocol/up';
import { useLanguage } from '../i18n/language-provider.tsx';
import { eventOf } from '../store/selectors.ts';
import { useIdentity, useLine, useLive } from './use-live.ts';

/** Why the line is refused, while it is. `onOver` is called when that is because the access has ended. */
export function useStaffLine(onOver: () => void): WireError | undefined {
  const line = useLine();
  const { hint } = useLanguage();
  const { language } = useIdentity();
  const offered = useLive((snapshot) => eventOf(snapshot)?.languages);
  const refused = line.state === 'refused' ? line.error : undefined;
  const isOver = refused?.code === 'not-joined' || refused?.code === 'link-revoked';
  useEffect(() => {
    hint({ ...(language && { identity: language }), ...(offered && { event: offered }) }).catch(() => undefined); // The words stay as they are.
  }, [hint, language, offered]);
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return refused;
}
