// What bad input about questions gets, in one list: a code and a sentence in the language of who sent it. Nothing changes for anybody who
// looks on, and nothing is lost. How many questions at once there may be is in flood.test.ts, what screening sees in packages/screening.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '@plenary/protocol/errors/sentence';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { CommandAck } from '@plenary/protocol/up';
import { openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';

const session = 'panel-1';
type Who = 'author' | 'stranger' | 'moderator' | 'host';
const languageOf: Readonly<Record<Who, string>> = { author: 'fr', stranger: 'es', moderator: 'fr', host: 'es' };
/** A question of the setting by its name, or what is written there. */
type Row = readonly [what: string, who: Who, code: ErrorCode, type: string, payload: Readonly<Record<string, unknown>>];

const source = { url: 'https://example.org/report', title: 'Report' };
const context = (text: string, sources: unknown = [source]) => ({ question: '@live', text, sources });
const written = (text: string, links: unknown = []) => ({ question: '@live', text, links });

const rows: readonly Row[] = [
  ['merge into itself', 'moderator', 'merge-into-itself', 'question.merge', { question: '@live', into: '@live' }],
  ['merge in a circle', 'moderator', 'merge-in-a-circle', 'question.merge', { question: '@whole', into: '@part' }],
  ['merge into another session', 'moderator', 'merge-other-session', 'question.merge', { question: '@live', into: '@elsewhere' }],
  ['merge into one that waits', 'moderator', 'merge-target-not-live', 'question.merge', { question: '@live', into: '@waiting' }],
  ['merge into nothing', 'moderator', 'question-unknown', 'question.merge', { question: '@live', into: 'no-such' }],
  ['merge without saying into what', 'moderator', 'body-invalid', 'question.merge', { question: '@live' }],
  ['merge by a participant', 'author', 'role-not-allowed', 'question.merge', { question: '@live', into: '@whole' }],
  ['take out what is not merged', 'moderator', 'question-not-merged', 'question.unmerge', { question: '@live' }],
  ['approve what was withdrawn', 'moderator', 'question-withdrawn', 'question.approve', { question: '@withdrawn' }],
  ['reject what was withdrawn', 'moderator', 'question-withdrawn', 'question.reject', { question: '@withdrawn', reason: 'other' }],
  ['merge what was withdrawn', 'moderator', 'question-withdrawn', 'question.merge', { question: '@withdrawn', into: '@live' }],
  ['approve what is merged', 'moderator', 'question-merged', 'question.approve', { question: '@part' }],
  ['appeal twice', 'author', 'appeal-already-made', 'question.appeal', { question: '@appealed', text: 'Once more.' }],
  ['appeal against nothing', 'author', 'question-not-rejected', 'question.appeal', { question: '@waiting', text: 'Why not?' }],
  ['appeal for another', 'stranger', 'question-unknown', 'question.appeal', { question: '@rejected', text: 'For them.' }],
  ['appeal without a word', 'author', 'appeal-empty', 'question.appeal', { question: '@rejected', text: ' \u200b ' }],
  ['appeal of 301 characters', 'author', 'appeal-too-long', 'question.appeal', { question: '@rejected', text: 'a'.repeat(301) }],
  ['decide about the appeal against one’s own decision', 'moderator', 'appeal-for-others', 'question.uphold', { question: '@appealed', note: '' }],
  ['approve after the appeal against one’s own decision', 'moderator', 'appeal-for-others', 'question.approve', { question: '@appealed' }],
  ['uphold without an appeal', 'host', 'no-appeal', 'question.uphold', { question: '@rejected', note: '' }],
  ['uphold with a note of 301 characters', 'host', 'note-too-long', 'question.uphold', { question: '@appealed', note: 'a'.repeat(301) }],
  ['a label of 1,000 characters', 'moderator', 'label-too-long', 'question.label', { question: '@live', label: 'a'.repeat(1000) }],
  ['a label of nothing', 'moderator', 'label-empty', 'question.label', { question: '@live', label: '\u200d\u2066' }],
  ['a sixth label', 'moderator', 'too-many-labels', 'question.label', { question: '@labelled', label: 'sixth' }],
  ['a fourth pin', 'moderator', 'too-many-pins', 'question.pin', { question: '@live' }],
  ['a speaker whom nobody knows', 'host', 'speaker-unknown', 'question.address', { question: '@live', to: 'Nobody at all' }],
  ['a context note without a source', 'moderator', 'context-needs-source', 'question.context', context('As the report says.', [])],
  ['a context note without words', 'moderator', 'context-empty', 'question.context', context('\n')],
  ['a context note of 401 characters', 'moderator', 'context-too-long', 'question.context', context('a'.repeat(401))],
  ['a context note about what nobody sees', 'moderator', 'question-not-live', 'question.context', { ...context('As it says.'), question: '@waiting' }],
  ['no context note to take away', 'moderator', 'no-context', 'question.dropContext', { question: '@live' }],
  ['sources that are no list', 'moderator', 'body-invalid', 'question.context', context('As it says.', 'https://example.org')],
  ['six links', 'host', 'too-many-links', 'question.write', written('See there.', Array.from({ length: 6 }, () => source))],
  ['a written answer of nothing', 'host', 'answer-empty', 'question.write', written('')],
  ['a written answer of 2,001 characters', 'host', 'answer-too-long', 'question.write', written('a'.repeat(2001))],
  ['on notice by nobody', 'host', 'notice-needs-name', 'question.notice', { question: '@live', who: ' ', untilMs: null }],
  ['on notice until last year', 'host', 'notice-in-the-past', 'question.notice', { question: '@live', who: 'The secretariat', untilMs: 0 }],
  ['on notice by 121 characters', 'host', 'name-too-long', 'question.notice', { question: '@live', who: 'a'.repeat(121), untilMs: null }],
  ['a reason that is not offered', 'moderator', 'reason-unknown', 'question.reject', { question: '@waiting', reason: 'no-such-reason' }],
  ['a note of 301 characters', 'moderator', 'note-too-long', 'question.reject', { question: '@waiting', reason: 'other', note: 'a'.repeat(301) }],
  ['an edit to nothing', 'moderator', 'question-empty', 'question.edit', { question: '@waiting', text: '' }],
  ['an edit to the same', 'moderator', 'text-unchanged', 'question.edit', { question: '@live', text: 'Who is the live one?' }],
  ['a decision that somebody else’s has overtaken', 'host', 'decision-changed', 'question.reject', { question: '@live', reason: 'other', seen: null }],
  ['a decision about words that were rewritten', 'moderator', 'text-changed', 'question.approve', { question: '@rewritten', seen: null, revision: 0 }],
  ['undo of another decision than the newest', 'moderator', 'decision-changed', 'question.undo', { question: '@live', decision: 1 }],
  ['undo of nothing', 'moderator', 'nothing-to-undo', 'question.undo', { question: '@waiting', decision: 1 }],
  ['freeze what nobody sees', 'moderator', 'question-not-live', 'question.freeze', { question: '@waiting' }],
  ['leave out supporters whom nobody named', 'moderator', 'nothing-to-discount', 'question.discount', { question: '@live' }],
  ['put on stage what waits', 'moderator', 'question-not-live', 'question.stage', { question: '@waiting' }],
  ['put on stage what another session has', 'moderator', 'question-not-live', 'question.stage', { question: '@elsewhere' }],
  ['support one’s own', 'author', 'question-own', 'question.support', { question: '@live' }],
  ['support what nobody sees', 'stranger', 'question-unknown', 'question.support', { question: '@waiting' }],
  ['withdraw another’s', 'stranger', 'question-not-yours', 'question.withdraw', { question: '@live' }],
  ['rewrite another’s', 'stranger', 'question-not-yours', 'question.revise', { question: '@live', text: 'Mine now?' }],
  ['rewrite what is live', 'author', 'question-already-decided', 'question.revise', { question: '@live', text: 'Something else now?' }],
  ['rewrite to 501 characters', 'author', 'question-too-long', 'question.revise', { question: '@waiting', text: 'a'.repeat(501) }],
  ['a reply where none are taken', 'stranger', 'replies-closed', 'question.submit', { session, text: 'To this I say no.', anonymous: true, replyTo: '@live' }],
  ['5,000 combining marks', 'stranger', 'question-too-long', 'question.submit', { session, text: `Why${'\u0301'.repeat(5000)}?`, anonymous: true }],
  ['nothing but what cannot be seen', 'stranger', 'question-unreadable', 'question.submit', { session, text: '\u0000\u{E0041}\u200b\u2067', anonymous: true }],
  ['a lone half of a character as the question’s name', 'stranger', 'body-invalid', 'question.support', { question: '\ud800' }],
];

/** What a browser could run, or would show as something that it is not. */
const links: readonly (readonly [what: string, url: string])[] = [
  ['javascript:', 'javascript:alert(1)'], ['in any case', 'JaVaScRiPt:alert(1)'], ['after spaces', '  javascript:alert(1)'],
  ['with a tab in it', 'java\tscript:alert(1)'], ['with a line feed in it', 'java\nscript:alert(1)'], ['after a control character', '\u0001javascript:alert(1)'],
  ['that looks like the web', 'javascript://example.org/%0aalert(1)'], ['data:', 'data:text/html,<script>alert(1)</script>'], ['vbscript:', 'vbscript:msgbox(1)'],
  ['blob:', 'blob:https://example.org/1'], ['file:', 'file:///etc/passwd'], ['view-source:', 'view-source:https://example.org'], ['ftp:', 'ftp://example.org'],
  ['without a scheme', 'example.org'], ['of another page’s scheme', '//example.org'], ['of this server', '/api/leave'],
  ['with a name and a password', 'https://user:secret@example.org'], ['with a host for a name', 'https://example.org@evil.example/'],
  ['without a host', 'https://'], ['with a host that is none', 'https://exa mple.org'], ['with half an address', 'https://[::1'],
  ['of 600 characters', `https://example.org/${'a'.repeat(600)}`], ['of nothing', ''],
];

describe('questions: bad input', () => {
  let hall: Hall;
  const people = new Map<Who, Person>();
  const ids = new Map<string, string>();
  const who = (name: Who): Person => {
    const person = people.get(name);
    if (!person) throw new Error(`${name} did not come`);
    return person;
  };

  const send = (name: Who, type: string, payload: Readonly<Record<string, unknown>>): Promise<CommandAck> =>
    who(name).sendAny(type, fill(payload));
  const fill = (payload: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, typeof value === 'string' && value.startsWith('@') ? ids.get(value.slice(1)) : value]));
  const surely = async (name: Who, type: string, payload: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> => {
    const ack = await send(name, type, payload);
    if (!ack.ok) throw new Error(`${type}: ${ack.error.code}`);
    return ack.result ?? {};
  };

  /** Asks in the setting, by the author of the list or by somebody of its own. */
  async function ask(name: string, by: Person | 'somebody' = 'somebody', where = session): Promise<void> {
    const person = by === 'somebody' ? await hall.join() : by;
    const ack = await person.sendSurely('question.submit', { session: where, text: `Who is the ${name} one?`, anonymous: true });
    ids.set(name, ack.ok ? String(ack.result?.['question']) : '');
    if (where === session) await who('moderator').until(name, (m) => m.get('question', ids.get(name) ?? '')?.desk?.screened);
  }

  async function staff(name: Who, role: 'moderator' | 'host'): Promise<void> {
    const { body } = await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite(role) });
    const { token, identity } = body as { token: string; identity: { event: string } };
    people.set(name, new Person(hall.url, { as: 'staff', token, event: identity.event, languages: `${languageOf[name]}-CH` }));
  }

  beforeAll(async () => {
    hall = await openHall({ session });
    await staff('moderator', 'moderator');
    await staff('host', 'host');
    for (const name of ['author', 'stranger'] as const) people.set(name, await hall.join({ language: languageOf[name] }));
    for (const person of people.values()) await person.until(session, (p) => p.session === session);
    const [author, moderator] = [who('author'), 'moderator' as const];
    for (const name of ['live', 'whole', 'part', 'labelled', 'pin1', 'pin2', 'pin3']) {
      await ask(name, name === 'live' ? author : 'somebody');
      await surely(moderator, 'question.approve', { question: `@${name}` });
    }
    await ask('elsewhere', 'somebody', 'panel-2');
    await surely(moderator, 'question.approve', { question: '@elsewhere' });
    await surely(moderator, 'question.merge', { question: '@part', into: '@whole' });
    for (let n = 0; n < 5; n += 1) await surely(moderator, 'question.label', { question: '@labelled', label: `label ${n}` });
    for (let n = 1; n <= 3; n += 1) await surely(moderator, 'question.pin', { question: `@pin${n}` });
    for (const name of ['withdrawn', 'rejected', 'appealed', 'rewritten', 'waiting']) await ask(name, author);
    await surely('author', 'question.withdraw', { question: '@withdrawn' });
    for (const name of ['rejected', 'appealed']) await surely(moderator, 'question.reject', { question: `@${name}`, reason: 'off-topic' });
    await surely('author', 'question.appeal', { question: '@appealed', text: 'Please look again.' });
    await surely('author', 'question.revise', { question: '@rewritten', text: 'Who is the rewritten one, in other words?' });
    await who(moderator).until('all checked', (m) => m.all('question').every(({ desk, status }) => desk?.screened || status === 'withdrawn'));
    const standings = { withdrawn: 'withdrawn', rejected: 'rejected', appealed: 'rejected', rewritten: 'waiting', waiting: 'waiting', live: 'live' };
    for (const [name, status] of Object.entries(standings)) {
      await author.until(`${name}: ${status}`, (p) => p.me?.questions.some((mine) => mine.id === ids.get(name) && mine.status === status && (name !== 'appealed' || mine.appeal)));
    }
    await fence();
  });
  afterAll(async () => {
    for (const name of ['moderator', 'host'] as const) await people.get(name)?.[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** Everybody has seen something that happened after everything before it. */
  let open = true;
  async function fence(): Promise<void> {
    open = !open;
    await surely('moderator', 'stage.setQuestions', { session: 'panel-3', open });
    for (const person of people.values()) await person.until('the fence', (p) => p.get('session', 'panel-3')?.questionsOpen === open);
  }

  /** All that everybody holds, but for the fence. */
  const everything = (): unknown => [...people].map(([name, { records, me }]) =>
    [name, [...records.values()].filter(({ id }) => id !== 'panel-3').toSorted((a, b) => (a.id < b.id ? -1 : 1)), { ...me, cursor: null }]);

  async function isRefused([, name, code, type, payload]: Row): Promise<void> {
    const before = everything();
    const ack = await send(name, type, payload);
    expect(ack).toMatchObject({ ok: false, error: { code, message: errorSentence(code, [languageOf[name]]) } });
    expect(errorSentence(code, [languageOf[name]])).not.toBe(errorSentence(code, ['en']));
    await fence();
    expect(everything()).toEqual(before);
  }

  it.each(rows)('%s (%s): %s', (...row) => isRefused(row));

  it.each(links)('a link %s', async (_what, url) => {
    await isRefused(['', 'moderator', 'link-not-allowed', 'question.context', context('As it says.', [{ url, title: 'Report' }])]);
    await isRefused(['', 'host', 'link-not-allowed', 'question.write', written('See there.', [source, { url, title: 'Report' }])]);
  });

  it('the people are told in their own words', async () => {
    expect(await send('author', 'question.appeal', { question: '@appealed', text: 'Again.' })).toMatchObject({ error: { message: 'Vous avez déjà demandé un réexamen. Cette décision est définitive.' } });
    expect(await send('moderator', 'question.merge', { question: '@live', into: '@live' })).toMatchObject({ error: { message: 'Une question ne peut pas être fusionnée avec elle-même.' } });
    expect(await send('host', 'question.context', context('So.', []))).toMatchObject({ error: { message: 'Una nota necesita al menos una fuente.' } });
  });

  it('what is right is taken after all of it: words of every script untouched, markup as words, links in the form of the standard', async () => {
    const words = 'هل تُحترم الحقوق؟ האם נשמרים? می‌خواهم बदलाव क्‍या 👩‍👩‍👧 <img src=x onerror=alert(1)> "Mоderator"';
    await surely('moderator', 'question.merge', { question: '@live', into: '@whole' });
    await surely('moderator', 'question.unmerge', { question: '@live' });
    await surely('host', 'question.approve', { question: '@appealed' });
    await surely('moderator', 'question.label', { question: '@live', label: words.slice(0, 40) });
    const sources = [{ url: 'https://bücher.example/ä?q=1', title: words }, { url: 'HTTPS://EXAMPLE.org\n', title: '' }, { url: 'https://аpple.example', title: ' ' }];
    await surely('moderator', 'question.context', context(words, sources));
    await surely('host', 'question.write', written(words, sources.slice(0, 1)));
    const seen = await who('stranger').until('the note', (p) => {
      const live = p.get('question', ids.get('live') ?? '');
      return live?.written && live.context ? live : undefined;
    });
    expect(seen.written?.text).toBe(words);
    expect(seen.context?.text).toBe(words);
    // A host that looks like another is shown by what it is.
    expect(seen.context?.sources).toEqual([
      { url: 'https://xn--bcher-kva.example/%C3%A4?q=1', title: words },
      { url: 'https://example.org/', title: 'example.org' },
      { url: 'https://xn--pple-43d.example/', title: 'xn--pple-43d.example' },
    ]);
  });
});
