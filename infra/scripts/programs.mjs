// The programs that npm cannot bring, Redis and (for tests) Chromium and nginx: found, installed where we may, or asked for.
import { installPackage, mayInstallPackages } from './apt.mjs';
import { findOnPath, isExecutable } from './processes.mjs';
import { Stop } from './terminal.mjs';

/** @typedef {{ say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} Options */

/**
 * @typedef {object} Program
 * @property {string[]} names what it may be called
 * @property {string} debianPackage
 * @property {string} need what to say when it is missing
 * @property {[manager: string, command: string][]} commands how to get it, by the program that does it
 */

/** @type {Program} */
const redis = {
  names: ['redis-server', 'valkey-server'],
  debianPackage: 'redis-server',
  need: 'Plenary keeps its log in Redis, and this machine has no redis-server (nor valkey-server).',
  commands: [
    ['apt-get', 'sudo apt-get install -y redis-server'],
    ['dnf', 'sudo dnf install -y valkey'],
    ['brew', 'brew install redis'],
    ['docker', 'docker run -d --name plenary-redis -p 127.0.0.1:6379:6379 -v plenary-redis:/data redis:8 redis-server --appendonly yes --appendfsync always && export REDIS_URL=redis://127.0.0.1:6379'],
  ],
};

/** @type {Program} */
const chromium = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  debianPackage: 'chromium',
  need: 'The end-to-end tests need Chromium, and this machine has none. If it lies in an unusual place, set CHROMIUM to its path.',
  commands: [
    ['apt-get', 'sudo apt-get install -y chromium'],
    ['dnf', 'sudo dnf install -y chromium'],
    ['brew', 'brew install --cask chromium && export CHROMIUM=/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ],
};

/** @type {Program} */
const nginx = {
  names: ['nginx'],
  debianPackage: 'nginx',
  need: 'The integration tests put nginx in front of two servers, and this machine has none.',
  commands: [
    ['apt-get', 'sudo apt-get install -y nginx'],
    ['dnf', 'sudo dnf install -y nginx'],
    ['brew', 'brew install nginx'],
  ],
};

/**
 * @param {Options} options
 * @returns {Promise<string>} the path of a Redis or Valkey server
 */
export function requireRedisServer(options) {
  return requireProgram(redis, options);
}

/**
 * @param {Options} options
 * @returns {Promise<string>} the path of an nginx
 */
export function requireNginx(options) {
  return requireProgram(nginx, options);
}

/**
 * @param {Options & { env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} the path of a Chromium
 */
export async function requireChromium({ env, ...options }) {
  if (!env.CHROMIUM) return requireProgram(chromium, options);
  if (isExecutable(env.CHROMIUM)) return env.CHROMIUM;
  throw new Stop(`CHROMIUM is "${env.CHROMIUM}", which is no program.`);
}

/**
 * @param {Program} program
 * @param {Options} options
 */
async function requireProgram(program, options) {
  const there = find(program);
  if (there) return there;
  if (mayInstallPackages()) {
    await installPackage({ name: program.debianPackage, ...options });
    const installed = find(program);
    if (installed) return installed;
  }
  throw new Stop(`${program.need}\n${howToGet(program)}`);
}

/**
 * Debian keeps programs that serve others in a folder that not everybody has on the PATH.
 * @param {Program} program
 */
function find({ names }) {
  return findOnPath(names) ?? findOnPath(names, '/usr/sbin');
}

/** @param {Program} program */
function howToGet({ commands }) {
  const here = commands.find(([manager]) => findOnPath([manager]));
  if (here) return `This command installs it; then run this again:\n\n  ${here[1]}`;
  return `One of these commands installs it; then run this again:\n\n${commands.map(([, command]) => `  ${command}`).join('\n')}`;
}
