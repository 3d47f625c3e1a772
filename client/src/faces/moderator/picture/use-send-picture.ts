// Draws a chosen file anew and sends it. What is wrong is said; one that was chosen after it, or a place that is gone, makes its answer worth nothing.
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useHouseHttp } from '../../../live/use-house-http.ts';
import { redraw } from './redraw.ts';

export interface SendPicture {
  readonly send: (file: File) => Promise<void>;
  /** Nothing that is under way matters any more. */
  readonly forget: () => void;
  readonly isUnderWay: boolean;
  readonly problem: string | null;
}

export function useSendPicture(event: string, onSent: (picture: string) => void): SendPicture {
  const t = useWords('moderator');
  const http = useHouseHttp();
  const turn = useRef(0);
  const [isUnderWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => () => void (turn.current += 1), []);
  const forget = (): void => {
    turn.current += 1;
    setUnderWay(false);
    setProblem(null);
  };
  const send = async (file: File): Promise<void> => {
    forget();
    const mine = turn.current;
    setUnderWay(true);
    const drawn = await redraw(file);
    const answer = drawn && (await http.sendPicture(event, drawn));
    if (mine !== turn.current) return;
    setUnderWay(false);
    if (answer?.ok) onSent(answer.value.picture);
    else setProblem(answer?.error.message ?? t('picture.unreadable'));
  };
  return { send, forget, isUnderWay, problem };
}
