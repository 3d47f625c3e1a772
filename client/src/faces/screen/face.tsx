// The face of a room screen: a code until it is paired, then its scene. It never shows an error to a hall: whatever fails, it
// keeps its last picture and tries again.
import { useCallback, useEffect, useState } from 'react';
import '../../ui/style/contrast.css';
import '../../ui/style/hall.css';
import { isPreview } from '../../live/hall-preview.ts';
import { LiveProvider } from '../../live/live-provider.tsx';
import { useAccess } from '../../live/use-access.ts';
import { linkIn } from '../../live/use-link-entry.ts';
import { browserKeyValue } from '../../store/key-value.ts';
import { useOperatorKeys } from './frame/operator-keys.ts';
import { StageFrame } from './frame/stage-frame.tsx';
import { useWakeLock } from './frame/wake-lock.ts';
import { KeptHall } from './life/kept-hall.tsx';
import { createPictureKeeper, readPicture } from './life/kept-picture.ts';
import { LiveHall } from './life/live-hall.tsx';
import { LinkedScreen } from './linked/linked-screen.tsx';
import { QuietScreen } from './life/quiet-screen.tsx';
import { afterRefusal, tryAgainMs } from './life/refusal.ts';
import { OverlayPairing } from './overlay/overlay-pairing.tsx';
import { overlay } from './overlay/overlay-of.ts';
import { PairingView } from './pairing/pairing-view.tsx';
import { PreviewFace } from './preview/preview-face.tsx';

const storage = browserKeyValue();
const pictures = createPictureKeeper(storage, (delayMs, task) => {
  const timer = setTimeout(task, delayMs);
  return () => clearTimeout(timer);
});

const link = linkIn(location.hash);

export default function ScreenFace() {
  if (isPreview(location.search)) return <StageFrame><PreviewFace /></StageFrame>;
  return (
    <StageFrame>
      <AtTheProjector />
      {link === null ? <Screen /> : <LinkedScreen link={link} />}
    </StageFrame>
  );
}

/** What whoever stands at the machine can do, and what keeps its display on. */
function AtTheProjector() {
  useOperatorKeys();
  useWakeLock();
  return null;
}

function Screen() {
  const { access, check, leave } = useAccess('screen');
  const [kept, setKept] = useState(() => readPicture(storage));
  const isOut = access.state === 'out';
  const [wasIn, setWasIn] = useState(false);
  if (access.state === 'in' && !wasIn) setWasIn(true);
  const onPaired = useCallback(() => void check(), [check]);
  const onRefused = useRefusals(leave);
  useEffect(() => {
    if (!isOut) return;
    pictures.forget();
    setKept(undefined);
  }, [isOut]);

  switch (access.state) {
    case 'in':
      return (
        <LiveProvider as="screen" identity={access.identity}>
          <LiveHall kept={kept} keep={pictures.keep} onRefused={onRefused} />
        </LiveProvider>
      );
    case 'out':
      // No code appears in a running programme: an overlay that was let in once stays empty until its source is loaded again.
      if (overlay) return wasIn ? null : <OverlayPairing onPaired={onPaired} />;
      return <PairingView onPaired={onPaired} />;
    case 'checking':
    case 'unreachable': {
      const line = access.state === 'checking' ? 'connecting' : 'reconnecting';
      return kept ? <KeptHall kept={kept} line={line} /> : <QuietScreen line={line} />;
    }
  }
}

/** Gives the access back once it is over, however often it takes to reach the server; reloads when the page is too old. */
function useRefusals(leave: () => Promise<{ readonly ok: boolean }>): (code: string) => void {
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (refused === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const act = async (): Promise<void> => {
      if (afterRefusal(refused) === 'reload') {
        timer = setTimeout(() => location.reload(), tryAgainMs);
        return;
      }
      const left = await leave();
      if (left.ok) setRefused(null);
      else timer = setTimeout(() => void act(), tryAgainMs);
    };
    void act();
    return () => clearTimeout(timer);
  }, [refused, leave]);
  return setRefused;
}
