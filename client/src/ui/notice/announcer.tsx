// One polite live region for the whole page: says what changed to people who do not see it change.
import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden.tsx';

export type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useMemo<Announce>(() => (text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden role="status">
        {/* A fresh element each turn: the same sentence twice is spoken twice. */}
        <span key={said.turn}>{said.text}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
