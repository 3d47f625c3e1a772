// Sees numbers that belong to one person: bank accounts and payment cards by their checksums, passports by their machine-readable line
// or by the word before the number. Symbols of UN documents, years and budgets are none.
import type { Flag, TextRange } from '@plenary/domain/question/flags';
import validator from 'validator';
import { rangesOf, seen } from './flag.ts';

/** Country, two check digits, then groups of letters and figures. Its end is found by the checksum: what follows may be a word. */
const accountStart = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9]{2})/giu;
const longestAccount = 44;
const shortestAccount = 15;

/** 12 to 19 figures, in one piece or in groups. */
const cardLike = /(?<![\p{L}\p{N}./-])\d(?:[ -]?\d){11,18}(?![\p{L}\p{N}/-])/gu;

/** The lower line of a passport (ICAO 9303, part 4: 44 characters) with its check digits, and the upper one of any travel document. */
const machineLine = /(?<![A-Z0-9<])(?:[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{14}[\d<]\d|[PIACV][A-Z<][A-Z]{3}[A-Z]{1,30}<<[A-Z<]{5,39})(?![A-Z0-9<])/gu;

/** The word for a passport or identity card in the six languages, then a number of six figures or more, letters among them. */
const label = [
  'passports?', 'id ?cards?', 'identity cards?', 'national id', 'residence permit', 'passeports?', "carte d['’]identité", 'titre de séjour', 'pasaportes?',
  'cédula', 'dni', 'nie', 'documento de identidad', 'паспорт\\p{L}*', 'удостоверени\\p{L}* личности', '护照', '身份证', 'جواز (?:ال)?سفر(?:ي|ه|ها)?', '(?:رقم )?ال?هوية',
].join('|');
const between = "(?:\\s*(?:no|nr|n[°º]|№|num|number|numéro|número|numero|номер|серия|号码|号|رقم|is|est|es|das|:|：|\\.|#|,))*\\s*";
/** In one piece, or in the groups of a Russian passport. */
const number = '(?<number>(?=[A-Z]*(?:\\p{Nd}[A-Z]{0,2}){6})[A-Z]{0,3}\\p{Nd}[A-Z\\p{Nd}]{5,16}|\\p{Nd}{2} ?\\p{Nd}{2} \\p{Nd}{6})';
const labelled = new RegExp(`(?<![\\p{L}\\p{N}])(?:${label})${between}${number}(?![\\p{L}\\p{N}])`, 'giu');
/** In Chinese no space stands before the word. */
const labelledChinese = /(?:护照|身份证)(?:号码|号|是|为|：|:|\s)*(?<number>[A-Z]{0,2}\d{6,18}[X]?)(?![\p{L}\p{N}])/giu;

/** Flags `iban`, `card`, `machine-readable` and `labelled`. */
export function screenDocument(text: string): Flag[] {
  const cards = rangesOf(text, cardLike).filter(({ start, end }) => validator.isCreditCard(text.slice(start, end)));
  return [
    ...seen('document', 'iban', accounts(text)),
    ...seen('document', 'card', cards),
    ...seen('document', 'machine-readable', rangesOf(text, machineLine)),
    ...seen('document', 'labelled', [...numbersOf(text, labelled), ...numbersOf(text, labelledChinese)]),
  ];
}

function accounts(text: string): TextRange[] {
  return Array.from(text.matchAll(accountStart)).flatMap(({ index }) => {
    const run = /^[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9])*/iu.exec(text.slice(index, index + longestAccount))?.[0] ?? '';
    for (let end = run.length; end >= shortestAccount; end -= 1) {
      if (validator.isIBAN(run.slice(0, end).trim())) return [{ start: index, end: index + run.slice(0, end).trimEnd().length }];
    }
    return [];
  });
}

function numbersOf(text: string, pattern: RegExp): TextRange[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const digits = match.groups?.['number'] ?? '';
    const end = match.index + match[0].length;
    return [{ start: end - digits.trimStart().length, end }];
  });
}
