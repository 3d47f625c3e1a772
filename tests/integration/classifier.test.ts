// A classifier outside, from a question to the desk: it comes after, adds what it saw, and whatever is wrong with it holds up nothing.
import { describe, expect, it } from 'vitest';
import { breaks, labels, misbehaves, neverAnswers, startClassifier, type ClassifierAnswer, type TestClassifier } from '../harness/classifier.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';

const session = 'panel-1';

interface Parts extends AsyncDisposable { readonly classifier: TestClassifier; readonly hall: Hall; readonly moderator: Person; readonly guest: Person }

/** `patienceMs`: how long it is waited for; short for one that does not answer, and long enough for one that does on a machine that is busy. */
async function openParts(answer: ClassifierAnswer, patienceMs = 10_000): Promise<Parts> {
  const classifier = await startClassifier(answer);
  const env = { SCREENING_URL: classifier.url, SCREENING_TIMEOUT_MS: `${patienceMs}` };
  const hall = await openHall({ session, env }).catch(async (error: unknown) => {
    await classifier[Symbol.asyncDispose]();
    throw error;
  });
  return {
    classifier, hall, moderator: await hall.moderator(), guest: await hall.join({ name: 'Somebody Particular', group: 'states', language: 'fr' }),
    async [Symbol.asyncDispose]() {
      await hall[Symbol.asyncDispose]();
      await classifier[Symbol.asyncDispose]();
    },
  };
}

async function ask(person: Person, text: string, anonymous = false): Promise<string> {
  const ack = await person.sendSurely('question.submit', { session, text, anonymous });
  if (!ack.ok) throw new Error(ack.error.code);
  return String(ack.result?.['question']);
}
const tokenOf = (person: Person): string => (person.socket.auth as { token: string }).token;
const screened = (moderator: Person, question: string) => moderator.until('it is screened', (m) => m.get('question', question)?.desk?.screened && m.get('question', question));
const classified = (moderator: Person, question: string) => moderator.until('it is classified', (m) => m.get('question', question)?.desk?.classified && m.get('question', question));

describe('a classifier outside', () => {
  it('is sent text and language alone, and moderators alone read what it saw', async () => {
    await using parts = await openParts(labels('threat'));
    const { classifier, moderator, guest, hall } = parts;
    const question = await ask(guest, 'Qui paie les visas des saisonniers ?');
    const seen = await classified(moderator, question);
    expect(seen).toMatchObject({ status: 'waiting', desk: { flags: [{ kind: 'classifier', detail: 'threat', score: 0.9 }] } });
    expect(classifier.asked.map((body) => JSON.parse(body) as unknown)).toEqual([{ version: 1, text: 'Qui paie les visas des saisonniers ?', language: 'fr' }]);
    await moderator.sendSurely('question.approve', { question });
    const other = await hall.join();
    await other.until('it is live', (p) => p.get('question', question)?.status === 'live');
    expect([...other.frames, ...guest.frames].join()).not.toContain('threat');
  });

  it('takes back what went live by itself, and is in the ledger with it; a moderator’s word stands', async () => {
    await using parts = await openParts(neverAnswers, 4000);
    const { classifier, moderator, guest, hall } = parts;
    await moderator.sendSurely('stage.setModeration', { session, mode: 'clean-goes-live' });
    const question = await ask(guest, 'Which offices will be open during the summer?');
    await guest.until('it is live before anybody has answered', (p) => p.get('question', question)?.status === 'live');
    const kept = await ask(guest, 'How long are work permits valid in transit?');
    await guest.until('it is live too', (p) => p.get('question', kept)?.status === 'live');
    await moderator.sendSurely('question.stage', { question: kept });
    classifier.answer = labels('hate');
    await classified(moderator, question);
    expect(moderator.get('question', question)?.status).toBe('waiting');
    await guest.until('it is gone for others', (p) => !p.get('question', question));
    expect(moderator.get('question', kept)?.status).toBe('onStage');
    const ledger = await (await fetch(`${hall.url}/api/ledger.jsonl`, { headers: { authorization: `Bearer ${tokenOf(await hall.host())}` } })).text();
    const lines = ledger.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ kind }) => kind === 'entry')).toMatchObject([{ action: 'unpublish', question, by: { role: 'system' } }]);
  });

  it('that never answers holds up no question', async () => {
    await using parts = await openParts(neverAnswers, 1500);
    const { classifier, moderator, guest, hall } = parts;
    const askers = [guest, await hall.join(), await hall.join()];
    const questions: string[] = [];
    for (const asker of askers) for (let n = 0; n < 4; n += 1) questions.push(await ask(asker, `What is question ${n} of asker ${askers.indexOf(asker)} about?`));
    for (const question of questions) expect((await screened(moderator, question)).status).toBe('waiting');
    await expect.poll(() => classifier.asked.length).toBeGreaterThan(0);
    expect(questions.every((question) => moderator.get('question', question)?.desk?.classified === undefined)).toBe(true);
    await moderator.sendSurely('question.approve', { question: questions[0] ?? '' });
    await guest.until('it is live', (p) => p.get('question', questions[0] ?? '')?.status === 'live');
  });

  it('that is out of order is left alone after five failures, and every question is classified once it is back', async () => {
    await using parts = await openParts(breaks);
    const { classifier, moderator, guest, hall } = parts;
    const askers = [guest, await hall.join()];
    const questions: string[] = [];
    for (const asker of askers) for (let n = 0; n < 4; n += 1) questions.push(await ask(asker, `What is matter ${n} of asker ${askers.indexOf(asker)} about?`));
    for (const question of questions) await screened(moderator, question);
    // Eight questions with five attempts each would be forty requests.
    await expect.poll(() => hall.server.process.said()).toContain('is left alone for a moment');
    expect(classifier.asked.length).toBeLessThan(16);
    classifier.answer = labels();
    for (const question of questions) expect((await classified(moderator, question)).desk?.flags.filter(({ kind }) => kind === 'classifier')).toEqual([]);
  });

  it('that answers with a page, five megabytes, one byte at a time, another address, a cut line or nonsense holds up nothing, and is asked again about each', async () => {
    await using parts = await openParts(misbehaves, 5000);
    const { classifier, moderator, guest, hall } = parts;
    const askers = [guest, await hall.join()];
    const questions: string[] = [];
    for (let n = 0; n < 6; n += 1) questions.push(await ask(askers[n % 2] ?? guest, `What does answer ${n} of the service say about visas?`));
    for (const question of questions) expect((await screened(moderator, question)).status).toBe('waiting');
    await expect.poll(() => new Set(classifier.asked).size).toBeGreaterThanOrEqual(5);
    expect(questions.some((question) => moderator.get('question', question)?.desk?.classified)).toBe(false);
    classifier.answer = labels('checked');
    for (const question of questions) expect((await classified(moderator, question)).desk?.flags).toContainEqual({ kind: 'classifier', detail: 'checked', score: 0.9, ranges: [] });
    expect(hall.server.process.said()).not.toContain('<!doctype');
  });
});
