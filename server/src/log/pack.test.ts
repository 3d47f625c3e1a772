// What is packed comes back, whatever is in it; what is no such thing throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotParts } from '@plenary/domain/snapshot';
import { packParts, unpackParts } from './pack.ts';

const now = async (): Promise<void> => undefined;
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a\nb', '\n', ''));
const anyParts: fc.Arbitrary<SnapshotParts> = fc.record({ head: fc.string(), texts: fc.array(fc.array(text)), numbers: fc.array(fc.float64Array()) });

describe('packed parts', () => {
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const read = unpackParts(await packParts(parts, now));
        expect(read.texts).toEqual(parts.texts);
        expect(read.numbers).toEqual(parts.numbers);
        expect(read.head).toBe(parts.head);
      }),
    );
  });

  it('of many texts let others run in between', async () => {
    let pauses = 0;
    const many = Array.from({ length: 100_001 }, (_, n) => `text ${n}`);
    const packed = await packParts({ head: '', texts: [many], numbers: [] }, async () => void (pauses += 1));
    expect(pauses).toBeGreaterThan(4);
    expect(unpackParts(packed).texts).toEqual([many]);
  });

  it('that are cut or another thing throw', async () => {
    const packed = await packParts({ head: 'h', texts: [['a', 'b']], numbers: [Float64Array.of(1)] }, now);
    for (const wrong of [packed.subarray(0, -1), Buffer.from(''), Buffer.from('{}\n'), packed.subarray(3)]) expect(() => unpackParts(wrong)).toThrow(Error);
  });
});
