// npm run pictures: renews the pictures of screens in docs/pictures, from the very tests that look at each scene. Leaves nothing running.
import { join } from 'node:path';
import { runTask } from './build.mjs';
import { checkMachine, ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';
import { requireChromium } from './programs.mjs';
import { listenForStop } from './stopping.mjs';
import { sayFailure, speaker } from './terminal.mjs';
import { openTestRoom } from './test-room.mjs';
import { runVitest } from './vitest-run.mjs';

const say = speaker(process.stdout);
const files = ['scenes', 'poll-scenes'].map((name) => join('tests', 'e2e', `${name}.test.ts`));

async function main() {
  checkMachine();
  const { signal } = listenForStop();
  const { pnpmFolder } = await ensureInstalled({ say, signal });
  const built = await runTask({ task: 'build', pnpmFolder, signal });
  if (built.code !== 0) throw new Error(built.output);
  const room = openTestRoom({ say, signal });
  try {
    const { redis, program } = await room.redis();
    const env = {
      ...room.env, REDIS_URL: redis.url, PLENARY_REDIS_SERVER: program, PLENARY_PICTURES: join(root, 'docs', 'pictures'),
      CHROMIUM: await requireChromium({ env: process.env, say, signal }),
    };
    const { passed, failed, messages } = await runVitest({ projects: ['e2e'], files, env, folder: room.folder, signal });
    for (const message of messages) say(message);
    say(`${passed} looks passed, ${failed} failed; see docs/pictures`);
    return failed > 0 ? 1 : 0;
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
