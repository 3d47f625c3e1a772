// The HTTP API of staff and screens, for their faces alone.
import { createHouseHttp, type HouseHttp } from '../connection/house-http.ts';
import { pageLanguages } from '../connection/page-languages.ts';

const http = createHouseHttp({ languages: pageLanguages });

export const useHouseHttp = (): HouseHttp => http;
