// The parts of a snapshot as bytes and back: a line of JSON that lists what follows, then each part. Long lists are packed in slices, so
// that nothing else has to wait for them.
import * as z from 'zod/mini';
import type { Numbers, SnapshotParts } from '@plenary/domain/snapshot';

const count = z.int().check(z.nonnegative());
/** `lines`: one text a line; `json`: where a text holds a line break itself. Sizes in bytes. */
const listSchema = z.object({
  head: count,
  texts: z.array(z.object({ as: z.enum(['lines', 'json']), count, bytes: count })),
  numbers: z.array(z.object({ as: z.literal('f64'), bytes: count })),
});

type List = z.infer<typeof listSchema>;
type Packed = List['texts'][number] & { readonly parts: readonly Buffer[] };

/** Texts packed before others get their turn: a few ms. */
const slice = 20_000;

/** `pause` lets others run. */
export async function packParts({ head, texts, numbers }: SnapshotParts, pause: () => Promise<unknown>): Promise<Buffer> {
  const columns: Packed[] = [];
  for (const column of texts) columns.push(await packTexts(column, pause));
  const packedHead = Buffer.from(head);
  const rows = numbers.map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength));
  const list: List = {
    head: packedHead.length,
    texts: columns.map(({ as, count: size, bytes }) => ({ as, count: size, bytes })),
    numbers: numbers.map((column) => ({ as: 'f64' as const, bytes: column.byteLength })),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), packedHead, ...columns.flatMap(({ parts }) => parts), ...rows]);
}

async function packTexts(column: readonly string[], pause: () => Promise<unknown>): Promise<Packed> {
  const parts: Buffer[] = [];
  for (let from = 0; from < column.length; from += slice) {
    const lines = column.slice(from, from + slice);
    const text = lines.join('\n');
    if (text.split('\n', lines.length + 1).length !== lines.length) return packJson(column);
    parts.push(Buffer.from(from === 0 ? text : `\n${text}`));
    await pause();
  }
  return { as: 'lines', count: column.length, bytes: sizeOf(parts), parts };
}

function packJson(column: readonly string[]): Packed {
  const parts = [Buffer.from(JSON.stringify(column))];
  return { as: 'json', count: column.length, bytes: sizeOf(parts), parts };
}

const sizeOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** The reverse; throws on bytes that are no parts. */
export function unpackParts(bytes: Buffer): SnapshotParts {
  const start = bytes.indexOf(10) + 1;
  const list = listSchema.parse(JSON.parse(bytes.toString('utf8', 0, start)));
  let at = start;
  const next = (size: number): Buffer => {
    if (at + size > bytes.length) throw new Error('the bytes end too soon');
    return bytes.subarray(at, (at += size));
  };
  const head = next(list.head).toString();
  const texts = list.texts.map((column) => unpackTexts(column, next(column.bytes).toString()));
  return { head, texts, numbers: list.numbers.map(({ bytes: size }) => unpackNumbers(next(size))) };
}

function unpackTexts({ as, count: size }: List['texts'][number], text: string): readonly string[] {
  const column = as === 'json' ? z.array(z.string()).parse(JSON.parse(text)) : size === 0 ? [] : text.split('\n');
  if (column.length !== size) throw new Error('a column is not as long as it should be');
  return column;
}

/** Copied: columns start at any byte, numbers may not. */
const unpackNumbers = (bytes: Buffer): Numbers => new Float64Array(Uint8Array.from(bytes).buffer);
