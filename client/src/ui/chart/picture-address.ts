// Where the server keeps a picture of a poll's option. It never changes.
export const pictureAddress = (event: string, picture: string): string => `/api/events/${encodeURIComponent(event)}/pictures/${encodeURIComponent(picture)}`;
