// What changed is built, and what did not comes from Turborepo's cache.
import { join } from 'node:path';
import { binFolder, root, toolEnv } from './paths.mjs';
import { run, runOrStop } from './processes.mjs';
import { withProgress } from './terminal.mjs';

/**
 * @typedef {object} TurboRun
 * @property {string} task a task of turbo.json
 * @property {string} pnpmFolder where the pinned pnpm lies; turbo runs package scripts through it
 * @property {AbortSignal | undefined} [signal]
 * @property {string[]} [flags]
 */

/** @param {TurboRun} options */
function turbo({ task, pnpmFolder, signal, flags = [] }) {
  return {
    command: join(binFolder, 'turbo'),
    args: ['run', task, '--output-logs=new-only', '--log-order=grouped', '--no-color', '--no-update-notifier', ...flags],
    cwd: root,
    env: { ...toolEnv(process.env, [pnpmFolder]), pnpm_config_pm_on_fail: 'ignore' },
    signal,
  };
}

/**
 * Runs a task over the workspace and tells how it went.
 * @param {TurboRun} options
 */
export function runTask(options) {
  return run(turbo(options));
}

/**
 * Builds the client; ends the script with the compiler's words when that fails.
 * @param {{ pnpmFolder: string, say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} options
 */
export function build({ pnpmFolder, say, signal }) {
  return withProgress({ say, label: 'Building what changed' }, () =>
    runOrStop({ ...turbo({ task: 'build', pnpmFolder, signal }), failure: 'The build failed. The last lines:' }),
  );
}
