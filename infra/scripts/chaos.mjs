// npm run chaos: every fault of tests/chaos on real processes of its own, and a table of what was lost. Leaves nothing running.
// npm run chaos -- --seed=7 --only=node-killed,reply-lost; --list says what there is. docs/chaos.md explains.
import { runMeasured } from './measured-program.mjs';

await runMeasured(['tests', 'chaos', 'run.ts'], process.argv.slice(2));
