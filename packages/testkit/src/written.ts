// What people and programs write: words of several scripts in several spellings, and characters that hide, join or turn text around.
import fc from 'fast-check';

const words = fc.constantFrom('hope', 'Hope', 'HOPE!', 'work permits', 'éducation', 'Education', 'the', 'de', 'مهارات', 'مَهَارَات', 'می‌خواهم', '希望', '希望。', 'труд', '👩‍👩‍👧', '❤️', '42', '50%');
const characters = fc.string({ unit: fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('\u0000', '\n', ' ', '\u200B', '\u200C', '\u200D', '\uFE0F', '\u202E', '\u2066', '\u0301', '\u2800', '\ud83d', 'a', 'B', '-', '’'),
), maxLength: 50 });

export const writtenText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 3, arbitrary: characters },
  { weight: 1, arbitrary: fc.tuple(words, characters).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 10_000 }).map((length) => 'x'.repeat(length)) },
);
