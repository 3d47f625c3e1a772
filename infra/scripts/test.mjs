// npm test: everything that must hold, from lint to the story in a real browser, closing with one line of figures.
// npm test -- --only=unit,integration runs some stages; nothing that it started is left behind.
import { checkMachine, ensureInstalled } from './install.mjs';
import { stages, sum } from './stages.mjs';
import { listenForStop } from './stopping.mjs';
import { elapsed, sayFailure, speaker, Stop } from './terminal.mjs';
import { openTestRoom } from './test-room.mjs';

const aliveEveryMs = 30_000;
const say = speaker(process.stdout);

/** @param {string[]} args */
function chosenStages(args) {
  const list = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',');
  const unknown = args.find((arg) => !arg.startsWith('--only=')) ?? list?.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) throw new Stop(`npm test does not know "${unknown}". Stages: ${stages.map(({ name }) => name).join(', ')}. For example: npm test -- --only=unit,style`);
  return list ? stages.filter(({ name }) => list.includes(name)) : stages;
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {import('./stages.mjs').Context} context
 */
async function runStage({ title, run }, context) {
  const startedMs = Date.now();
  say(`\n== ${title}`);
  const timer = setInterval(() => say(`  still at it (${elapsed(startedMs)})`), aliveEveryMs);
  const result = await run(context).finally(() => clearInterval(timer));
  for (const message of result.messages) say(`\n${message}\n`);
  const ran = result.passed + result.failed;
  say(ran > 0 ? `  ${result.passed} of ${ran} passed (${elapsed(startedMs)})` : '  no tests');
  return result;
}

/** @param {string[]} args */
async function main(args) {
  const chosen = chosenStages(args);
  checkMachine();
  const { signal } = listenForStop();
  const room = openTestRoom({ say, signal });
  const results = [];
  try {
    const { pnpmFolder } = await ensureInstalled({ say, signal });
    for (const stage of chosen) results.push(await guarded(stage, { say, signal, pnpmFolder, room }));
  } finally {
    await room.close();
  }
  return sum(results);
}

/** @param {unknown} error */
function isStop(error) {
  return error instanceof Error && error.message === 'stopped';
}

/**
 * A stage that cannot run at all (no browser, no build) is one failure, and the others still run.
 * @param {import('./stages.mjs').Stage} stage
 * @param {import('./stages.mjs').Context} context
 */
async function guarded(stage, context) {
  try {
    return await runStage(stage, context);
  } catch (error) {
    context.signal.throwIfAborted();
    sayFailure(say, error);
    return { passed: 0, failed: 1, messages: [] };
  }
}

let total = { passed: 0, failed: 1 };
try {
  total = await main(process.argv.slice(2));
} catch (error) {
  sayFailure(say, isStop(error) ? new Stop('Stopped before the end.') : error);
}
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
