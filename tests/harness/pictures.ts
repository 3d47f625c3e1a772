// Pictures of nominees, as a moderator's page sends them.
import { readFile } from 'node:fs/promises';
import type { Hall } from './hall.ts';
import { postSurely } from './person.ts';

const folder = new URL('../../server/fixtures/pictures/', import.meta.url);

/** `name`: of a fixture. Gives back the picture's id. */
export async function uploadPicture(hall: Hall, name: string): Promise<string> {
  const entry = await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('moderator') });
  const { token } = entry.body as { token: string };
  const response = await fetch(`${hall.url}/api/events/IDM-2024/pictures`, {
    method: 'POST', headers: { 'content-type': name.endsWith('.png') ? 'image/png' : 'image/jpeg', authorization: `Bearer ${token}` }, body: await readFile(new URL(name, folder)),
  });
  return ((await response.json()) as { picture: string }).picture;
}
