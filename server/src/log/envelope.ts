// Whether a value is a command as the log holds it. By hand, because a boot asks a million times: a schema, which copies what it reads,
// took a third of a replay. What it must agree with is the schema in its test.
import { commandRoles, type StampedCommand } from '@plenary/domain/commands';
import { presenceModes, roles } from '@plenary/domain/core/roles';

/** Looked at lightly: the whole was parsed before it was appended, by this program. Of a known type, the body's shape is ours. */
export function isStamped(value: unknown): value is StampedCommand {
  if (!isObject(value)) return false;
  const { id, actor, print, newId, body } = value;
  if (typeof id !== 'string' || typeof print !== 'string' || typeof newId !== 'string') return false;
  return isObject(body) && typeof body['type'] === 'string' && Object.hasOwn(commandRoles, body['type']) && isActor(actor);
}

const id = /^[A-Za-z0-9_-]{1,64}$/;
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;
const knownRoles: ReadonlySet<unknown> = new Set(roles);
const knownModes: ReadonlySet<unknown> = new Set([null, ...presenceModes]);

function isActor(value: unknown): boolean {
  if (!isObject(value) || !isOf(id, value['id']) || !knownRoles.has(value['role']) || !knownModes.has(value['mode'])) return false;
  return (value['group'] === null || isOf(id, value['group'])) && (value['language'] === null || isOf(language, value['language']));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOf = (form: RegExp, value: unknown): boolean => typeof value === 'string' && form.test(value);
