// Where close questions stand while one writes. Their code comes once the line is live or a draft is long enough, beside the page.
import { useEffect, useState } from 'react';
import { useLine } from '../../../live/use-live.ts';
import type { SimilarListProps } from './similar-list.tsx';

export const loadSimilar = () => import('./similar-list.tsx');

/** Of fewer letters nothing can be told. */
const fewestLetters = 10;

export function SimilarPlace(props: SimilarListProps) {
  const [List, setList] = useState<Awaited<ReturnType<typeof loadSimilar>>['SimilarList'] | null>(null);
  const line = useLine();
  const isWanted = props.text.trim().length >= fewestLetters;
  useEffect(() => {
    // Without it one asks as before; it is fetched again with the next draft or line.
    if (isWanted) loadSimilar().then(({ SimilarList }) => setList(() => SimilarList)).catch(() => undefined);
  }, [isWanted, line.state]);
  return List && isWanted ? <List {...props} /> : null;
}
