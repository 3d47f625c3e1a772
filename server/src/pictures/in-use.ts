// Which pictures an event's polls show.
import type { EventState } from '@plenary/domain/state';

export function picturesIn({ polls }: Pick<EventState, 'polls'>): ReadonlySet<string> {
  const options = [...polls.values()].flatMap((poll) => poll.options);
  return new Set(options.flatMap((option) => ('picture' in option && typeof option.picture === 'string' ? [option.picture] : [])));
}
