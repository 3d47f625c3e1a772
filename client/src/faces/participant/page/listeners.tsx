// What listens to the page and draws nothing: speaks what changed, and tells what was refused.
import { Announcements } from './announcements.tsx';
import { Refusals } from './refusals.tsx';

export function Listeners() {
  return (
    <>
      <Announcements />
      <Refusals />
    </>
  );
}
