// Somebody asks, and always knows what became of it: a close question is supported instead, a waiting one is rewritten, a rejected one is
// looked at again, and each state of one's own question is there in words.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant } from '../harness/faces.ts';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, settled, tooWide } from '../harness/looks.ts';
import type { Payload, Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { programmeWithSpeaker } from '../harness/programme.ts';
import { setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const speaker = 'Amina Diallo';
const children = 'How will States protect migrant children at borders?';
const report = { url: 'https://www.example.org/report', title: 'Annual report' };
const noteText = 'The figure is from 2022. In 2023 it was one in five.';

describe('one’s own question', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let other: Person;
  let phone: Visit;
  let whole: string;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ env: { PLENARY_PROGRAMME: await programmeWithSpeaker(join(output, 'programme-with-speaker.json'), speaker) } });
    browser = await startBrowser();
    setting = await setUp(hall);
    other = await hall.moderator();
    [whole = ''] = await setting.ask([children, 'Which skills partnerships have worked so far, and why?']);
    phone = await browser.visit(sizes.phone);
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await participant.question(phone.page, children).waitFor();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const own = (text: string) => phone.page.locator('li[data-own]', { hasText: text }).first();
  const button = (name: string) => phone.page.getByRole('button', { name, exact: true });
  type Deciding = 'question.approve' | 'question.reject' | 'question.stage' | 'question.answer' | 'question.notice' | 'question.write' | 'question.merge' | 'question.uphold' | 'question.context' | 'question.pin' | 'question.address';
  async function decide<T extends Deciding>(type: T, body: Payload<T>, by = setting.moderator): Promise<void> {
    expect([type, codeOf(await by.sendSurely(type, body))]).toEqual([type, 'ok']);
  }

  /** Asks on the phone; gives back the id once it waits. */
  async function ask(text: string): Promise<string> {
    await participant.ask(phone.page, text);
    const { id } = await setting.moderator.until(text, (it) => it.all('question').find((one) => one.text === text && one.status === 'waiting'));
    await own(text).and(phone.page.locator('[data-status="waiting"]')).waitFor();
    return id;
  }

  /** The row says this, in this state. */
  async function says(text: string, status: string, ...sentences: string[]): Promise<void> {
    await own(text).and(phone.page.locator(`[data-status="${status}"]`)).waitFor();
    for (const sentence of sentences) await own(text).getByText(sentence).first().waitFor();
  }

  it('is not needed where somebody has asked something close: that is supported instead', async () => {
    const { page } = phone;
    const field = page.getByRole('textbox', { name: 'Your question' });
    await field.click();
    await field.pressSequentially('How will States protect migrant');
    const close = page.locator('[data-kind="similar"]');
    await close.getByText('Somebody asks something close').waitFor();
    await settled(page);
    const before = await field.boundingBox();
    await close.getByRole('button', { name: /Support this question/ }).click();
    expect(await field.inputValue()).toBe('How will States protect migrant');
    await settled(page);
    expect(await field.boundingBox()).toEqual(before);
    await keepPicture(page, join(output, 'similar-phone.png'));
    await button('Drop my draft').click();
    expect(await field.inputValue()).toBe('');
    await button('Undo').click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('How will States protect migrant');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Your question' }).fill('');
    await close.waitFor({ state: 'detached' });
    // On its side there is room for one, and the way to send stays in sight.
    await page.setViewportSize({ width: 667, height: 375 });
    await field.pressSequentially('How will States protect migrant');
    await close.waitFor();
    await settled(page);
    expect(await button('Send').evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await field.fill('');
    await page.setViewportSize(sizes.phone);
    await setting.moderator.until('the support', (it) => it.all('question').find(({ id, supporters }) => id === whole && supporters === 1));
  });

  it('is reached by the keyboard from the draft, and what is typed goes on undisturbed', async () => {
    const { page } = phone;
    const field = page.getByRole('textbox', { name: 'Your question' });
    await field.pressSequentially('Which skills partnerships have worked');
    const close = page.locator('[data-kind="similar"]').getByRole('button', { name: /Support this question/ });
    await close.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await close.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await button('Keep writing').waitFor();
    await button('Keep writing').press('Enter');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('');
  });

  it('is rewritten while it waits, is checked anew, and nothing typed is lost when moderators are faster', async () => {
    const { page } = phone;
    const id = await ask('Who pays for it');
    await says('Who pays for it', 'waiting', 'Your question is with the moderators.');
    await own('Who pays for it').getByRole('button', { name: 'Edit' }).click();
    await button('Save').click();
    await page.getByText('The text is the same as before.').waitFor();
    const words = page.getByRole('textbox', { name: 'New wording' });
    await words.fill('Who pays for the return of workers?');
    await keepPicture(page, join(output, 'own-rewriting.png'));
    await button('Save').click();
    await says('Who pays for the return of workers?', 'waiting');
    await setting.moderator.until('the new wording', (it) => it.all('question').find((one) => one.id === id && one.text === 'Who pays for the return of workers?' && one.status === 'waiting'));

    await own('Who pays for the return').getByRole('button', { name: 'Edit' }).click();
    await words.fill('Who pays for the return, and who decides?');
    await decide('question.approve', { question: id });
    await says('Who pays for the return of workers?', 'live', 'Everyone can see your question', 'Your new wording was not taken', 'Who pays for the return, and who decides?');
    await keepPicture(page, join(output, 'own-too-late.png'));
    await button('Ask it as a new question').click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('Who pays for the return, and who decides?');
    await page.getByRole('textbox', { name: 'Your question' }).fill('');
  });

  it('is rewritten without a line too: kept, taken back, and sent once there is one', async () => {
    const { page, context } = phone;
    await ask('Is it kept without a line?');
    await context.setOffline(true);
    await page.locator('[data-line="offline"], [data-line="reconnecting"]').first().waitFor();
    await own('Is it kept').getByRole('button', { name: 'Edit' }).click();
    const words = page.getByRole('textbox', { name: 'New wording' });
    await words.fill('Is it kept while there is no line?');
    await button('Save').click();
    await says('Is it kept while there is no line?', 'waiting', 'Your new wording is kept until you are back online.');
    await own('Is it kept').getByRole('button', { name: 'Take back' }).click();
    expect(await words.inputValue()).toBe('Is it kept while there is no line?');
    await button('Save').click();
    await context.setOffline(false);
    await setting.moderator.until('the new wording', (it) => it.all('question').find(({ text }) => text === 'Is it kept while there is no line?'));
    await own('Is it kept').getByText('is kept until').waitFor({ state: 'detached' });
  });

  it('keeps a new wording that came too late over the line, with the reason', async () => {
    const { page, context } = phone;
    const text = 'Is it kept while there is no line?';
    const { id = '' } = setting.moderator.all('question').find((one) => one.text === text) ?? {};
    await context.setOffline(true);
    await page.locator('[data-line="offline"], [data-line="reconnecting"]').first().waitFor();
    await own('Is it kept').getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'New wording' }).fill('Is it kept when it is too late?');
    await button('Save').click();
    await decide('question.approve', { question: id });
    await context.setOffline(false);
    await says(text, 'live', 'This question has already been decided.', 'Your new wording was not taken', 'Is it kept when it is too late?');
    await page.reload();
    await arrive(page, page.url());
    await says(text, 'live', 'Is it kept when it is too late?');
    await own(text).getByRole('button', { name: 'Remove' }).click();
    await own(text).getByText('Is it kept when it is too late?').waitFor({ state: 'detached' });
  });

  it('says in words that it is live, on stage, answered, promised an answer, or answered in writing', async () => {
    const text = 'What is counted, and by whom?';
    const question = await ask(text);
    await decide('question.approve', { question });
    await says(text, 'live', 'Everyone can see your question and support it.');
    await decide('question.stage', { question });
    await says(text, 'onStage', 'Your question is on stage now.');
    await decide('question.notice', { question, who: 'The secretariat', untilMs: Date.UTC(2030, 0, 15) });
    await says(text, 'onNotice', 'Taken on notice', 'The secretariat will answer this by Tuesday, 15 January 2030.');
    await decide('question.context', { question, text: noteText, sources: [report] });
    await says(text, 'onNotice', 'Note from the organisers', noteText);
    await decide('question.answer', { question });
    await says(text, 'answered', 'Your question was answered (');
    await decide('question.stage', { question });
    await says(text, 'onStage', 'Your question is on stage now.');
    await decide('question.write', { question, text: 'People are counted, by the statistics offices of the region.', links: [report] });
    await says(text, 'answered', 'Your question was answered in writing', 'People are counted, by the statistics offices');
    const link = own(text).locator('[data-written]').getByRole('link');
    expect(await link.evaluate((it: HTMLAnchorElement) => [it.target, it.rel, it.textContent])).toEqual(['_blank', 'noopener noreferrer', 'Annual reportexample.org(opens in a new tab)']);
  });

  it('says into which question it was merged, and leads there', async () => {
    const text = 'And what about migrant children at the sea?';
    const question = await ask(text);
    await decide('question.merge', { question, into: whole });
    await says(text, 'merged', 'merged with one that asks the same', 'It is now part of:', children);
    await own(text).getByRole('button', { name: 'Go to it' }).click();
    await expect.poll(() => phone.page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(whole);
  });

  it('says why it was not taken; its author asks once for another look, and reads what came of it', async () => {
    const { page } = phone;
    const text = 'Why is the lunch so late?';
    const question = await ask(text);
    await decide('question.reject', { question, reason: 'off-topic', note: 'Please ask the staff at the entrance.' });
    await says(text, 'rejected', 'The moderators did not take your question: not about this session.', 'Please ask the staff at the entrance.');
    await own(text).getByRole('button', { name: 'Ask for another look' }).click();
    await button('Send').last().waitFor();
    const form = page.locator('[data-form="appeal"]');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Say in a sentence why it should be looked at again.').waitFor();
    await form.getByRole('textbox').fill('The programme says that breaks are a part of this session.');
    await page.reload();
    await arrive(page, page.url());
    await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('The programme says that breaks are a part of this session.');
    await form.getByRole('button', { name: 'Send' }).click();
    await says(text, 'rejected', 'You asked for another look:', 'The programme says that breaks', 'Somebody else among the moderators looks at it now.');
    expect(await own(text).getByRole('button', { name: 'Ask for another look' }).count()).toBe(0);
    await decide('question.uphold', { question, note: 'Breaks have no questions.' }, other);
    await says(text, 'rejected', 'It was looked at again, and stays not taken.', 'Breaks have no questions.');
  });

  it('may be taken after all, and says so; one that its author withdraws stays under “Mine”', async () => {
    const { page } = phone;
    const text = 'Where is the list of all speakers?';
    const question = await ask(text);
    await decide('question.reject', { question, reason: 'unclear' });
    await own(text).getByRole('button', { name: 'Ask for another look' }).click();
    await page.locator('[data-form="appeal"]').getByRole('textbox').fill('Of the speakers of this session.');
    await page.locator('[data-form="appeal"]').getByRole('button', { name: 'Send' }).click();
    await says(text, 'rejected', 'Somebody else among the moderators looks at it now.');
    await decide('question.approve', { question }, other);
    await says(text, 'live', 'It was looked at again, and was taken after all.');
    await own(text).getByRole('button', { name: 'Withdraw' }).click();
    await button('Withdraw it').click();
    await own(text).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Mine', exact: true }).click();
    await says(text, 'withdrawn', 'You withdrew this question.');
    await page.getByRole('link', { name: 'Now', exact: true }).click();
  });

  it('may be a reply where the session takes them: it stands folded beneath its question, and in no list', async () => {
    const { page } = phone;
    const text = 'In our town the school is open to all of them.';
    const row = page.locator(`li[data-kind="question"][data-id="${whole}"]`);
    expect(await row.getByRole('button', { name: 'Reply' }).count()).toBe(0);
    await setting.moderator.sendSurely('stage.setReplies', { session: 'panel-1', open: true });
    await row.getByRole('button', { name: 'Reply' }).click();
    await page.locator(`[data-replying-to="${whole}"]`).getByText(children).waitFor();
    const field = page.getByRole('textbox', { name: 'Your reply' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill(text);
    await keepPicture(page, join(output, 'reply-writing.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await button('Send').click();
    await page.getByRole('textbox', { name: 'Your question' }).waitFor();
    const { id } = await setting.moderator.until('the reply', (it) => it.all('question').find((one) => one.text === text && one.status === 'waiting'));
    await says(text, 'waiting', 'Your reply to:', children, 'Your reply is with the moderators.');
    await decide('question.approve', { question: id });
    await says(text, 'live', 'Everyone can read your reply.');
    await row.getByText('1 reply').click();
    await row.locator(`[data-reply="${id}"]`).getByText(text).waitFor();
    await keepPicture(page, join(output, 'reply-beneath.png'));
    expect(await page.locator('li[data-kind="question"]:not([data-own])', { hasText: text }).and(page.locator(`[data-id="${id}"]`)).count()).toBe(0);
    await setting.moderator.sendSurely('stage.setReplies', { session: 'panel-1', open: false });
    await row.getByRole('button', { name: 'Reply' }).waitFor({ state: 'detached' });
    await row.getByText('1 reply').waitFor();
  });

  it('of others is pinned, and is for a speaker, in words', async () => {
    await decide('question.pin', { question: whole });
    await decide('question.address', { question: whole, to: speaker });
    const row = phone.page.locator(`li[data-kind="question"][data-id="${whole}"]`);
    await row.getByText('Pinned', { exact: true }).waitFor();
    await row.getByText(`To: ${speaker}`).waitFor();
    await keepPicture(row, join(output, 'pinned.png'));
  });

  it('goes by what the event allows, and says so', async () => {
    const { page } = phone;
    const host = await hall.host();
    const field = page.getByRole('textbox', { name: 'Your question' });
    await host.sendSurely('event.configure', { asking: 'anonymous' });
    await field.fill('Is this asked under a name?');
    await page.getByText('This event takes anonymous questions only.').waitFor();
    await host.sendSurely('event.configure', { asking: 'named' });
    await page.getByText('This event takes questions with a name only.').waitFor();
    await button('Send').click();
    await page.getByText('Add your name, then send it again.').waitFor();
    expect(await field.inputValue()).toBe('Is this asked under a name?');
    await keepPicture(page, join(output, 'name-needed.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await host.sendSurely('event.configure', { asking: 'both', appeals: false, reasons: [{ id: 'embargo', label: { en: 'under embargo until Friday' } }] });
    await field.fill('');
    const text = 'What does the unpublished report say?';
    const question = await ask(text);
    await decide('question.reject', { question, reason: 'embargo' });
    await says(text, 'rejected', 'The moderators did not take your question: under embargo until Friday.', 'This event does not look at such decisions again.');
    expect(await own(text).getByRole('button', { name: 'Ask for another look' }).count()).toBe(0);
  });

  it('stands with all of that on every width, in the light and in the dark, in French and from right to left', async () => {
    const { page } = phone;
    await page.getByRole('link', { name: 'Mine', exact: true }).click();
    await own('Why is the lunch').waitFor();
    await page.setViewportSize({ width: 390, height: 5200 });
    expect(await findingsInBoth(page)).toEqual([]);
    for (const direction of ['ltr', 'rtl'] as const) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      for (const width of [320, 390, 768, 1366]) {
        await page.setViewportSize({ width, height: 900 });
        expect([direction, width, await tooWide(page)]).toEqual([direction, width, 0]);
        await keepPicture(page, join(output, `own-${direction}-${width}.png`), { fullPage: true });
      }
    }
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    // Tall enough to show all at once: what lies under the foot until somebody scrolls is no finding.
    await page.setViewportSize({ width: 320, height: 5200 });
    await page.getByRole('combobox', { name: 'Language' }).first().selectOption('fr');
    await page.getByText('Votre question a reçu une réponse écrite').first().waitFor();
    expect(await tooWide(page)).toBe(0);
    expect(await findingsInBoth(page)).toEqual([]);
    await keepPicture(page, join(output, 'own-fr-320.png'), { fullPage: true });
  });

  it('has left no complaint on the console', () => expect(phone.complaints).toEqual([]));
});
