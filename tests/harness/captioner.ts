// A program that captions what is said, with the link that a host made for it.
import type { Hall } from './hall.ts';
import { post, postSurely } from './person.ts';

export interface Caption {
  readonly line: number;
  readonly text: string;
  readonly language: string;
}

/** What it gets sends one line; gives back the status of the answer. */
export async function captioner(hall: Hall): Promise<(caption: Caption) => Promise<number>> {
  const entry = await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') });
  const { token } = entry.body as { token: string };
  const { body } = await postSurely(`${hall.url}/api/invitations`, { role: 'captions', label: 'Captioner' }, { authorization: `Bearer ${token}` });
  const authorization = `Bearer ${new URL((body as { url: string }).url).hash.slice('#invite='.length)}`;
  return async (caption) => (await post(`${hall.url}/api/captions`, caption, { authorization })).status;
}
