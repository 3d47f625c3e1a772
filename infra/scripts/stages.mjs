// The stages of npm test, in order: cheap and telling ones first.
import { join } from 'node:path';
import { runTask } from './build.mjs';
import { checkBudget } from './check-budget.mjs';
import { checkStyle } from './check-style.mjs';
import { binFolder, root, toolEnv } from './paths.mjs';
import { run } from './processes.mjs';
import { requireChromium, requireNginx } from './programs.mjs';
import { lastLines } from './terminal.mjs';
import { runVitest } from './vitest-run.mjs';

/** @typedef {import('./vitest-run.mjs').Result} Result */

/**
 * @typedef {object} Context
 * @property {import('./terminal.mjs').Say} say
 * @property {AbortSignal} signal
 * @property {string} pnpmFolder
 * @property {ReturnType<typeof import('./test-room.mjs').openTestRoom>} room
 */

/**
 * @typedef {object} Stage
 * @property {string} name for --only
 * @property {string} title
 * @property {(context: Context) => Promise<Result>} run
 */

/** @type {Stage[]} */
export const stages = [
  { name: 'lint', title: 'Lint', run: lint },
  { name: 'types', title: 'Types', run: types },
  { name: 'style', title: 'Rules of style', run: async () => checkStyle() },
  { name: 'unit', title: 'Unit and property tests', run: (context) => vitest(context, { projects: ['unit', 'client'] }) },
  { name: 'build', title: 'Client build and its budget', run: buildAndWeigh },
  { name: 'integration', title: 'Integration on a real Redis', run: integration },
  { name: 'security', title: 'Security', run: (context) => onRedis(context, 'security') },
  { name: 'chaos', title: 'Chaos', run: (context) => onRedis(context, 'chaos') },
  { name: 'e2e', title: 'End to end in Chromium', run: endToEnd },
];

/**
 * One check made by a program: passed when it ends with 0.
 * @param {{ name: string, code: number, output: string }} end
 * @returns {Result}
 */
function asCheck({ name, code, output }) {
  return code === 0 ? { passed: 1, failed: 0, messages: [] } : { passed: 0, failed: 1, messages: [`${name}\n${lastLines(output, 200)}`] };
}

/** @param {Context} context */
async function lint({ signal, room }) {
  const end = await run({ command: join(binFolder, 'oxlint'), args: ['--deny-warnings'], cwd: root, env: toolEnv(room.env), signal });
  return asCheck({ name: 'oxlint', ...end });
}

/** @param {Context} context */
async function types({ signal, pnpmFolder, room }) {
  const workspace = await runTask({ task: 'typecheck', flags: ['--continue'], pnpmFolder, signal });
  const scripts = await run({ command: join(binFolder, 'tsc'), args: ['-p', 'infra'], cwd: root, env: toolEnv(room.env), signal });
  return sum([asCheck({ name: 'tsc, workspace', ...workspace }), asCheck({ name: 'tsc, scripts', ...scripts })]);
}

/** @param {Context} context */
async function buildAndWeigh({ say, signal, pnpmFolder }) {
  const built = asCheck({ name: 'vite build', ...(await runTask({ task: 'build', pnpmFolder, signal })) });
  return built.failed ? built : sum([built, checkBudget(say)]);
}

/**
 * @param {Context} context
 * @param {{ projects: string[], env?: NodeJS.ProcessEnv }} options
 */
async function vitest({ signal, room }, { projects, env = {} }) {
  const result = await runVitest({ projects, env: { ...room.env, ...env }, folder: room.folder, signal });
  const left = room.endLeftProcesses();
  if (left.length > 0) result.messages.push(`Processes that the tests left behind, now ended:\n${left.join('\n')}`);
  return result;
}

/**
 * @param {Context} context
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 */
async function onRedis(context, project, env = {}) {
  const { redis, program } = await context.room.redis();
  return vitest(context, { projects: [project], env: { REDIS_URL: redis.url, PLENARY_REDIS_SERVER: program, ...env } });
}

/** @param {Context} context */
async function integration(context) {
  return onRedis(context, 'integration', { PLENARY_NGINX: await requireNginx(context) });
}

/** @param {Context} context */
async function endToEnd(context) {
  return onRedis(context, 'e2e', { CHROMIUM: await requireChromium({ ...context, env: process.env }) });
}

/**
 * @param {Result[]} results
 * @returns {Result}
 */
export function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
    messages: results.flatMap(({ messages }) => messages),
  };
}
