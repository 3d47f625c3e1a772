// Makes a link for a display that shows no code.
import { useState } from 'react';
import type { NewInvitation, ScreenLinkRequest } from '@plenary/protocol/http/access';
import { useHouseHttp } from '../../../live/use-house-http.ts';

export interface ScreenLinkMaking {
  readonly make: (wanted: ScreenLinkRequest) => Promise<void>;
  readonly made: NewInvitation | null;
  /** Why it was not made. */
  readonly problem: string | null;
  readonly isUnderWay: boolean;
}

export function useScreenLink(onMade: () => void): ScreenLinkMaking {
  const http = useHouseHttp();
  const [made, setMade] = useState<NewInvitation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const make = async (wanted: ScreenLinkRequest): Promise<void> => {
    if (isUnderWay) return;
    setUnderWay(true);
    const answer = await http.screenLink(wanted);
    setUnderWay(false);
    setMade(answer.ok ? answer.value : null);
    if (answer.ok) onMade();
    setProblem(answer.ok ? null : answer.error.message);
  };
  return { make, made, problem, isUnderWay };
}
