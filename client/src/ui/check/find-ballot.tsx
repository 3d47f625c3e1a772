// One button that fetches the list and looks for one's own ballot in it, and what was found.
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../action/button.tsx';
import { Note } from '../surface/note.tsx';

/** What stands under my receipt; or a sentence about why nobody could look. */
export type FoundBallot = { readonly state: 'as-cast' | 'other' | 'missing'; readonly withheld: number } | { readonly state: 'failed'; readonly message: string };
export type Finding = () => Promise<FoundBallot>;

export function FindBallot({ find }: { readonly find: Finding }) {
  const t = useWords('check');
  const [found, setFound] = useState<FoundBallot | 'looking' | null>(null);
  const look = async (): Promise<void> => {
    setFound('looking');
    setFound(await find());
  };
  if (found === null || found === 'looking') {
    return <Button onClick={() => void look()} {...(found === 'looking' && { pending: t('finding') })}>{t('find')}</Button>;
  }
  return <FoundNote found={found} />;
}

function FoundNote({ found }: { readonly found: FoundBallot }) {
  const t = useWords('check');
  switch (found.state) {
    case 'as-cast':
      return <Note tone="good">{found.withheld > 0 ? t('asCastWithheld', { count: found.withheld }) : t('asCast')}</Note>;
    case 'failed':
      return <Note tone="wait">{found.message}</Note>;
    default:
      return <Note tone="bad">{t(found.state)}</Note>;
  }
}
