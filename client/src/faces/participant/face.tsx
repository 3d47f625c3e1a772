// The participant face: whoever has the code is in at once and sees the event; nothing is asked before there is something to see.
import { useAccess } from '../../live/use-access.ts';
import { EntryPage } from './entry/entry-page.tsx';
import { useEntry } from './entry/use-entry.ts';
import { EventPage } from './page/event-page.tsx';

export default function ParticipantFace() {
  const handle = useAccess('participant');
  const entry = useEntry(handle);
  const { access, change, leave, check } = handle;
  if (access.state !== 'in') return <EntryPage entry={entry} />;
  return <EventPage identity={access.identity} change={change} leave={leave} check={check} />;
}
