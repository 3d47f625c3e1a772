// The host face: access, the live page, and the desk.
import { useEffect } from 'react';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { LiveProvider } from '../../live/live-provider.tsx';
import { useIdentity, useLine, useLive } from '../../live/use-live.ts';
import { eventOf } from '../../store/selectors.ts';
import { HostGate, NoAccess } from './access/host-gate.tsx';
import { Desk } from './desk.tsx';

export default function HostFace() {
  return (
    <HostGate>
      {(identity, check) => (
        <LiveProvider as="staff" identity={identity}>
          <OpenDesk onOver={check} />
        </LiveProvider>
      )}
    </HostGate>
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
  if (line.state === 'refused') return <NoAccess message={line.error.message} />;
  return <Desk />;
}
