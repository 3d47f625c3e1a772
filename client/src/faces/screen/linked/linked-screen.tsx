// A screen that comes by a link in its address, such as the source of a video mixer: without a code, and without keeping anything on the device. Once its
// link is taken back it shows nothing.
import { useState } from 'react';
import { LiveProvider } from '../../../live/live-provider.tsx';
import { useLinkEntry } from '../../../live/use-link-entry.ts';
import { LiveHall } from '../life/live-hall.tsx';
import { QuietScreen } from '../life/quiet-screen.tsx';
import { useReload } from '../life/use-reload.ts';
import { afterRefusal } from '../life/refusal.ts';

export function LinkedScreen({ link }: { readonly link: string }) {
  const entry = useLinkEntry(link);
  const [refused, refuse] = useState<string | null>(null);
  const isOver = entry.state === 'out' || (refused !== null && afterRefusal(refused) === 'pair');
  useReload(refused !== null && !isOver);
  if (entry.state !== 'in' || isOver) return <QuietScreen line={isOver ? 'refused' : 'connecting'} />;
  return (
    <LiveProvider as="screen" identity={entry.identity} token={entry.token}>
      <LiveHall kept={undefined} keep={keepNothing} onRefused={refuse} />
    </LiveProvider>
  );
}

const keepNothing = (): void => undefined;
