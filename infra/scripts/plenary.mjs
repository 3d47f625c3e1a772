#!/usr/bin/env node
// plenary verify <export>: checks an exported ledger or list of ballots, with nothing but the file. Also: npm run verify -- <export>.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode, root } from './paths.mjs';

const [command, ...asked] = process.argv.slice(2);
if (command !== 'verify') {
  process.stderr.write('plenary verify <export>   checks an exported ledger or a list of ballots\n');
  process.exit(2);
}
const node = pinnedNode();
if (!node) {
  process.stderr.write('Plenary is not installed here yet: `npm start` does that once.\n');
  process.exit(2);
}
const script = join(root, 'packages', 'ledger', 'src', 'verify-file.ts');
const { status } = spawnSync(node, [script, ...asked], { stdio: 'inherit' });
process.exit(status ?? 1);
