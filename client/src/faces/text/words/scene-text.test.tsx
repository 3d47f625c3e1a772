// What is on air in words: a chart as a sentence and a table, in each language, and what a listener hears.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { OnAir, OnAirPoll } from '@plenary/protocol/on-air/schema';
import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { openLanguageStore } from '../../../i18n/language-store.ts';
import { SceneText } from './scene-text.tsx';
import { useSentences } from './use-sentences.ts';

const zone = 'Europe/Zurich';
const nineMs = Date.UTC(2024, 10, 25, 8);

const welcome: OnAir = {
  version: 2, event: 'idm', room: 'hall', roomTitle: 'Hall', screen: null, languages: ['en'], rev: 1, sinceMs: null, scene: 'welcome', id: null, title: 'Dialogue', titleLanguage: 'en',
  text: null, textLanguage: null, who: null, supporters: null, speakers: [], startsAtMs: null, endsAtMs: null, untilMs: null, poll: null, questions: [],
  beside: null,
};
const labels = ['Skills', 'Visas', 'Return'];
const record: OnAirPoll['record'] = {
  kind: 'poll', id: 'p1', rev: 1, session: 's', title: { en: 'What first?' }, setup: { kind: 'single' }, options: [], results: 'live', named: false, changeable: true, sealed: false,
  electorates: [], split: null, status: 'open', places: null, leaders: null, past: [], round: 1, openedAtMs: 0, closesAtMs: null, closedAtMs: null, revealed: true,
  turnout: { voters: 0, changed: 0, couldVote: null, refused: null, repeated: null }, counted: null, result: null, parts: null, table: null, head: null,
};
function pollOf(counts: readonly number[] | null, voters: number, status: OnAirPoll['status'] = 'open'): OnAirPoll {
  const texts = labels.slice(0, counts?.length ?? 2);
  return {
    status, closesAtMs: null, voters, byGroup: false, groups: [],
    options: texts.map((text, index) => ({ id: String.fromCharCode(97 + index), text, count: counts?.[index] ?? null })),
    record: {
      ...record, status, options: texts.map((text, index) => ({ id: String.fromCharCode(97 + index), text: { en: text } })), turnout: { ...record.turnout, voters },
      ...(counts && { counted: voters, result: { counts: [...counts] } }),
    },
  };
}
const poll = (...args: Parameters<typeof pollOf>): OnAir => ({ ...welcome, scene: 'poll', id: 'p1', title: 'What first?', titleLanguage: null, poll: pollOf(...args) });
const question: OnAir = {
  ...welcome, scene: 'question', id: 'q1', title: 'Who pays?', text: '¿Por qué?', textLanguage: 'es', who: { name: null, group: 'States', mode: 'remote' }, supporters: 1,
};

function Spoken({ onAir }: { readonly onAir: OnAir }) {
  return <>{useSentences().spoken(onAir, zone)}</>;
}

async function drawn(onAir: OnAir, language = 'en') {
  const memory = { read: () => null, write: () => undefined };
  const store = await openLanguageStore({ area: 'text', browser: [language], memory });
  const draw = (part: ReactNode): string => renderToStaticMarkup(<LanguageProvider store={store}>{part}</LanguageProvider>);
  const html = draw(<SceneText onAir={onAir} languages={[language]} timeZone={zone} nowMs={nineMs} />);
  return { html, text: html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'), spoken: draw(<Spoken onAir={onAir} />) };
}

describe('a chart in words', () => {
  it('names who has the most votes, and has every figure in a table', async () => {
    const { html, text, spoken } = await drawn(poll([3, 1, 0], 4));
    expect(spoken).toBe('Poll: you can vote now. What first? 4 people voted. Most chose “Skills”: 75% (3 votes).');
    expect(text).toContain('|Option|Votes|Share|A, Skills|3|75%|B, Visas|1|25%|C, Return|0|0%|');
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
    expect(html).toContain('<caption');
  });

  it('says that several are level', async () => {
    expect((await drawn(poll([2, 2, 0], 4, 'closed'))).spoken).toBe('Poll: voting has closed. What first? 4 people voted. “Skills” and “Visas” are level with the most: 50% (2 votes) each.');
  });

  it('leads nobody while nobody has voted', async () => {
    expect((await drawn(poll([0, 0], 0))).spoken).toBe('Poll: you can vote now. What first? Nobody has voted.');
  });

  it('holds no figures while they are hidden', async () => {
    const { html, text, spoken } = await drawn(poll(null, 7));
    expect(html).not.toContain('<table');
    expect(text).toContain('|Skills|Visas|');
    expect(spoken).toBe('Poll: you can vote now. What first? 7 people voted. The result is hidden.');
  });

  it('tells a poll of any kind, and by group where the wall does', async () => {
    const yes = poll([3, 1, 1], 5);
    const consent = yes.poll && { ...yes, poll: { ...yes.poll, record: { ...yes.poll.record, setup: { kind: 'consent' as const } } } };
    expect(consent && (await drawn(consent)).spoken).toContain('75% said yes and 25% said no, of those who said either; 1 abstained.');
    const row = (id: string | null, cells: (number | null)[]) => ({ id, ballots: null, cells });
    const table = { columns: ['a', 'b'], ballots: 20, totals: [12, 8], agreement: [], rows: [row('states', [7, null]), row(null, [null, null])] };
    const split = yes.poll && { ...yes, poll: { ...yes.poll, byGroup: true, groups: [{ id: 'states', label: { en: 'States' } }], record: { ...yes.poll.record, table } } };
    expect(split && (await drawn(split)).text).toContain('|States|not shown (few)|7|not shown (few)|');
  });

  it('speaks French and Spanish', async () => {
    expect((await drawn(poll([3, 1], 4), 'fr')).spoken).toMatch(/Le choix le plus fréquent est «\sSkills\s»\s: 75\s%\s\(3 votes\)/u);
    expect((await drawn(poll([1, 1], 2), 'es')).spoken).toContain('«Skills» y «Visas» empatan en cabeza');
  });
});

describe('a question in words', () => {
  it('says who asks, marks the language of the words, and names nobody who is anonymous', async () => {
    const { html, text, spoken } = await drawn(question);
    expect(text).toContain('Asked by: Anonymous, States, remote');
    expect(text).toContain('1 person supports it');
    expect(html).toContain('lang="es"');
    expect(spoken).toBe('Question on stage. Anonymous, States, remote. ¿Por qué?');
  });

  it('says what is on, and that nothing is', async () => {
    expect((await drawn({ ...welcome, scene: 'now', title: 'Who pays?', speakers: [{ name: 'Amal', role: 'Minister' }] })).text).toContain('Amal, Minister');
    expect((await drawn(welcome)).spoken).toBe('Nothing is on yet. Dialogue.');
  });
});

describe('a screen in words', () => {
  const screen = { id: 's1', name: 'Left', follows: false };
  const countdown: OnAir = { ...welcome, screen, scene: 'countdown', title: '', titleLanguage: null, text: 'Lunch', untilMs: nineMs + 12 * 60_000 };

  it('says until when a countdown runs and how long that is, and at its end that it is time', async () => {
    const { text, spoken } = await drawn(countdown);
    expect(text).toContain('|Countdown|Lunch|At 09:12|12 min left|');
    expect(spoken).toBe('Countdown. Lunch. At 09:12.');
    const over = await drawn({ ...countdown, untilMs: nineMs - 1 });
    expect(over.text).toContain('|Lunch|Now|');
    expect((await drawn({ ...countdown, text: null, untilMs: nineMs - 1 })).text).toContain('|It is time.|');
  });

  it('tells of both things that stand side by side', async () => {
    const { text, spoken } = await drawn({ ...question, screen, beside: { ...countdown } });
    expect(text.indexOf('¿Por qué?')).toBeLessThan(text.indexOf('Lunch'));
    expect(spoken).toBe('Question on stage. Anonymous, States, remote. ¿Por qué? Countdown. Lunch. At 09:12.');
  });

  it('says that it is blank, and welcomes by choice without saying that nothing is on', async () => {
    expect((await drawn({ ...welcome, screen, scene: 'blank', title: '' })).spoken).toBe('The screen is blank.');
    expect((await drawn({ ...welcome, screen })).spoken).toBe('Welcome. Dialogue.');
    expect((await drawn({ ...welcome, screen: { ...screen, follows: true } })).spoken).toBe('Nothing is on yet. Dialogue.');
  });

  it('reads out what may be asked next, in its order', async () => {
    const who = { name: null, group: null, mode: null };
    const questions = ['First?', 'Second?'].map((words, index) => ({ id: `q${index}`, text: words, textLanguage: 'en', who, supporters: index }));
    const { html, spoken } = await drawn({ ...welcome, screen, scene: 'questions', questions });
    expect(spoken).toBe('What may be asked next. First? Second?');
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toContain('Asked by: Anonymous');
  });

  it('reads an announcement as it is written', async () => {
    expect((await drawn({ ...welcome, screen, scene: 'announcement', title: '', text: 'Come back at ten' })).spoken).toBe('Announcement. Come back at ten.');
  });
});
