// A page speaks English from the start, and another language once it has come.
import { expect, it, vi } from 'vitest';
import { en } from '@plenary/protocol/errors/page/en';
import { es } from '@plenary/protocol/errors/page/es';
import { fr } from '@plenary/protocol/errors/page/fr';

it('speaks the first language that it has learnt, else English', async () => {
  // A page that has just come: what other tests have learnt is not known to it.
  vi.resetModules();
  const { learnSentences, pageError, pageSentence } = await import('./page-sentences.ts');
  expect(pageSentence('question-empty', ['fr', 'en'])).toBe(en['question-empty']);
  await learnSentences('fr');
  await learnSentences('de');
  expect(pageSentence('question-empty', ['de', 'fr-CH', 'es'])).toBe(fr['question-empty']);
  expect(pageSentence('question-empty', ['es-419', 'de'])).toBe(en['question-empty']);
  await learnSentences('es');
  expect(pageError('unavailable', ['es-419'])).toEqual({ code: 'unavailable', message: es.unavailable, retryable: true });
  expect(pageError('question-empty', [])).toEqual({ code: 'question-empty', message: en['question-empty'], retryable: false });
});
