import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorSentence } from '@plenary/protocol/errors/sentence';
import { asProblem, ballotProblems } from './problem-codes.ts';

it.each(['en', 'fr', 'es'])('what is wrong with a ballot is told in %s as the server tells it', (language) => {
  const { problem }: { problem: unknown } = JSON.parse(readFileSync(new URL(`../../../../i18n/${language}/ballot.json`, import.meta.url), 'utf8'));
  expect(problem).toEqual(Object.fromEntries(ballotProblems.map((code) => [code, errorSentence(code, [language])])));
});

it('a code that is none of a ballot’s means that it does not fit', () => {
  expect([asProblem('word-empty'), asProblem('poll-closed')]).toEqual(['word-empty', 'ballot-invalid']);
});
