// The way in: a QR code's address joins at once, every other address asks for the code. Once in, the address is the event's.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EventCard } from '@plenary/protocol/http/access';
import type { WireError } from '@plenary/protocol/up';
import { participantEntryOf } from '../../../app/face-of.ts';
import type { ParticipantEntry } from '../../../app/face-of.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { AccessHandle } from '../../../live/use-access.ts';
import { useHttp } from '../../../live/live-context.ts';

/** `arriving`: words only, no form. `door`: the form, with what was wrong. */
export type EntryState =
  | { readonly state: 'arriving' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'door'; readonly problem: string | null; readonly isOver: boolean };

export interface Entry {
  readonly view: EntryState;
  readonly isJoining: boolean;
  /** What the address says of the event before one is in it. */
  readonly card: EventCard | null;
  /** The code in the address, if it came with one. */
  readonly typed: string;
  readonly join: (code: string) => void;
}

export function useEntry({ access, join: joinAs }: AccessHandle): Entry {
  const t = useWords('participant');
  const { language } = useLanguage();
  const [came] = useState<ParticipantEntry>(() => participantEntryOf(location.pathname));
  const [isJoining, setJoining] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [hasTried, setTried] = useState(came.by !== 'joinCode');
  const card = useCard(came);

  const join = useCallback(
    async (code: string): Promise<void> => {
      setJoining(true);
      const hear = ({ message }: WireError): void => {
        setTried(true);
        setProblem(message);
      };
      const first = await joinAs({ code, language }, hear);
      // An event need not speak the page's language: then the person has none yet.
      const answer = !first.ok && first.error.code === 'language-unknown' ? await joinAs({ code }, hear) : first;
      setJoining(false);
      setTried(true);
      setProblem(answer.ok ? null : answer.error.code === 'event-closed' ? t('entry.closed') : answer.error.message);
    },
    [joinAs, language, t],
  );

  const isOut = access.state === 'out';
  const tries = useRef(false);
  useEffect(() => {
    if (!isOut || came.by !== 'joinCode' || tries.current) return;
    tries.current = true;
    void join(came.joinCode);
  }, [isOut, came, join]);

  const slug = access.state === 'in' ? access.identity.event : null;
  useEffect(() => {
    if (slug !== null) history.replaceState(history.state, '', `/e/${encodeURIComponent(slug)}${location.search}${location.hash}`);
  }, [slug]);

  const view = viewOf({ access, hasTried, problem });
  return { view, isJoining, card, typed: came.by === 'joinCode' ? came.joinCode : '', join: (code) => void join(code) };
}

function viewOf(at: { access: AccessHandle['access']; hasTried: boolean; problem: string | null }): EntryState {
  const { access, hasTried, problem } = at;
  if (access.state === 'unreachable') return { state: 'unreachable' };
  if (access.state !== 'out' || !hasTried) return { state: 'arriving' };
  return { state: 'door', problem: problem ?? access.error?.message ?? null, isOver: problem === null && access.error !== null };
}

/** What may be known of the event before joining, where the address names it. */
function useCard(came: ParticipantEntry): EventCard | null {
  const http = useHttp();
  const { hint } = useLanguage();
  const [card, setCard] = useState<EventCard | null>(null);
  const slug = came.by === 'slug' ? came.slug : null;
  useEffect(() => {
    if (slug === null) return;
    let isHere = true;
    void http.card(slug).then((answer) => {
      if (!isHere || !answer.ok) return;
      setCard(answer.value);
      hint({ event: answer.value.languages }).catch(() => undefined);
    });
    return () => {
      isHere = false;
    };
  }, [slug, http, hint]);
  return card;
}
