// Rule P-64: how large the record of an open question can get, which everybody gets with each step.
import { expect, it } from 'vitest';
import { casts, writing } from '../../../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../../../testkit/src/hall.ts';
import { seenAs } from '../../../../../testkit/src/look.ts';
import { people, person } from '../../../../../testkit/src/people.ts';

it('P-64 with answers of full length in the widest letters, in five rounds, it stays below 64 kB', () => {
  const hall = createHall();
  const poll = idIn(hall.did(people.moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'open' }, options: [], results: 'live', title: { en: '题'.repeat(200), fr: '题'.repeat(200) } }) }), 'poll');
  for (let round = 0; round < 5; round += 1) {
    hall.did(people.moderator, { type: round === 0 ? 'poll.open' : 'poll.reopen', poll });
    const texts = Array.from({ length: 120 }, (_, nth) => String.fromCodePoint(0x4e00 + round * 1000 + nth * 8).repeat(300));
    for (const [nth, text] of texts.entries()) hall.did(person(`voter-${nth}`), casts(poll, { text }));
    hall.did(people.moderator, { type: 'poll.close', poll });
    for (const entry of texts) hall.did(people.moderator, { type: 'poll.judge', poll, entry, show: true });
  }
  const seen = seenAs(hall.state, `poll:${poll}`, 'participant');
  expect(seen).toMatchObject({ round: 5, counted: 120, result: { rest: 87 }, past: [{ result: { rest: 114 } }, {}, {}, {}] });
  expect(new TextEncoder().encode(JSON.stringify(seen)).length).toBeLessThan(65_536);
});
