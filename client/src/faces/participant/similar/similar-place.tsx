// Where close questions stand while one writes. Without their code one asks as before.
import { useLoaded } from '../page/use-loaded.ts';
import type { SimilarListProps } from './similar-list.tsx';

export const loadSimilar = () => import('./similar-list.tsx');

/** Of fewer letters nothing can be told. */
const fewestLetters = 10;

export function SimilarPlace(props: SimilarListProps) {
  const isWanted = props.text.trim().length >= fewestLetters;
  const loaded = useLoaded(loadSimilar, isWanted);
  return loaded && isWanted ? <loaded.SimilarList {...props} /> : null;
}
