// The first event's programme with somebody on the podium of its first panel, as a file.
import { readFile, writeFile } from 'node:fs/promises';

const original = new URL('../../infra/events/idm-2024-geneva.json', import.meta.url);

/** Gives back the file's path, for `PLENARY_PROGRAMME`. */
export async function programmeWithSpeaker(file: string, name: string): Promise<string> {
  const programme: unknown = JSON.parse(await readFile(original, 'utf8'));
  await writeFile(file, JSON.stringify(programme, (_, value: unknown) => (isPanel(value) && !value.speakers?.length ? { ...value, speakers: [{ name, role: 'Minister of Labour' }] } : value)));
  return file;
}

const isPanel = (value: unknown): value is { id: string; speakers?: readonly object[] } => typeof value === 'object' && value !== null && 'id' in value && value.id === 'panel-1';
