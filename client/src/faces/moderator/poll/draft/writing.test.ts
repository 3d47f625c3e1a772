// What is sent of a draft, and what is said to be wrong with it: as the server judges it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollKinds, type PollKind } from '@plenary/domain/poll/kinds/kind';
import { refusalCodes } from '@plenary/domain/core/codes';
import { readWriting } from '@plenary/domain/poll/read-writing';
import { addBody, bodyLabel, sharesOf, takenBy, type BodyPlace } from './bodies.ts';
import { emptyDraft, type PollDraft } from './draft.ts';
import { draftOf, writingOfPoll } from './read-draft.ts';
import { awardsStart, temperatureStart } from './starts.ts';
import { canSplit, draftProblem, fieldOf, missingIn, numberOf, writingOf } from './writing.ts';

const place: BodyPlace = {
  languages: ['en', 'fr'],
  groups: [{ id: 'states', label: { en: 'States', fr: 'États' } }, { id: 'jury', label: { en: 'Jury' }, reserved: true }],
  roleNames: { participant: { en: 'All participants' } },
};
const written = (kind: PollKind, ...options: string[]): PollDraft => ({
  ...emptyDraft, kind, title: { en: 'Which?' }, nextKey: options.length,
  options: options.map((text, key) => ({ key, text: { en: text }, detail: {}, picture: undefined, isRight: key === 0 })),
});

describe('writingOf', () => {
  it('leaves empty options out, and right answers stay with their option', () => {
    const draft = { ...written('quiz', '', 'a', 'b'), options: written('quiz', '', 'a', 'b').options.map((option) => ({ ...option, isRight: option.key === 2 })) };
    expect(writingOf(draft, place)).toMatchObject({ options: [{ text: { en: 'a' } }, { text: { en: 'b' } }], setup: { right: ['b'] } });
  });

  it('asks for no more choices than there are options', () => {
    expect(writingOf({ ...written('multiple', 'a', 'b', ''), min: 3, max: 3 }, place).setup).toEqual({ kind: 'multiple', min: 2, max: 2 });
  });

  it('sends a sealed poll as one that is revealed by hand', () => {
    expect(writingOf({ ...written('single', 'a', 'b'), results: 'sealed' }, place)).toMatchObject({ sealed: true, results: 'revealed' });
  });

  it('sends a split only where there can be one', () => {
    const split = { by: 'group', seenBy: 'staff', live: false } as const;
    expect(writingOf({ ...written('single', 'a', 'b'), split }, place).split).toEqual(split);
    for (const draft of [{ ...written('cloud'), split }, addBody(addBody({ ...written('single', 'a', 'b'), split })), { ...written('rating', 'a', 'b'), split }]) {
      expect([canSplit(draft), writingOf(draft, place).split]).toEqual([false, null]);
    }
  });

  it('comes back as it was from the poll that it makes', () => {
    for (const kind of pollKinds) {
      const read = readWriting(writingOf(written(kind, 'a', 'b'), place), { languages: ['en', 'fr'], groups: ['states', 'jury'] });
      expect([kind, typeof read === 'string' ? read : writingOf(draftOf(read), place)]).toEqual([kind, writingOf(written(kind, 'a', 'b'), place)]);
      expect([kind, typeof read === 'string' ? read : writingOfPoll(read)]).toEqual([kind, writingOf(written(kind, 'a', 'b'), place)]);
    }
    const awards = writingOf(awardsStart(written('single', 'Amal', 'José'), place.groups, { en: 'Everybody' }), place);
    const read = readWriting(awards, { languages: ['en', 'fr'], groups: ['states', 'jury'] });
    expect(typeof read === 'string' ? read : writingOfPoll(read)).toEqual(awards);
  });

  it('is refused for nothing that the draft does not say beforehand', () => {
    const draft = fc.record({
      kind: fc.constantFrom(...pollKinds), min: fc.integer({ min: 1, max: 4 }), max: fc.integer({ min: 2, max: 4 }), steps: fc.integer({ min: 1, max: 12 }),
      from: fc.constantFrom('0', '1,5', 'x', ''), to: fc.constantFrom('10', '-1', ''), leaders: fc.boolean(), named: fc.boolean(), options: fc.array(fc.constantFrom('a', 'b', '')),
    }).map(({ options, ...rest }): PollDraft => ({ ...written(rest.kind, ...options), ...rest }));
    fc.assert(fc.property(draft, (each) => {
      const read = readWriting(writingOf(each, place), { languages: place.languages, groups: ['states', 'jury'] });
      expect(draftProblem(each, place)).toBe(typeof read === 'string' ? read : undefined);
    }));
  });
});

describe('draftProblem', () => {
  it.each([
    ['poll-title-empty', 'title', { ...written('single', 'a', 'b'), title: { en: ' ' } }],
    ['poll-options-invalid', 'options', written('single', 'a', 'A')],
    ['poll-options-invalid', 'options', written('single', 'a', 'a\u{200B}')],
    ['poll-options-invalid', 'options', written('ranking', 'a', '')],
    ['estimate-range-invalid', 'setup', { ...written('estimate'), from: '10', to: '5' }],
    ['estimate-range-invalid', 'setup', { ...written('estimate'), from: 'many' }],
    ['quiz-needs-answer', 'setup', { ...written('quiz', 'a', 'b'), options: written('single', 'a', 'b').options.map((each) => ({ ...each, isRight: true })) }],
    ['leaders-need-names', 'setup', { ...written('quiz', 'a', 'b'), leaders: true }],
    ['electorates-invalid', 'bodies', addBody(written('single', 'a', 'b'), { label: { en: 'Nobody' } })],
    ['weights-not-for-kind', 'bodies', awardsStart(written('cloud'), place.groups, { en: 'Everybody' })],
  ] as const)('%s is said at %s', (code, field, draft) => {
    const wanted = code === 'weights-not-for-kind' ? { ...draft, kind: 'cloud' as const } : draft;
    expect([draftProblem(wanted, place), fieldOf(code)]).toEqual([code, field]);
  });

  it('has a place for every code', () => {
    for (const code of refusalCodes) expect(['title', 'options', 'setup', 'bodies', 'split', 'form']).toContain(fieldOf(code));
  });
});

describe('bodies of voters', () => {
  it('are called by who is in them, unless they have a name', () => {
    expect(bodyLabel({ label: {}, groups: ['states', 'jury'], roles: [] }, place)).toEqual({ en: 'States, Jury' });
    expect(bodyLabel({ label: {}, groups: ['states'], roles: [] }, place)).toEqual({ en: 'States', fr: 'États' });
    expect(bodyLabel({ label: { fr: 'Nous' }, groups: ['states'], roles: [] }, place)).toEqual({ fr: 'Nous' });
    expect(bodyLabel({ label: {}, groups: [], roles: [] }, place)).toEqual({});
  });

  it('share the whole by their weights', () => {
    expect(sharesOf([{ weight: '50' }, { weight: '50' }])).toEqual({ shares: [0.5, 0.5], sum: 100 });
    expect(sharesOf([{ weight: '1' }, { weight: '3' }])).toEqual({ shares: [0.25, 0.75], sum: 4 });
    for (const weight of ['', '-1', '0.5', 'all']) expect(sharesOf([{ weight: '50' }, { weight }])).toBeNull();
  });

  it('take no group or role that another one has', () => {
    const draft = awardsStart(written('single', 'a', 'b'), place.groups, { en: 'Everybody' });
    const [jury, others] = draft.bodies;
    expect([...takenBy(draft, others?.key ?? -1).groups]).toEqual(['jury']);
    expect([...takenBy(draft, jury?.key ?? -1).roles]).toEqual(['participant', 'panellist']);
  });
});

describe('ready-made starts', () => {
  it('an awards ballot is sealed, half by the jury and half by everybody, and keeps what was written', () => {
    const draft = awardsStart(written('multiple', 'Amal', 'José'), place.groups, { en: 'Everybody' });
    expect(draftProblem(draft, place)).toBeUndefined();
    expect(writingOf(draft, place)).toMatchObject({
      setup: { kind: 'single' }, sealed: true, options: [{ text: { en: 'Amal' } }, { text: { en: 'José' } }],
      electorates: [{ label: { en: 'Jury' }, groups: ['jury'], weight: 50 }, { label: { en: 'Everybody' }, roles: ['participant', 'panellist'], weight: 50 }],
    });
  });

  it('an awards ballot without a jury says so at the voters', () => {
    expect(draftProblem(awardsStart(written('single', 'a', 'b'), [], { en: 'Everybody' }), place)).toBe('electorates-invalid');
  });

  it('a temperature check needs a title only', () => {
    expect(draftProblem({ ...temperatureStart(emptyDraft), title: { en: 'Shall we go on?' } }, place)).toBeUndefined();
  });
});

it('counts the texts that one language lacks', () => {
  const draft = { ...written('single', 'a', 'b'), title: { en: 'Which?', fr: 'Lequel ?' } };
  expect([missingIn(draft, 'en'), missingIn(draft, 'fr')]).toEqual([0, 2]);
  expect(missingIn(emptyDraft, 'fr')).toBe(0);
});

it('reads numbers as people write them', () => {
  expect(['12', ' 1 000 ', '2,5', '-3.25', '−4'].map(numberOf)).toEqual([12, 1000, 2.5, -3.25, -4]);
  for (const typed of ['', '1.2.3', '1e9', 'Infinity', '0x10']) expect(numberOf(typed)).toBeNaN();
});
