// A page's own sentences agree with the catalogue.
import { describe, expect, it } from 'vitest';
import { errorBody } from '../sentence.ts';
import { pageCodes } from './codes.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { isRetryable } from './retryable.ts';

describe('sentences of a page', () => {
  it.each(pageCodes)('W-14 %s is told as the server tells it', (code) => {
    for (const [language, sentences] of Object.entries({ en, fr, es })) {
      expect({ code, message: sentences[code], retryable: isRetryable(code) }).toEqual(errorBody(code, [language]));
    }
  });
});
