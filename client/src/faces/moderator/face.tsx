// The moderator face: access, the live page, and the desk.
import { useEffect } from 'react';
import { LiveProvider } from '../../live/live-provider.tsx';
import { useIdentity, useLine, useLive } from '../../live/use-live.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { eventOf } from '../../store/selectors.ts';
import { Gate, WayIn } from './access/gate.tsx';
import { Desk } from './desk/desk.tsx';
import { DeskProvider } from './desk/desk-provider.tsx';

export default function ModeratorFace() {
  return (
    <Gate>
      {(identity, check) => (
        <LiveProvider as="staff" identity={identity}>
          <OpenDesk onOver={check} />
        </LiveProvider>
      )}
    </Gate>
  );
}

function OpenDesk({ onOver }: { readonly onOver: () => void }) {
  const line = useLine();
  const { hint } = useLanguage();
  const { language } = useIdentity();
  const offered = useLive((snapshot) => eventOf(snapshot)?.languages);
  const code = line.state === 'refused' ? line.error.code : undefined;
  useEffect(() => {
    hint({ ...(language && { identity: language }), ...(offered && { event: offered }) }).catch(() => undefined); // The words stay as they are.
  }, [hint, language, offered]);
  useEffect(() => {
    if (code === 'not-joined' || code === 'link-revoked') onOver();
  }, [code, onOver]);
  if (line.state === 'refused') return <WayIn message={line.error.message} />;
  return <DeskProvider><Desk /></DeskProvider>;
}
