// The text twin: what a room looks at, as live text with nothing around it. For people who listen, read by touch, or want it plain.
import { useAccess } from '../../live/use-access.ts';
import { LiveProvider } from '../../live/live-provider.tsx';
import { Outside } from './page/outside.tsx';
import { roomIn } from './page/room-address.ts';
import { TextPage } from './page/text-page.tsx';

export default function TextFace() {
  const { access } = useAccess('participant');
  if (access.state !== 'in') return <Outside state={access.state} />;
  return (
    <LiveProvider as="participant" identity={access.identity}>
      <TextPage wanted={roomIn(location.pathname)} />
    </LiveProvider>
  );
}
