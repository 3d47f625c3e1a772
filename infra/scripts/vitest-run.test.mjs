import { describe, expect, it } from 'vitest';
import { count } from './vitest-run.mjs';

const passed = { name: '/a.test.ts', status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'a', failureMessages: [] }] };

describe('counting', () => {
  it('passes what passed', () => {
    expect(count({ code: 0, output: '', report: { numPassedTests: 1, testResults: [passed] } })).toEqual({ passed: 1, failed: 0, messages: [] });
  });

  it('a failed test is one failure with its message', () => {
    const failed = { ...passed, status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages: ['expected 3'] }] };
    expect(count({ code: 1, output: '', report: { numPassedTests: 0, testResults: [failed] } })).toMatchObject({ failed: 1, messages: [expect.stringMatching(/adds\nexpected 3/)] });
  });

  it('a file that cannot be loaded is a failure', () => {
    const failed = { ...passed, status: 'failed', message: 'no such module', assertionResults: [] };
    expect(count({ code: 1, output: '', report: { numPassedTests: 0, testResults: [failed] } })).toMatchObject({ failed: 1, messages: [expect.stringContaining('no such module')] });
  });

  it('an error outside every test is a failure, and so is a run without a report', () => {
    expect(count({ code: 1, output: 'unhandled', report: { numPassedTests: 1, testResults: [passed] } })).toMatchObject({ passed: 1, failed: 1 });
    expect(count({ code: 1, output: 'crash', report: undefined })).toMatchObject({ passed: 0, failed: 1, messages: [expect.stringContaining('crash')] });
  });
});
