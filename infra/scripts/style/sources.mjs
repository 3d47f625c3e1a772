// The files that the style checks look at: what git knows or would take, read once.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/** @typedef {{ path: string, text: string }} Source path: from the project root, with slashes */

const textual = /\.(?:ts|tsx|mjs|json|md|css|html|ya?ml)$/;
const left = new Set(['node_modules', 'dist', '.git', '.turbo', '.plenary', 'coverage', 'output']);

/** @returns {Source[]} */
export function readSources() {
  return listFiles()
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: textual.test(path) ? readFileSync(join(root, path), 'utf8') : '' }));
}

function listFiles() {
  try {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    return [...new Set(list.toString().split('\0').filter(Boolean))];
  } catch {
    // A downloaded archive has no history.
    return walk('');
  }
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) return [path];
    return left.has(entry.name) ? [] : walk(path);
  });
}

/** @param {string} path */
export function isCode(path) {
  return /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts');
}

/** @param {string} path */
export function isTest(path) {
  return /\.(?:test|fixture)\.(?:ts|tsx|mjs)$/.test(path) || path.startsWith('tests/');
}

/**
 * The line on which a position lies, for messages.
 * @param {string} text
 * @param {number} index
 */
export function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}
