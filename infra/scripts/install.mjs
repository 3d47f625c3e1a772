// The packages of the lockfile are installed, with the pnpm that the project pins, and only when something changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedNode, root } from './paths.mjs';
import { findOnPath, isExecutable, run, runOrStop } from './processes.mjs';
import { Stop, withProgress } from './terminal.mjs';

const stampFile = join(root, 'node_modules', '.plenary', 'install.json');

/** Stops with a sentence on a machine that cannot run this at all. */
export function checkMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (process.platform === 'win32') throw new Stop('Plenary runs on Linux and macOS. On Windows, use the Windows Subsystem for Linux (WSL).');
  if (major < 20) throw new Stop(`Plenary needs Node 20 or newer; this is Node ${process.versions.node}. Get a newer one from https://nodejs.org.`);
}

/**
 * Brings node_modules to what the lockfile says.
 * @param {{ say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} options
 * @returns {Promise<{ pnpmFolder: string }>} the folder in which the pinned pnpm lies, for the PATH of tools that call it
 */
export async function ensureInstalled({ say, signal }) {
  const wanted = fingerprint();
  const stamp = readStamp();
  if (stamp?.fingerprint === wanted && pinnedNode() && isExecutable(join(stamp.pnpmFolder, 'pnpm'))) return stamp;

  if (!findOnPath(['npx'])) throw new Stop('The command npx was not found; it comes with npm 7 and newer. Install npm, then run this again.');
  const label = existsSync(stampFile) ? 'Updating packages' : 'Installing packages (the first time takes a minute or two)';
  const pnpmFolder = await withProgress({ say, label }, async () => {
    const folder = await fetchPnpm(signal);
    await runOrStop({
      command: join(folder, 'pnpm'),
      args: ['install', '--frozen-lockfile', '--reporter=append-only'],
      cwd: root,
      // CI keeps pnpm from asking questions; the version is ours to choose, not to be looked up again.
      env: { ...process.env, CI: 'true', pnpm_config_pm_on_fail: 'ignore' },
      signal,
      failure: 'The packages could not be installed. Is the network there? The last lines of pnpm:',
    });
    return folder;
  });
  if (!pinnedNode()) throw new Stop('The packages are installed, but the pinned Node is missing. Remove node_modules and run this again.');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted, pnpmFolder }));
  return { pnpmFolder };
}

/**
 * Lets npx download pnpm into its cache (once), and finds out where it lies.
 * @param {AbortSignal | undefined} signal
 */
async function fetchPnpm(signal) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  /** @param {string} name */
  const fetch = (name) => run({ command: 'npx', args: ['-y', `--package=${name}`, '-c', 'command -v pnpm'], cwd: root, signal });
  let answer = await fetch(packageManager.replace(/\+.*$/, ''));
  // A mirror may lack that very version; any of the same major reads the same lockfile.
  if (answer.code !== 0) answer = await fetch(packageManager.replace(/\..*$/, ''));
  const path = answer.output.split('\n').map((line) => line.trim()).find((line) => line.endsWith('/pnpm'));
  if (answer.code === 0 && path) return dirname(path);
  throw new Stop('pnpm could not be fetched with npx. Is the network there? The last lines of npm:', { detail: answer.output.trim() });
}

/** @returns {{ fingerprint: string, pnpmFolder: string } | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** One hash of all that decides what is installed. */
function fingerprint() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  const manifests = ['.', 'client', 'server', 'tests', ...packages].map((folder) => join(folder, 'package.json'));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests.toSorted()]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`\n${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
