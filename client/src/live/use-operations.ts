// How the nodes are, asked again every two seconds while somebody looks; what was heard stays when one answer fails.
import { useEffect, useState } from 'react';
import type { Operations } from '@plenary/protocol/http/operations';
import { readOperations } from '../connection/operations.ts';
import { pageLanguages } from '../connection/page-languages.ts';

export interface OperationsState {
  /** As they were heard, oldest first, for the last two minutes. */
  readonly heard: readonly Operations[];
  /** Why the last answer failed; nothing when it came. */
  readonly problem: string | null;
}

const everyMs = 2000;
const kept = 60;

export function useOperations(): OperationsState {
  const [state, setState] = useState<OperationsState>({ heard: [], problem: null });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (): Promise<void> => {
      const answer = document.hidden ? null : await readOperations({ languages: pageLanguages });
      if (isOver) return;
      if (answer?.ok) setState(({ heard }) => ({ heard: [...heard, answer.value].slice(-kept), problem: null }));
      else if (answer) setState(({ heard }) => ({ heard, problem: answer.error.message }));
      timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return state;
}
