// A tag of the catalogues: what people wrote, in the midst of a sentence, in a direction of its own.
import type { ReactNode } from 'react';

export const isolated = (written: ReactNode): ReactNode => <bdi>{written}</bdi>;
