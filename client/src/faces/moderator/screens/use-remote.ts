// Sends what the remote control does, and says in its place how it went: a notice at the foot of the page would be behind the dialog.
import { useCallback, useState } from 'react';
import type { Command } from '@plenary/domain/commands';
import { useSend } from '../../../live/use-live.ts';

export interface Said { readonly text: string; readonly isBad: boolean }
export type Do = (bodies: readonly Command[], done: string) => void;

export function useRemote(): { readonly act: Do; readonly said: Said | null } {
  const send = useSend();
  const [said, say] = useState<Said | null>(null);
  const act = useCallback<Do>((bodies, done) => {
    say({ text: done, isBad: false });
    for (const body of bodies) {
      const sent = send(body);
      if (!sent.ok) return say({ text: sent.error.message, isBad: true });
      void sent.settled.then((ack) => {
        if (ack && !ack.ok) say({ text: ack.error.message, isBad: true });
      });
    }
  }, [send]);
  return { act, said };
}
