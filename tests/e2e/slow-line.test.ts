// On a poor line, 400 kbit/s with 400 ms each way, a phone gets in, asks and votes. How long that takes: node tests/load/slow-line.ts
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { arrive, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { countsOf, votersOf } from '../harness/polls.ts';
import { poorLine, throttle } from '../harness/throttle.ts';

describe('a phone on a poor line', () => {
  let hall: Hall;
  let browser: TestBrowser;
  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('gets in, asks, and votes; both arrive', async () => {
    const { page, complaints } = await browser.visit(sizes.phone);
    await throttle(page, poorLine);
    await arrive(page, `${hall.url}/j/IDM-2024`);
    const desk = await hall.moderator();
    await participant.ask(page, 'Does a question go through a thin pipe?');
    await desk.until('the question', (m) => m.all('question').some(({ text }) => text.includes('thin pipe')));
    const made = await desk.sendSurely('poll.create', { session: 'panel-1', title: 'Which first?', options: ['One', 'Two'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await desk.sendSurely('poll.open', { poll });
    await participant.vote(page, 'Two');
    await desk.until('a ballot', (m) => votersOf(m, poll) === 1);
    await desk.sendSurely('poll.close', { poll });
    await desk.until('the ballot', (m) => countsOf(m, poll) === '0,1');
    expect(complaints).toEqual([]);
  });
});
