// The host face: access, the live page, and the desk.
import { LiveProvider } from '../../live/live-provider.tsx';
import { useStaffLine } from '../../live/use-staff-line.ts';
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
  const refused = useStaffLine(onOver);
  return refused ? <NoAccess message={refused.message} /> : <Desk />;
}
