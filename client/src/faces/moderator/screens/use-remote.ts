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
    say(null);
    const sent = bodies.map((body) => send(body));
    const settled = sent.map((one) => (one.ok ? one.settled : one));
    // Without a line nothing is said until the answers are there: the rows above show already what will be.
    void Promise.all(settled).then((answers) => {
      const refused = answers.find((answer) => answer?.ok === false);
      say(refused && !refused.ok ? { text: refused.error.message, isBad: true } : { text: done, isBad: false });
    });
  }, [send]);
  return { act, said };
}
