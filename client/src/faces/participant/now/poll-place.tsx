// Where a poll will stand, as high as it will be about: what is beneath does not jump when its code and words come.
import type { PollView } from '../../../store/own.ts';
import { Card } from '../../../ui/surface/card.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';

/** In rem: what every poll has, and an option. */
const [frame, each] = [22, 3.75];

export function PollPlace({ poll: { status, options } }: { readonly poll: PollView }) {
  return (
    <Card as="article" tone={status === 'open' ? 'action' : 'plain'} style={{ minBlockSize: `${frame + each * options.length}rem` }}>
      <LoadingState />
    </Card>
  );
}
