// Which of the questions on this page are close to what is being written. Looked for when typing pauses, on this device: the text
// stays here. What is found stays while somebody points at it or has the keyboard in it.
import { useEffect, useRef, useState } from 'react';
import { isPublic } from '@plenary/domain/question/state';
import { similarQuestions, type Similar } from '@plenary/screening/similar';
import { useLive } from '../../../live/use-live.ts';
import { questionsOf, type QuestionView } from '../../../store/own.ts';
import { inSlices } from './in-slices.ts';
import { lookForSimilar } from './look-for-similar.ts';

/** Typing has paused for so long. */
const pauseMs = 350;
const none: readonly Similar[] = [];

export function useSimilar(session: string, text: string, isHeld: boolean): readonly QuestionView[] {
  const questions = useLive((snapshot) => questionsOf(snapshot, session));
  const isComplete = useLive(({ replica }) => replica.complete[session] !== undefined);
  const newest = useRef(questions);
  const [look] = useState(() => ({ index: similarQuestions(), known: new Set<string>() }));
  const [found, setFound] = useState(none);
  const [shown, setShown] = useState(none);
  if (!isHeld && shown !== found) setShown(found);
  useEffect(() => {
    newest.current = questions;
  }, [questions]);
  useEffect(() => {
    const stop = new AbortController();
    const search = async (): Promise<void> => {
      const close = await inSlices(lookForSimilar(look.index, look.known, { text, questions: newest.current }), stop.signal);
      if (close) setFound((before) => (isSame(before, close) ? before : close));
    };
    const timer = setTimeout(() => void search(), pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [look, text, isComplete]);
  return shown.flatMap(({ id }) => questions.find((question) => question.id === id && isPublic(question.status)) ?? []);
}

function isSame(a: readonly Similar[], b: readonly Similar[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}
