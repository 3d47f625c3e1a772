// npm run bench: Plenary beside its peers, measured on this machine, printed as tables. Leaves nothing running.
// npm run bench -- --only=fanout,ballots --sizes=500,2000 --quick; --write keeps the figures in docs/. docs/performance.md explains.
import { runMeasured } from './measured-program.mjs';

await runMeasured(['tests', 'bench', 'bench.ts'], process.argv.slice(2));
