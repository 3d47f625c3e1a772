// The first event's programme in English and Arabic, and content of any length in both: what a wall has to hold.
import { readFile, writeFile } from 'node:fs/promises';
import type { PollWords } from './sample-polls.ts';

const original = new URL('../../infra/events/idm-2024-geneva.json', import.meta.url);

export const tongues = ['en', 'ar'] as const;
export const tongueNames: Readonly<Record<(typeof tongues)[number], string>> = { en: 'English', ar: 'Arabic' };
export const lengths = ['short', 'long'] as const;
export type Tongue = (typeof tongues)[number];
export type Length = (typeof lengths)[number];

interface Words {
  readonly title: string;
  readonly speakers: readonly { name: string; role: string }[];
  readonly questions: readonly string[];
  readonly announcement: string;
  readonly until: string;
  readonly poll: { readonly title: string; readonly options: readonly string[] };
}

/** A question again and again up to a length, with its own mark at the end. */
const fill = (text: string, length: number): string => `${`${text} `.repeat(Math.ceil(length / text.length)).slice(0, length - 1).trimEnd()}${text.slice(-1)}`;
const many = (count: number, text: string): string[] => Array.from({ length: count }, (_, index) => `${index + 1} ${text}`);
const english = 'How will governments and employers make sure that people who return with new skills find work that uses them, everywhere?';
const arabic = 'كيف ستضمن الحكومات وأرباب العمل أن يجد العائدون بمهارات جديدة عملاً يستفيد منها دون أن يبدؤوا من جديد في كل مكان؟';

export const wordsIn: Record<Tongue, Record<Length, Words>> = {
  en: {
    short: {
      title: 'Opening', speakers: [{ name: 'Amina Diallo', role: 'Chair' }], questions: many(4, 'Who pays for this?'), announcement: 'Lunch is ready.', until: 'We go on', poll: { title: 'Which first?', options: ['Skills', 'Safety'] },
    },
    long: {
      title: 'Facilitating regular pathways to a better future: harnessing the power of migration for sustainable development and for the green transition of every region',
      speakers: many(9, 'Her Excellency Dr Maria Magdalena Konstantinidou-Oppenheimer').map((name) => ({ name, role: 'Minister for Labour, Migration, Vocational Training and Regional Development of the Federation' })),
      questions: many(8, fill(english, 470)), announcement: fill(english, 280), until: 'The plenary goes on in the large hall on the first floor with the ministers', poll: { title: fill(english, 140), options: many(8, 'Recognise certificates, licences and practical experience across all borders') },
    },
  },
  ar: {
    short: {
      title: 'الافتتاح', speakers: [{ name: 'أمينة ديالو', role: 'رئيسة الجلسة' }], questions: many(4, 'من يدفع ثمن هذا؟'), announcement: 'الغداء جاهز.', until: 'نواصل', poll: { title: 'ما الأهم؟', options: ['المهارات', 'السلامة'] },
    },
    long: {
      title: 'تيسير المسارات النظامية نحو مستقبل أفضل: تسخير قوة الهجرة من أجل التنمية المستدامة ومن أجل الانتقال الأخضر في كل منطقة من مناطق العالم',
      speakers: many(9, 'معالي الدكتورة مريم عبد الرحمن القحطاني الهاشمي').map((name) => ({ name, role: 'وزيرة العمل والهجرة والتدريب المهني والتنمية الإقليمية في الاتحاد' })),
      questions: many(8, fill(arabic, 470)), announcement: fill(arabic, 280), until: 'تُستأنف الجلسة العامة في القاعة الكبرى في الطابق الأول مع الوزراء', poll: { title: fill(arabic, 140), options: many(8, 'الاعتراف بالشهادات والرخص والخبرة العملية عبر جميع الحدود') },
    },
  },
};

const wordsOf: Record<Tongue, readonly string[]> = {
  en: ['skills', 'regular pathways', 'million people', 'safety', 'dignity', 'recognition', 'portability of social rights for all', 'youth', 'climate', 'trust'],
  ar: ['مهارات', 'مسارات نظامية', 'مليون شخص', 'سلامة', 'كرامة', 'اعتراف', 'إمكانية نقل الحقوق الاجتماعية للجميع', 'شباب', 'مناخ', 'ثقة'],
};

/** What polls of every kind say. */
export const pollWordsIn = (tongue: Tongue, length: Length): PollWords => {
  const { title, options } = wordsIn[tongue][length].poll;
  return { tongue, title, options: length === 'long' ? options : [...options, wordsOf[tongue][4] ?? ''], words: wordsOf[tongue] };
};

/** Gives back the file's path, for `PLENARY_PROGRAMME`: the panel that goes on stage has these words in its tongue. */
export async function programmeIn(file: string, tongue: Tongue, length: Length): Promise<string> {
  const { title, speakers } = wordsIn[tongue][length];
  const programme: unknown = JSON.parse(await readFile(original, 'utf8'), (key, value: unknown) => {
    if (key === 'languages' && Array.isArray(value) && tongue === 'ar') return [...value, 'ar'];
    if (!isThing(value)) return value;
    if (value['id'] === 'panel-1') return { ...value, title: { ...Object(value['title']), [tongue]: title }, speakers };
    return value['slug'] === undefined ? value : { ...value, title: { ...Object(value['title']), [tongue]: title } };
  });
  await writeFile(file, JSON.stringify(programme));
  return file;
}

const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
