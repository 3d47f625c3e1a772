// A page's own sentences agree with the catalogue.
import { describe, expect, it } from 'vitest';
import { errorBody } from '../sentence.ts';
import { pageCodes } from './codes.ts';
import { pageError } from './sentence.ts';

describe('sentences of a page', () => {
  it.each(pageCodes)('W-14 %s is told as the server tells it', (code) => {
    for (const language of ['en', 'fr', 'es-419', 'xx']) expect(pageError(code, [language])).toEqual(errorBody(code, [language]));
  });
});
