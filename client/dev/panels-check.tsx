// Gallery: how a count is checked, in each state of a poll.
import { AreaWords } from '../src/i18n/area-words.tsx';
import { CountCheck } from '../src/ui/check/count-check.tsx';
import type { FoundBallot } from '../src/ui/check/find-ballot.tsx';
import { Panel } from './panel.tsx';

const head = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const open = { round: 1, head: null, closedAtMs: null, revealed: false };
const closed = { ...open, closedAtMs: 1 };
const sealed = { ...closed, head };
const mine = [{ round: 1, receipt: '7K3MPQ9ZT4WX2B8C' }];
const finding = (found: FoundBallot) => async (): Promise<FoundBallot> => found;
const states = [
  { title: 'open', rounds: [open], receipts: mine },
  { title: 'closed', rounds: [closed], receipts: mine },
  { title: 'sealed', rounds: [sealed], receipts: mine },
  { title: 'result shown', rounds: [{ ...sealed, revealed: true }], receipts: mine, find: finding({ state: 'as-cast', withheld: 0 }) },
  { title: 'something withheld', rounds: [{ ...sealed, revealed: true }], receipts: mine, find: finding({ state: 'as-cast', withheld: 2 }) },
  { title: 'another ballot', rounds: [{ ...sealed, revealed: true }], receipts: mine, find: finding({ state: 'other', withheld: 0 }) },
  { title: 'no such ballot', rounds: [{ ...sealed, revealed: true }], receipts: mine, find: finding({ state: 'missing', withheld: 0 }) },
  { title: 'two rounds', rounds: [{ ...sealed, revealed: true }, { ...sealed, round: 2, head: head.split('').toReversed().join(''), revealed: true }], receipts: [...mine, { round: 2, receipt: 'AB2D4F6H8KAMCP0R' }] },
  { title: 'by name, for who did not vote', rounds: [{ ...sealed, revealed: true }], receipts: [], isNamed: true },
];

export function CheckPanels() {
  return (
    <AreaWords area="check">
      {states.map(({ title, isNamed = false, ...state }) => (
        <Panel key={title} title={`Check the count: ${title}`}>
          <CountCheck {...state} isNamed={isNamed} list="/api/events/idm/polls/p1/ballots" />
        </Panel>
      ))}
    </AreaWords>
  );
}
