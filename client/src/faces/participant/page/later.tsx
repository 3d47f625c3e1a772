// Parts that few people open in their first minute: their code comes once the line is live, so that it is there when wanted, also offline.
import { lazy, Suspense } from 'react';
import { useLine } from '../../../live/use-live.ts';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { loadBeside } from '../questions/beside.tsx';
import { loadOwnForm } from '../questions/own-draft.ts';
import { loadOwnRows } from '../questions/own-list.tsx';
import { loadPollCard } from '../now/slot.tsx';
import { loadMineRows } from '../questions/mine-list.tsx';
import { loadSearch } from '../questions/questions-panel.tsx';
import { loadRowsInView } from '../questions/rows.tsx';
import { loadSimilar } from '../similar/similar-place.tsx';
import { useLoaded } from './use-loaded.ts';

const loadMine = () => import('../mine/mine-panel.tsx');
const loadProgramme = () => import('../programme/programme-panel.tsx');
const loadListeners = () => import('./listeners.tsx');
const loadForm = () => import('../mine/profile-form.tsx');
const Programme = lazy(async () => ({ default: (await loadProgramme()).ProgrammePanel }));
const Mine = lazy(async () => ({ default: (await loadMine()).MinePanel }));
const Form = lazy(async () => ({ default: (await loadForm()).ProfileForm }));

export function LaterProgramme() {
  return (
    <Suspense fallback={<LoadingState />}>
      <Programme />
    </Suspense>
  );
}

export function LaterMine() {
  return (
    <Suspense fallback={<LoadingState />}>
      <Mine />
    </Suspense>
  );
}

export function LaterProfileForm({ onSaved }: { readonly onSaved: () => void }) {
  return (
    <Suspense fallback={<LoadingState />}>
      <Form onSaved={onSaved} />
    </Suspense>
  );
}

/** Before the line is live nothing has changed and nothing was refused. */
export function LaterListeners() {
  const { state } = useLine();
  const loaded = useLoaded(loadListeners, state === 'live');
  return loaded ? <loaded.Listeners /> : null;
}

const loadPollParts = () => loadPollCard().then(({ fetchParts }) => fetchParts());

/** Fetches what comes later. A fetch that fails is tried again when the part is opened. */
export function fetchLater(): void {
  for (const load of [loadPollParts, loadProgramme, loadRowsInView, loadOwnRows, loadOwnForm, loadBeside, loadSimilar, loadSearch, loadMineRows, loadMine, loadForm]) load().catch(() => undefined);
}
