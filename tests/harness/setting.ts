// A hall brought into a given state over the wire, fast, so that a browser can look at it: questions, a poll, screens, staff cookies.
import type { BrowserContext } from 'playwright-core';
import type { Hall } from './hall.ts';
import { postSurely, type Person } from './person.ts';

export const longText = 'How will governments and employers together make sure that people who come back with new skills find work that uses them, without starting again at the bottom of the ladder and without paying twice for the same papers? '
  .repeat(3)
  .slice(0, 499)
  .trimEnd() + '?';
export const longOptions = Array.from({ length: 12 }, (_, index) => `Option ${index + 1}: recognise certificates, licences and practical experience across all the borders of the region`);

export interface Setting {
  readonly moderator: Person;
  /** Lets people ask until there are this many texts, and approves them; gives back their ids. */
  ask(texts: readonly string[], approved?: boolean): Promise<string[]>;
  /** Opens a poll; gives back its id. */
  poll(title: string, options: readonly string[]): Promise<string>;
}

const stage = 'panel-1';

export async function setUp(hall: Hall): Promise<Setting> {
  const moderator = await hall.moderator();
  await moderator.sendSurely('stage.goLive', { session: stage });
  const askers: Person[] = [];
  let asked = 0;
  const asker = async (): Promise<Person> => {
    const place = Math.floor(asked / 4);
    asked += 1;
    return (askers[place] ??= await hall.join({ name: `Person ${place + 1}`, mode: place % 2 ? 'remote' : 'room' }));
  };
  return {
    moderator,
    async ask(texts, approved = true) {
      const ids: string[] = [];
      for (const text of texts) {
        const person = await asker();
        const ack = await person.sendSurely('question.submit', { session: stage, text, anonymous: asked % 3 === 0 });
        if (!ack.ok) throw new Error(`Not taken: ${text} (${ack.error.code})`);
        const question = await moderator.until(text, (it) => it.all('question').find((one) => one.text === text));
        if (approved) await moderator.sendSurely('question.approve', { question: question.id });
        ids.push(question.id);
      }
      return ids;
    },
    async poll(title, options) {
      await moderator.sendSurely('poll.create', { session: stage, title, options: [...options], choice: 'single', maxOptions: 1, showWhileOpen: true });
      const { id } = await moderator.until(title, (it) => it.all('poll').find((one) => Object.values(one.title).includes(title)));
      await moderator.sendSurely('poll.open', { poll: id });
      return id;
    },
  };
}

/** Pairs the screen whose code this is, over HTTP; gives back its id. */
export async function pairScreen(hall: Hall, code: string): Promise<string> {
  const entry = await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') });
  const cookie = entry.cookies.map((one) => one.split(';')[0]).join('; ');
  const { body } = await postSurely(`${hall.url}/api/screens/pair`, { code, name: 'Left of the podium', room: 'plenary-hall' }, { cookie });
  const id = (body as { screen?: { id?: string } | string }).screen;
  const found = typeof id === 'string' ? id : id?.id;
  if (!found) throw new Error(`Not paired: ${JSON.stringify(body)}`);
  return found;
}

/** Lets a page offline and back, as far as the page itself can tell. */
export const goOffline = (context: BrowserContext, offline: boolean): Promise<void> => context.setOffline(offline);
