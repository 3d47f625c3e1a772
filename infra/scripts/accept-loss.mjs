// npm run accept-loss: an operator accepts that the history which this machine has witnessed is lost. What was witnessed is put aside
// with its date, never removed; the running servers find the word within a second and start a new history from what the log holds.
// See docs/run-books/lost-history.md. The file names are those of server/src/log/witness.ts.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, shortPath } from './paths.mjs';

const folder = dataFolder(process.env);
const slugs = readSlugs().filter((slug) => process.argv.length < 3 || process.argv.includes(slug));

for (const slug of slugs) {
  const file = join(folder, `witness-${slug}.json`);
  const { epoch, entry, seq } = JSON.parse(readFileSync(file, 'utf8'));
  const aside = join(folder, `witness-${slug}.lost-${new Date().toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(join(folder, `accepted-${slug}.json`), `${JSON.stringify({ epoch })}\n`);
  renameSync(file, aside);
  process.stdout.write(`${slug}: accepted that what was known up to command ${seq} (entry ${entry}) may be gone. Kept aside: ${shortPath(aside)}\n`);
}
if (slugs.length === 0) {
  process.stderr.write(`Nothing is witnessed in ${shortPath(folder)}: there is nothing to accept. Was PLENARY_DATA another folder?\n`);
  process.exitCode = 1;
}

function readSlugs() {
  try {
    return readdirSync(folder).flatMap((name) => /^witness-([^.]+)\.json$/.exec(name)?.[1] ?? []);
  } catch {
    return [];
  }
}
