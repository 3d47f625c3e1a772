// Rules A-*: what is remembered of decided commands.
import { describe, expect, it } from 'vitest';
import { OutcomeMemory, rememberedOutcomes } from './memory.ts';

describe('outcome memory', () => {
  it('A-9 the newest 100,000 outcomes are remembered, in their order', () => {
    const memory = new OutcomeMemory();
    const of = (nth: number) => ({ print: `print-${nth}`, seq: nth, outcome: nth % 2 === 0 ? ({ ok: true } as const) : ({ ok: false, code: 'poll-closed' } as const) });
    const count = 2 * rememberedOutcomes + 3;
    for (let nth = 0; nth < count; nth += 1) memory.remember(String(nth), of(nth));
    const oldest = count - 100_000;
    expect([...memory]).toEqual(Array.from({ length: 100_000 }, (_, nth) => [String(oldest + nth), of(oldest + nth)]));
    expect([memory.get(String(oldest - 1)), memory.get(String(oldest))]).toEqual([undefined, of(oldest)]);
    // Taken apart and put together it goes on in the same order.
    const copy = OutcomeMemory.of(memory.columns(), 5);
    for (const each of [memory, copy]) each.remember(String(count), of(count));
    expect([...copy]).toEqual([...memory]);
    expect(copy.get(String(oldest))).toBeUndefined();
  });
});
