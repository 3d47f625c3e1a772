// npm run crowd -- 200: a living hall for a Plenary that runs on this machine. Leaves by itself; Ctrl-C ends it at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkMachine, ensureInstalled } from './install.mjs';
import { pinnedNode, root } from './paths.mjs';
import { sayFailure, speaker } from './terminal.mjs';

const say = speaker(process.stderr);
try {
  checkMachine();
  await ensureInstalled({ say });
  const child = spawn(pinnedNode() ?? process.execPath, [join(root, 'tests', 'load', 'crowd.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us; what only we got is passed on.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => child.kill(name));
  const [code] = await once(child, 'exit');
  process.exit(code ?? 0);
} catch (error) {
  sayFailure(say, error);
  process.exit(1);
}
