// What a participant's phone must load: the JavaScript of the page and of that face, compressed, stays within the budget.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { sayFailure, speaker } from './terminal.mjs';

/** Bytes of the Brotli forms that the build lays beside each file and the server sends; the promise is "at most 130 kB". */
const maxBytes = 130_000;
const face = 'src/faces/participant/face.tsx';
const catalogue = /^src\/i18n\/(?<language>[a-z-]+)\/(?:ui|participant)\.json$/;

/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} Manifest Vite's, by source path */

/**
 * The files that the participant face needs in one language, each once.
 * @param {Manifest} manifest
 * @param {string} language
 */
export function filesOf(manifest, language) {
  const lazy = Object.keys(manifest).filter((key) => key.startsWith(face) || catalogue.exec(key)?.groups?.language === language);
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const key of ['index.html', ...lazy]) visit(key);
  return [...new Set([...seen].map((key) => manifest[key]?.file ?? ''))].filter((file) => file.endsWith('.js'));
}

/**
 * @param {import('./terminal.mjs').Say} say
 * @returns {import('./vitest-run.mjs').Result}
 */
export function checkBudget(say) {
  const dist = join(root, 'client', 'dist');
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  if (!Object.keys(manifest).some((key) => key.startsWith(face))) return failure(`No chunk of ${face} is in the build, so its size cannot be told.`);
  const languages = new Set(Object.keys(manifest).flatMap((key) => catalogue.exec(key)?.groups?.language ?? []));
  const sizes = [...(languages.size > 0 ? languages : ['none'])].map((language) => {
    const files = filesOf(manifest, language).map((file) => ({
      file,
      bytes: statSync(join(dist, `${file}.br`)).size,
      gzip: statSync(join(dist, `${file}.gz`)).size,
    }));
    return { language, files, bytes: total(files, 'bytes'), gzip: total(files, 'gzip') };
  });
  const [largest] = sizes.toSorted((a, b) => b.bytes - a.bytes);
  if (!largest) return failure('Nothing was built.');
  const figure = `${kilobytes(largest.bytes)} of JavaScript (Brotli; ${kilobytes(largest.gzip)} with gzip) for the participant face in "${largest.language}"; the budget is ${kilobytes(maxBytes)}`;
  say(`  ${figure}`);
  if (largest.bytes <= maxBytes) return { passed: 1, failed: 0, messages: [] };
  const rows = largest.files.toSorted((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => `  ${kilobytes(bytes).padStart(9)}  ${file}`);
  return failure([`Too much: ${figure}.`, ...rows].join('\n'));
}

/**
 * @param {{ bytes: number, gzip: number }[]} files
 * @param {'bytes' | 'gzip'} of
 */
function total(files, of) {
  return files.reduce((sum, file) => sum + file[of], 0);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {string} message
 * @returns {import('./vitest-run.mjs').Result}
 */
function failure(message) {
  return { passed: 0, failed: 1, messages: [message] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const say = speaker(process.stdout);
  try {
    const { failed, messages } = checkBudget(say);
    messages.forEach(say);
    process.exit(failed);
  } catch (error) {
    sayFailure(say, error);
    process.exit(1);
  }
}
