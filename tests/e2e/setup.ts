// Of a test that fails, what each page showed is kept in tests/output.
import { afterEach } from 'vitest';
import { pictureAll } from '../harness/keep-picture.ts';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await pictureAll(`${task.file.name}-${task.name}`.replace(/^.*\//, '').replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 100));
});
