// npm run bench: Plenary beside its peers, measured on this machine, printed as tables. Leaves nothing running.
// npm run bench -- --only=fanout,ballots --sizes=500,2000 --quick; --write keeps the figures in docs/. docs/performance.md explains.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkMachine, ensureInstalled } from './install.mjs';
import { pinnedNode, root } from './paths.mjs';
import { requireRedisServer } from './programs.mjs';
import { listenForStop } from './stopping.mjs';
import { sayFailure, speaker } from './terminal.mjs';
import { openTestRoom } from './test-room.mjs';

const say = speaker(process.stderr);

async function main() {
  checkMachine();
  const { signal } = listenForStop();
  await ensureInstalled({ say, signal });
  const program = await requireRedisServer({ say, signal });
  const room = openTestRoom({ say, signal });
  try {
    const env = { ...room.env, PLENARY_REDIS_SERVER: program };
    const child = spawn(pinnedNode() ?? process.execPath, [join(root, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
    signal.addEventListener('abort', () => child.kill(), { once: true });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } finally {
    await room.close();
  }
}

try {
  process.exit(await main());
} catch (error) {
  sayFailure(say, error);
  process.exit(1);
}
