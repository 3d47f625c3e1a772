// A poll's result as it is drawn for everyone; its code and words come with the first one that is shown.
import { lazy, Suspense } from 'react';
import { AreaWords } from '../../../../i18n/area-words.tsx';
import { LoadingState } from '../../../../ui/surface/loading-state.tsx';
import type { DrawnResultProps } from './drawn-result.tsx';

const DrawnResult = lazy(async () => ({ default: (await import('./drawn-result.tsx')).DrawnResult }));

export function PollPicture(props: DrawnResultProps) {
  return (
    <Suspense fallback={<LoadingState />}>
      <AreaWords area="chart" meanwhile={<LoadingState />}><DrawnResult {...props} /></AreaWords>
    </Suspense>
  );
}
