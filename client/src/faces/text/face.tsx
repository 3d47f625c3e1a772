// The text twin: what a room looks at, or one screen shows, as live text with nothing around it. For people who listen, read by touch, or want it plain.
import { useAccess } from '../../live/use-access.ts';
import { LiveProvider } from '../../live/live-provider.tsx';
import { Outside } from './page/outside.tsx';
import { wantedIn } from './page/room-address.ts';
import { RoomPage } from './page/room-page.tsx';
import { ScreenPage } from './page/screen-page.tsx';

export default function TextFace() {
  const { access } = useAccess('participant');
  const wanted = wantedIn(location.pathname);
  if (access.state !== 'in') return <Outside state={access.state} />;
  return (
    <LiveProvider as="participant" identity={access.identity}>
      {'screen' in wanted ? <ScreenPage screen={wanted.screen} /> : <RoomPage wanted={wanted.room} />}
    </LiveProvider>
  );
}
