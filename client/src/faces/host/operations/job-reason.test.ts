// Each reason for which a job was given up has its sentence; one that nobody knows is shown as it is.
import { expect, it } from 'vitest';
import { reasonKey } from './job-reason.ts';

it('names the reasons that are known, and tells a refusal by its status', () => {
  expect(reasonKey('too-slow')).toBe('too-slow');
  expect(reasonKey('status-422')).toBe('status');
  for (const unknown of ['unexpected', 'indeterminate', 'status', '<b>']) expect(reasonKey(unknown)).toBeNull();
});
