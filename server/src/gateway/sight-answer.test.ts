// Encoded for all or for one, an answer says the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaughtUp } from '../live/catch-up.ts';
import { SightAnswer } from './sight-answer.ts';

const shared: fc.Arbitrary<CaughtUp> = fc.record({
  session: fc.option(fc.string()),
  reset: fc.boolean(),
  records: fc.constant([]),
  gone: fc.array(fc.string()),
  cursor: fc.record({ epoch: fc.string(), seq: fc.nat(), session: fc.option(fc.string()) }),
});

it('has the JSON of its value, however often it is shared', () => {
  fc.assert(
    fc.property(shared, fc.array(fc.record({ nowMs: fc.nat(), returnWithinMs: fc.nat() })), (caughtUp, own) => {
      for (const each of own) {
        const answer = new SightAnswer(each, caughtUp);
        expect(JSON.parse(answer.text)).toEqual({ ok: true, ...each, ...caughtUp });
        expect(answer.value).toEqual(JSON.parse(answer.text));
      }
    }),
  );
});
