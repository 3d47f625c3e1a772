// The place of one's own questions. Their code comes once the line is live, for who has asked nothing needs none of it.
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { useLoaded } from '../page/use-loaded.ts';
import type { OwnRowsProps } from './own-rows.tsx';

export const loadOwnRows = () => import('./own-rows.tsx');

export function OwnList({ questions }: OwnRowsProps) {
  const loaded = useLoaded(loadOwnRows, questions.length > 0);
  return loaded ? <loaded.OwnRows questions={questions} /> : <LoadingState />;
}
