// Text of every kind through the whole way: what scripts and emoji need arrives as it was written, what only hides or breaks is gone or refused, and
// markup is text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { post, type Person } from '../harness/person.ts';

const session = 'panel-1';

/** Composed (NFC), as keyboards write it. */
const untouched: readonly [name: string, text: string][] = [
  ['Arabic with vowels and tatweel', 'كَيْفَ سَتَحْمِي الدُّوَلُ حُقُوقَ الـمُهَاجِرِينَ فِي عَامِ ٢٠٢٤؟'],
  ['Hebrew with points', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם, ומה עם ה־IOM?'],
  ['Persian with joiners', 'کشورها چگونه از کودکان مهاجر حمایت می\u200Cکنند و چه برنامه\u200Cهایی دارند؟'],
  ['Hindi with joiners', 'राज्य प्रवासी बच्चों की रक्षा कैसे करेंगे, क्\u200Dया श्री\u200Dलंका भी?'],
  ['Thai and Khmer', 'รัฐจะคุ้มครองเด็กที่ชายแดนอย่างไร តើរដ្ឋនឹងការពារកុមារយ៉ាងដូចម្ដេច?'],
  ['Vietnamese and Yoruba', 'Các quốc gia bảo vệ trẻ em thế nào? Báwo ni a ṣe máa dáàbò bo àwọn ọmọ wọ̀nyí?'],
  ['Chinese beyond the first plane', '各国如何保护𠮷野家的移民儿童？'],
  ['emoji with joiners, tones and flags', 'Why do families 👩\u200D👩\u200D👧\u200D👦 like mine 🏳️\u200D🌈 👩🏽\u200D🌾 🇸🇩 🇭🇹 wait?'],
  ['direction marks', 'What of “\u2067שלום\u2069” and \u200Fמה\u200E here?'],
  ['markup', '<script>alert(1)</script><img src=x onerror="alert(2)"> &lt;b&gt; </p> {{7*7}} ${7*7}?'],
  ['what queries and shells read', "'; DROP TABLE questions; -- $(rm -rf /) `id` %00 ../../etc/passwd?"],
  ['what spreadsheets read', '=HYPERLINK("http://a.example","Why?")'],
  ['what objects read', '__proto__ constructor {"$ne":null} toString?'],
];

const cleaned: readonly [name: string, raw: string, text: string][] = [
  ['NUL and other controls', 'Who\u0000 pays\u0007 for\u001B[31m this?', 'Who pays for[31m this?'],
  ['hidden text in tags', 'Who pays?\u{E0041}\u{E0042}\u{E007F}', 'Who pays?'],
  ['noncharacters', 'Who pays\uFFFF\uFDD0?', 'Who pays?'],
  ['line breaks of all kinds', 'One\r\n\r\n\r\n\r\nTwo\u2028Three?', 'One\n\nTwo\nThree?'],
  ['composed and decomposed letters', 'E\u0301tat de\u0301cide\u0301 ?', 'État décidé ?'],
];

describe('hostile text', () => {
  let hall: Hall;
  let moderator: Person;
  let reader: Person;
  beforeAll(async () => {
    hall = await openHall({ session });
    moderator = await hall.moderator();
    reader = await hall.join();
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  /** Each by somebody new, so that nobody has more open than one may. */
  async function shown(raw: string): Promise<{ onDesk: string | undefined; onPhone: string | undefined; frames: string }> {
    const author = await hall.join();
    const ack = await author.sendSurely('question.submit', { session, text: raw, anonymous: true });
    if (!ack.ok) throw new Error(ack.error.code);
    const question = String(ack.result?.['question']);
    await moderator.until('on the desk', (m) => m.get('question', question)?.desk?.screened);
    await moderator.sendSurely('question.approve', { question });
    await reader.until('live', (r) => r.get('question', question)?.status === 'live');
    return { onDesk: moderator.get('question', question)?.text, onPhone: reader.get('question', question)?.text, frames: reader.frames.join('') };
  }

  it.each(untouched)('%s arrive as they were written', async (_name, text) => {
    expect(text.normalize('NFC')).toBe(text);
    const { onDesk, onPhone } = await shown(text);
    expect([onDesk, onPhone]).toEqual([text, text]);
  });

  it.each(cleaned)('%s are cleaned, and nothing else is', async (_name, raw, text) => {
    const { onDesk, onPhone } = await shown(raw);
    expect([onDesk, onPhone]).toEqual([text, text]);
  });

  it('halves of surrogate pairs become the sign for what cannot be read, and break no frame', async () => {
    const { onPhone, frames } = await shown('Who \uD83D pays \uDC00 for it?');
    expect(onPhone).toBe('Who \uFFFD pays \uFFFD for it?');
    expect(frames.isWellFormed()).toBe(true);
  });

  it('five thousand combining marks are refused with a code; what fits is flagged for moderators', async () => {
    const author = await hall.join();
    const refusal = await author.sendSurely('question.submit', { session, text: `Why a${'\u0301\u0316'.repeat(2500)}?`, anonymous: true });
    expect(refusal).toMatchObject({ ok: false, error: { code: 'question-too-long', retryable: false } });
    const ack = await author.sendSurely('question.submit', { session, text: `Why do people a${'\u0316\u0317'.repeat(200)} wait?`, anonymous: true });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    const seen = await moderator.until('it is screened', (m) => m.get('question', question)?.desk?.screened && m.get('question', question));
    expect(seen.desk?.flags).toContainEqual(expect.objectContaining({ kind: 'script', detail: 'stacked-marks' }));
  });

  it('names are cleaned in the same way, in one line', async () => {
    const join = async (name: string): Promise<unknown> => ((await post(`${hall.url}/api/join`, { code: 'IDM-2024', name })).body as { identity?: { name: string } }).identity?.name;
    expect(await join('  Ana\u0000\nMari\u0301a \u{E0041}')).toBe('Ana María');
    expect(await join('<b>Ana</b>')).toBe('<b>Ana</b>');
    expect(await join('نور\u200Cالدین')).toBe('نور\u200Cالدین');
    expect(await join('Ana \uD83D')).toBe('Ana \uFFFD');
  });

  it('what spreadsheets would run is text in the ledger’s CSV', async () => {
    const author = await hall.join();
    const ack = await author.sendSurely('question.submit', { session, text: '=1+1+cmd|"/C calc"!A0 and why?', anonymous: true });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    await moderator.until('on the desk', (m) => m.get('question', question));
    await moderator.sendSurely('question.edit', { question, text: '@SUM(1+1) why?' });
    const host = await hall.host();
    const csv = await (await fetch(`${hall.url}/api/ledger.csv`, { headers: { authorization: `Bearer ${(host.socket.auth as { token: string }).token}` } })).text();
    expect(csv).toContain('SUM(1+1) why?');
    for (const cell of csv.split(/[\n,]/)) expect(cell).not.toMatch(/^"?[=+@\t\r]/);
  });
});
