import { describe, expect, it } from 'vitest';
import { keepBallots, loadBallots, newBallots, noneKept } from './kept-ballots.ts';
import { memoryKeyValue } from './key-value.ts';
import { forget } from './person-keys.ts';
import { meOf } from './snapshot.fixture.ts';

const owner = { event: 'idm', person: 'p1' };
const me = (option: string, round = 1) => meOf({ ballots: { p: { options: [option] } }, rounds: { p: round }, receipts: { p: { round, receipt: `receipt-${round}` } } });
const one = { poll: 'p', round: 1, receipt: 'receipt-1', ballot: { options: ['a'] } };

describe('ballots on this device', () => {
  it('are kept with their receipts, the newest of each round, and found by a later page', () => {
    const storage = memoryKeyValue();
    let kept = noneKept;
    for (const each of [me('b'), me('a'), me('c', 2)]) kept = keepBallots(storage, owner, { kept, fresh: newBallots(kept, each) });
    expect(kept).toEqual([one, { poll: 'p', round: 2, receipt: 'receipt-2', ballot: { options: ['c'] } }]);
    expect(loadBallots(storage, owner)).toEqual(kept);
  });

  it('stay when the personal view does not know of them any more, and are not written again', () => {
    expect([newBallots([one], meOf()), newBallots([one], me('a')), newBallots([one], null)]).toEqual([[], [], []]);
  });

  it('are nobody else’s, and gone when their voter leaves', () => {
    const storage = memoryKeyValue();
    keepBallots(storage, owner, { kept: noneKept, fresh: [one] });
    expect(loadBallots(storage, { ...owner, person: 'p2' })).toEqual([]);
    forget(storage, owner);
    expect(loadBallots(storage, owner)).toEqual([]);
  });

  it('that cannot be read are as if they had never been', () => {
    const storage = memoryKeyValue();
    for (const [index, text] of ['', '{', '{"poll":"p"}', '[]'].entries()) storage.write(`plenary/1/idm/p1/ballot/p/${index}`, text);
    expect(loadBallots(storage, owner)).toEqual([]);
  });
});
