// A crowd in a process of its own: does what the bench orders, one thing after the other, and ends with the process that started it.
import { Returning } from './come-back.ts';
import { runCommands } from './commands.ts';
import { Hall } from './hall.ts';
import { runJoins } from './join.ts';
import type { OrderName, Orders } from './orders.ts';
import { runRounds } from './rounds.ts';

type Doing = { [Name in OrderName]: (order: Orders[Name]['order']) => Promise<Orders[Name]['answer']> | Orders[Name]['answer'] };

const hall = new Hall();
let returning = new Returning();
const doing: Doing = {
  connect: (order) => hall.connect(order),
  rounds: (order) => runRounds(hall, order),
  commands: (order) => runCommands(hall, order),
  join: (order) => runJoins(hall, order),
  expectLoss(order) {
    returning = new Returning();
    returning.expect(hall, order);
    return {};
  },
  cameBack: () => returning.over(hall),
  freeze({ lines }) {
    for (const line of hall.listeners.slice(0, lines)) line.freeze();
    return {};
  },
  counts: () => hall.counts(),
  hangUp() {
    hall.hangUp();
    return {};
  },
};

async function take<Name extends OrderName>({ name, order }: { name: Name; order: Orders[Name]['order'] }): Promise<void> {
  try {
    process.send?.({ answer: await doing[name](order) });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? error.message : String(error) });
  }
}

process.on('message', (message: { name: OrderName; order: never }) => void take(message));
process.once('disconnect', () => process.exit(0));
