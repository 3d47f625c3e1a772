// A program of tests/ that measures or breaks a Plenary of its own: run by the pinned Node in a room that leaves nothing behind.
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

/**
 * Ends this process with the program's own code.
 * @param {readonly [string, ...string[]]} path of the program, from the project's root
 * @param {string[]} args
 * @returns {Promise<never>}
 */
export async function runMeasured(path, args) {
  try {
    process.exit(await runInRoom(join(root, ...path), args));
  } catch (error) {
    sayFailure(say, error);
    process.exit(1);
  }
}

/**
 * @param {string} file
 * @param {string[]} args
 */
async function runInRoom(file, args) {
  checkMachine();
  const { signal } = listenForStop();
  await ensureInstalled({ say, signal });
  const program = await requireRedisServer({ say, signal });
  const room = openTestRoom({ say, signal });
  try {
    const env = { ...room.env, PLENARY_REDIS_SERVER: program };
    const child = spawn(pinnedNode() ?? process.execPath, [file, ...args], { cwd: root, env, stdio: 'inherit' });
    signal.addEventListener('abort', () => child.kill(), { once: true });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } finally {
    await room.close();
  }
}
