// Speaks what changed. What is there at first, and what only another language says otherwise, is read and not spoken.
import { useEffect, useRef } from 'react';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { useSentences } from '../words/use-sentences.ts';
import { createPaced, type Paced } from './paced.ts';

export function useSpeech(onAir: OnAir | undefined, { tag, timeZone }: { readonly tag: string; readonly timeZone: string }): void {
  const announce = useAnnounce();
  const { spoken } = useSentences();
  const paced = useRef<Paced | null>(null);
  const known = useRef<string | null>(null);
  const text = onAir && spoken(onAir, timeZone);
  const about = onAir && [onAir.screen?.id ?? onAir.room, onAir.scene, onAir.id, onAir.beside?.scene, onAir.beside?.id].join('/');
  useEffect(() => {
    const nowMs = (): number => performance.now();
    const after = (delayMs: number, task: () => void): (() => void) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    };
    const speech = createPaced({ say: announce, nowMs, after });
    paced.current = speech;
    known.current = null;
    return () => speech.stop();
  }, [announce]);
  useEffect(() => {
    if (text === undefined || about === undefined) return;
    const isNew = known.current === tag;
    known.current = tag;
    if (isNew) paced.current?.tell({ about, text });
    else paced.current?.begin({ about, text });
  }, [about, text, tag]);
}
