// What is being said in a room, as it comes over the lossy lane: only what shows captions loads this.
import { useEffect, useState } from 'react';
import { captionSchema } from '@plenary/protocol/captions/caption';
import { captionsAfter, captionsFor, type HeardLine } from '../store/captions.ts';
import { useLiveContext } from './live-context.ts';

/** How often what is stale is let go of. */
const lookEveryMs = 5000;

/** In the first of the languages that somebody captions; nothing while nobody does, and where there is no line at all. */
export function useCaptions({ room, languages }: { readonly room: string; readonly languages: readonly string[] }): readonly HeardLine[] {
  const live = useLiveContext()?.live;
  const [lines, hold] = useState<readonly HeardLine[]>([]);
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!live) return;
    let silence = (): void => undefined;
    const detach = live.attach((line) => {
      silence = line.hear('caption', captionSchema, (caption) => {
        const atMs = Date.now();
        setNowMs(atMs);
        hold((held) => captionsAfter(held, caption, atMs));
      });
    });
    return () => {
      detach();
      silence();
    };
  }, [live]);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  return captionsFor(lines, { room, languages, nowMs });
}
