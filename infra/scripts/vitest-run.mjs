// Runs some of the projects of vitest.config.ts and counts what they report; silence is never taken for success.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pinnedNode, root, toolEnv } from './paths.mjs';
import { run } from './processes.mjs';
import { lastLines } from './terminal.mjs';

/** @typedef {{ passed: number, failed: number, messages: string[] }} Result */

/**
 * @param {{ projects: string[], files?: string[], env: NodeJS.ProcessEnv, folder: string, signal: AbortSignal }} options files: only these; folder: for the report
 * @returns {Promise<Result>}
 */
export async function runVitest({ projects, files = [], env, folder, signal }) {
  const report = join(folder, `vitest-${projects.join('-')}.json`);
  const { code, output } = await run({
    command: pinnedNode() ?? process.execPath,
    args: [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--passWithNoTests',
      '--no-color',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    cwd: root,
    env: toolEnv(env),
    signal,
  });
  return count({ code, output, report: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined });
}

/**
 * @typedef {object} Report the part of Vitest's JSON report that is read here
 * @property {number} numPassedTests
 * @property {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] | null }[] }[]} testResults
 */

/**
 * An error's text without the frames of the test runner.
 * @param {string} text
 */
function ownFrames(text) {
  return text.split('\n').filter((line) => !/^\s+at .*(?:node_modules|node:internal)\/|^\s+at new Promise/.test(line)).join('\n').replaceAll(`${root}/`, '');
}

/**
 * @param {{ code: number, output: string, report: Report | undefined }} end
 * @returns {Result}
 */
export function count({ code, output, report }) {
  const messages = (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const path = relative(root, file.name);
    if (failed.length === 0 && file.status === 'failed') return [`${path}\n${file.message || lastLines(output, 60)}`];
    return failed.map((test) => `${path} > ${test.fullName}\n${(test.failureMessages ?? []).map(ownFrames).join('\n')}`);
  });
  // An error outside every test, a configuration that does not load, a crash: no test failed, and yet it did.
  if (code !== 0 && messages.length === 0) messages.push(`vitest ended with code ${code}:\n${lastLines(output, 40)}`);
  return { passed: report?.numPassedTests ?? 0, failed: messages.length, messages };
}
