// The moderator face: access, the live page, and the desk.
import { LiveProvider } from '../../live/live-provider.tsx';
import { useStaffLine } from '../../live/use-staff-line.ts';
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
  const refused = useStaffLine(onOver);
  return refused ? <WayIn message={refused.message} /> : <DeskProvider><Desk /></DeskProvider>;
}
