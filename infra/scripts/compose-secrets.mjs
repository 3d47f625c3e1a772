// Makes what the Compose file needs and nobody may choose: a password for Redis, in infra/.env. One that is there is kept.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, shortPath } from './paths.mjs';

const file = process.argv[2] ?? join(root, 'infra', '.env');

try {
  writeFileSync(file, `REDIS_PASSWORD=${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`Written: ${shortPath(file)}. Only this account can read it.\n`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  process.stdout.write(`${shortPath(file)} is there already and stays as it is.\n`);
}
