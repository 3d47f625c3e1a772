// How well language detectors tell short and whole questions apart, beside the rule that is made of one, and what they cost.
// `node tests/bench/languages.ts`
import { eld as eldSmallest } from 'eld/extrasmall';
import { eld as eldLargest } from 'eld/large';
import { franc } from 'franc-min';
import { detect as tinyld } from 'tinyld';
import { conferenceSentences } from '@plenary/screening/conference-sentences';
import { screenLanguage } from '@plenary/screening/language';
import { spokenSentences } from '@plenary/screening/spoken-sentences';

interface Sentence { readonly language: string; readonly text: string }
type Detect = (text: string) => string;

const sixOfTheUN: ReadonlySet<string> = new Set(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
const spaceless: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'my']);
const sentences: readonly Sentence[] = [...conferenceSentences, ...Object.entries(spokenSentences).flatMap(([language, texts]) => texts.map((text) => ({ language, text })))];

/** What franc calls the languages of the sentences. */
const isoOfFranc: Readonly<Record<string, string>> = {
  eng: 'en', fra: 'fr', spa: 'es', arb: 'ar', cmn: 'zh', rus: 'ru', por: 'pt', ita: 'it', cat: 'ca', ron: 'ro', deu: 'de', nld: 'nl', swe: 'sv', pol: 'pl', ukr: 'uk', bul: 'bg', srp: 'sr',
  ell: 'el', tur: 'tr', pes: 'fa', prs: 'fa', urd: 'ur', heb: 'he', hin: 'hi', ben: 'bn', jpn: 'ja', kor: 'ko', vie: 'vi', ind: 'id', swh: 'sw', hat: 'ht', som: 'so', tha: 'th', mya: 'my', amh: 'am',
};

const detectors: Readonly<Record<string, Detect>> = {
  'eld, smallest': (text) => eldSmallest.detect(text).language,
  'eld, largest': (text) => eldLargest.detect(text).language,
  tinyld: (text) => tinyld(text),
  'franc-min': (text) => isoOfFranc[franc(text, { minLength: 1 })] ?? '',
};

/** The first words of a sentence, two characters for each in scripts without spaces. */
const firstWords = ({ language, text }: Sentence, words: number): string =>
  spaceless.has(language) ? text.slice(0, words * 2) : text.split(' ').slice(0, words).join(' ');

function rightShare(detect: Detect, of: readonly Sentence[], words: number): string {
  const right = of.filter((sentence) => detect(firstWords(sentence, words)) === sentence.language).length;
  return `${right} of ${of.length}`;
}

function microseconds(detect: Detect): number {
  for (const { text } of sentences) detect(text);
  const rounds = 20;
  const before = process.cpuUsage();
  for (let n = 0; n < rounds; n += 1) for (const { text } of sentences) detect(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / rounds / sentences.length;
}

const six = sentences.filter(({ language }) => sixOfTheUN.has(language));
for (const [name, detect] of Object.entries(detectors)) {
  for (const words of [3, 5, 8, 1000]) {
    process.stdout.write(`${name.padEnd(14)} ${words === 1000 ? 'whole' : `${words} words`}: the six of the UN ${rightShare(detect, six, words)}, all ${rightShare(detect, sentences, words)}\n`);
  }
  process.stdout.write(`${name.padEnd(14)} ${microseconds(detect).toFixed(0)} µs of CPU each\n`);
}

const counted = { silent: 0, right: 0, wrong: 0 };
for (const { language, text } of sentences) {
  for (const declared of sixOfTheUN) {
    if (declared === language) continue;
    const [told] = screenLanguage(text, declared);
    counted[told === undefined ? 'silent' : told.detail === language ? 'right' : 'wrong'] += 1;
  }
}
const alarms = sentences.filter(({ language, text }) => screenLanguage(text, language).length > 0).length;
process.stdout.write(`the rule, declared in one of the six: right ${counted.right}, silent ${counted.silent}, another language named ${counted.wrong}; declared rightly and flagged all the same ${alarms}\n`);
process.stdout.write(`the rule       ${microseconds((text) => String(screenLanguage(text, 'en').length)).toFixed(0)} µs of CPU each\n`);
