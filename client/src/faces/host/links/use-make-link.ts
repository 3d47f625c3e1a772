// Makes the group first if the link is for a new one, then the link. What was wrong is said, and nothing that was written is lost.
import { useState } from 'react';
import { mostSeats, type NewInvitation } from '@plenary/protocol/http/access';
import type { WireError } from '@plenary/protocol/up';
import { pageError } from '../../../connection/page-sentences.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useHouseHttp } from '../../../live/use-house-http.ts';
import { useSend } from '../../../live/use-live.ts';
import { newGroup, problemIn, requestOf, type DraftProblem, type LinkDraft } from './link-draft.ts';

export interface Problem {
  readonly kind: DraftProblem | 'refused';
  readonly message: string;
}

export interface MakeLink {
  readonly make: () => Promise<void>;
  readonly problem: Problem | null;
  readonly isUnderWay: boolean;
}

type Chosen = { readonly ok: true; readonly group: string } | { readonly ok: false; readonly error: WireError };

export function useMakeLink(draft: LinkDraft, then: { readonly onGroup: (group: string) => void; readonly onMade: (link: NewInvitation) => void }): MakeLink {
  const t = useWords('host');
  const http = useHouseHttp();
  const addGroup = useAddGroup();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const ask = async (): Promise<WireError | null> => {
    const chosen: Chosen = draft.group === newGroup ? await addGroup(draft) : { ok: true, group: draft.group };
    if (!chosen.ok) return chosen.error;
    // Should the link not be made, the group is there all the same, and is not made again.
    then.onGroup(chosen.group);
    const answer = await http.invite(requestOf(draft, chosen.group));
    if (!answer.ok) return answer.error;
    then.onMade(answer.value);
    return null;
  };
  const make = async (): Promise<void> => {
    if (isUnderWay) return;
    const kind = problemIn(draft);
    if (kind) return setProblem({ kind, message: t(`make.${kind}`, { most: mostSeats }) });
    setUnderWay(true);
    const error = await ask();
    setUnderWay(false);
    setProblem(error && { kind: 'refused', message: error.message });
  };
  // What was missing and is there now is no matter any more.
  const isOver = problem !== null && problem.kind !== 'refused' && problem.kind !== problemIn(draft);
  return { make, problem: isOver ? null : problem, isUnderWay };
}

function useAddGroup(): (draft: LinkDraft) => Promise<Chosen> {
  const send = useSend();
  const { language } = useLanguage();
  return async ({ words }) => {
    const sent = send({ type: 'event.addGroup', label: { ...words }, reserved: true });
    if (!sent.ok) return sent;
    const ack = await sent.settled;
    if (ack?.ok) return { ok: true, group: String(ack.result?.['group'] ?? '') };
    return { ok: false, error: ack?.error ?? pageError('indeterminate', [language]) };
  };
}
