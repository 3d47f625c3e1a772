// The place of all that one asked in a session. Its code comes once the line is live.
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { useLoaded } from '../page/use-loaded.ts';
import type { MineRowsProps } from './mine-rows.tsx';

export const loadMineRows = () => import('./mine-rows.tsx');

export function MineList({ mine }: MineRowsProps) {
  const loaded = useLoaded(loadMineRows, true);
  return loaded ? <loaded.MineRows mine={mine} /> : <LoadingState />;
}
