// Pictures that polls show beside an option: what may be sent, and what comes back.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';

/** `bytes`, `side` (pixels): of one picture. `pictures`, `totalBytes`: of one event. */
export const pictureLimits = { bytes: 300_000, side: 2000, pictures: 100, totalBytes: 20_000_000 } as const;

/** No SVG: it is a program as much as a picture. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** `picture`: the id by which a poll names it; made from what it shows, so that the same one sent twice is one. */
export const uploadedPictureSchema = z.object({ picture: idSchema, width: z.int(), height: z.int() });
export type UploadedPicture = z.infer<typeof uploadedPictureSchema>;

/** Where a picture is, on the server that the page came from. `event`: its slug or its code. */
export const picturePath = (event: string, picture: string): string => `/api/events/${encodeURIComponent(event)}/pictures/${encodeURIComponent(picture)}`;
