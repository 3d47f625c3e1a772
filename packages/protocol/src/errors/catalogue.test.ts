// Rules W-*: one error catalogue, with a sentence for people in three languages.
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '@plenary/domain/core/codes';
import { pollLimits } from '@plenary/domain/poll/state';
import { questionLimits } from '@plenary/domain/question/state';
import { errorCatalogue } from './catalogue.ts';
import { borderCodes, errorCodes, type ErrorCode } from './codes.ts';
import { errorBody, errorSentence } from './sentence.ts';
import { en } from './sentences/en.ts';
import { es } from './sentences/es.ts';
import { fr } from './sentences/fr.ts';

const languages = { en, fr, es };

describe('error catalogue', () => {
  it('W-7 every code has one row, and every row a code', () => {
    expect(Object.keys(errorCatalogue).toSorted()).toEqual([...errorCodes].toSorted());
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    for (const { status } of Object.values(errorCatalogue)) expect(status).toSatisfy((code: number) => code >= 400 && code < 600);
  });

  it('W-8 what the domain refuses is final and keeps the connection', () => {
    for (const code of refusalCodes) {
      expect(errorCatalogue[code]).toMatchObject({ retryable: false, connection: 'keep' });
      expect(errorCatalogue[code].status).toBeLessThan(500);
    }
  });

  it('W-9 only what may succeed as it is may be sent again', () => {
    const retryable = borderCodes.filter((code) => errorCatalogue[code].retryable);
    expect(retryable).toEqual(['too-many-requests', 'too-many-connections', 'unavailable', 'read-only', 'indeterminate', 'internal']);
  });

  it.each(Object.entries(languages))('W-10 every code has a sentence of its own in %s, and no sentence is left over', (_language, sentences) => {
    expect(Object.keys(sentences).toSorted()).toEqual([...errorCodes].toSorted());
    const texts = Object.values(sentences);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^[¿¡]?\p{Lu}.{10,160}[.!?]$/u);
  });

  it('W-10 the three languages differ', () => {
    for (const code of errorCodes) expect(new Set([en[code], fr[code], es[code]]).size).toBe(3);
  });

  it('W-11 no sentence shows internals: no code, no type, no name of a part, no markup', () => {
    const internals = /redis|socket|json|http|websocket|undefined|null|stack|error:|exception|[<>{}_$`]|[a-z]+\.[a-z]+[A-Z(]|\b[a-z]+-(unknown|invalid|closed|expired)\b/i;
    for (const sentences of Object.values(languages)) for (const text of Object.values(sentences)) expect(text).not.toMatch(internals);
  });

  it('W-12 sentences name the limits that the domain holds', () => {
    const limits: [ErrorCode, number[]][] = [
      ['question-too-long', [questionLimits.textLength]],
      ['note-too-long', [questionLimits.noteLength]],
      ['poll-title-too-long', [pollLimits.titleLength]],
      ['poll-options-invalid', [pollLimits.minOptions, pollLimits.maxOptions, pollLimits.optionLength]],
      ['poll-time-invalid', [pollLimits.maxOpenMs / 3_600_000]],
    ];
    for (const sentences of Object.values(languages)) for (const [code, numbers] of limits) {
      expect(sentences[code].match(/\d+/g)?.map(Number)).toEqual(numbers);
    }
  });

  it('W-13 an error is told in the first of somebody’s languages that there is, else in English', () => {
    expect(errorSentence('poll-closed', ['ar', 'fr-CH', 'es'])).toBe(fr['poll-closed']);
    expect(errorSentence('poll-closed', ['ES'])).toBe(es['poll-closed']);
    for (const tags of [[], ['ar'], ['est'], ['constructor'], ['__proto__'], ['']]) expect(errorSentence('poll-closed', tags)).toBe(en['poll-closed']);
    expect(errorBody('unavailable', ['fr'])).toEqual({ code: 'unavailable', message: fr.unavailable, retryable: true });
  });
});
