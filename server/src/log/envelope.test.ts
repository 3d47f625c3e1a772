// The quick check decides as the schema would, for whatever stands in a log.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { commandRoles } from '@plenary/domain/commands';
import { actorSchema, presenceModes, roles } from '@plenary/domain/core/roles';
import { isStamped } from './envelope.ts';

const schema = z.looseObject({
  id: z.string(),
  actor: actorSchema,
  print: z.string(),
  newId: z.string(),
  body: z.looseObject({ type: z.string().check(z.refine((type) => Object.hasOwn(commandRoles, type))) }),
});

const json = (text: string): unknown => JSON.parse(text);
const odd = fc.oneof(fc.json().map(json), fc.constantFrom(undefined, null, '', 'a b', 'x'.repeat(65), 'toString', '__proto__', 7, [], {}));
/** Mostly right, sometimes anything, sometimes missing. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: odd });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const actor = fc.record({
  id: mostly(id),
  role: mostly(fc.constantFrom(...roles)),
  group: mostly(fc.option(id)),
  mode: mostly(fc.option(fc.constantFrom(...presenceModes))),
  language: mostly(fc.option(fc.constantFrom('en', 'pt-BR', 'zh-Hans', 'EN', 'e', 'en-'))),
  more: fc.constant(1),
}, { requiredKeys: ['id', 'role', 'group', 'mode'] });
const body = fc.record({ type: mostly(fc.constantFrom(...Object.keys(commandRoles))), more: fc.constant(1) }, { requiredKeys: ['type'] });
const command = fc.record({ id: mostly(fc.string()), actor: mostly(actor), print: mostly(fc.string()), newId: mostly(fc.string()), body: mostly(body) }, { requiredKeys: ['id', 'actor', 'body'] });

it('says of any value what the schema says of it', () => {
  const verdicts = new Set<boolean>();
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: command }, { weight: 1, arbitrary: odd }), (value) => {
      const wanted = schema.safeParse(value).success;
      verdicts.add(wanted);
      expect(isStamped(value)).toBe(wanted);
    }),
    { numRuns: 2000 },
  );
  expect(verdicts).toEqual(new Set([true, false]));
});
