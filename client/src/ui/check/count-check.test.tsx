// What somebody reads who checks a count, at each stage of a poll.
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import check from '../../i18n/en/check.json';
import type { Catalogues } from '../../i18n/catalogues.ts';
import { CountCheck, type CountCheckProps } from './count-check.tsx';

const head = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const open = { round: 1, head: null, closedAtMs: null, revealed: false };
const sealed = { round: 1, head, closedAtMs: 1, revealed: false };
const told = { ...sealed, revealed: true };
const mine = [{ round: 1, receipt: '7K3MPQ9ZT4WX2B8C' }];

function htmlOf(more: Partial<CountCheckProps>): string {
  const props: CountCheckProps = { rounds: [open], isNamed: false, receipts: mine, list: '/api/events/idm/polls/p1/ballots', find: async () => ({ state: 'missing', withheld: 0 }), ...more };
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={{ check } as unknown as Catalogues} timeZone="UTC">
      <CountCheck {...props} />
    </IntlProvider>,
  );
}

it('tells the receipt from the vote on, by four, and that there will be a seal', () => {
  const html = htmlOf({});
  expect(html).toContain('7K3M PQ9Z T4WX 2B8C');
  expect(html).toContain(check.notClosed);
  expect(html).not.toContain(check.find);
});

it('tells the seal once it is set, and no list before the result', () => {
  expect(htmlOf({ rounds: [{ ...sealed, head: null }] })).toContain(check.sealing);
  const html = htmlOf({ rounds: [sealed] });
  expect(html).toContain('9f86 d081 884c 7d65 9a2f eaa0 c55a d015');
  expect(html).toContain(check.notShown);
  expect(html).not.toContain('.jsonl"');
});

it('leads to the list with the result, and to one’s own ballot in it', () => {
  const html = htmlOf({ rounds: [told] });
  for (const part of ['href="/api/events/idm/polls/p1/ballots.jsonl"', 'href="/api/events/idm/polls/p1/ballots.csv"', check.find, check.how]) expect(html).toContain(part);
  expect(html).toContain(check.listText);
  const named = htmlOf({ rounds: [told], receipts: [], isNamed: true });
  expect(named).toContain(check.named);
  expect(named).not.toContain(check.listText);
  expect(named).not.toContain(check.find);
});

it('names the rounds where there are several', () => {
  const html = htmlOf({ rounds: [told, { ...open, round: 2 }], receipts: [...mine, { round: 2, receipt: 'AB2D4F6H8KAMCP0R' }] });
  for (const part of ['Seal of round 1', 'Your receipt, round 1', 'Your receipt, round 2', 'AB2D 4F6H 8KAM CP0R', '.jsonl"']) expect(html).toContain(part);
});
