// All commands of the domain as one union, and which roles may send which.
import * as z from 'zod/mini';
import { idSchema, type Actor, type Role } from './core/roles.ts';
import { eventCommands, eventRoles } from './event/commands.ts';
import { pollCommands, pollRoles } from './poll/commands.ts';
import { questionCommands, questionRoles } from './question/commands.ts';
import { screenCommands, screenRoles } from './screen/commands.ts';
import { stageCommands, stageRoles } from './stage/commands.ts';

export const commandSchema = z.discriminatedUnion('type', [
  ...eventCommands,
  ...stageCommands,
  ...questionCommands,
  ...pollCommands,
  ...screenCommands,
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

export const commandRoles: Record<CommandType, readonly Role[]> = {
  ...eventRoles,
  ...stageRoles,
  ...questionRoles,
  ...pollRoles,
  ...screenRoles,
};

/** The id that a client gives to a command: 8 to 64 URL-safe characters, random. */
export const commandIdSchema = idSchema.check(z.minLength(8));

/** A command as the log holds it: who sent it, a fingerprint of sender and body, and a fresh id for what it makes. */
export interface StampedCommand {
  readonly id: string;
  readonly actor: Actor;
  readonly print: string;
  readonly newId: string;
  readonly body: Command;
}

export const isAllowed = (role: Role, type: CommandType): boolean => commandRoles[type].includes(role);
