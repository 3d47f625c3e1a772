// A name that is read from the right, within words that are read from the left: isolated, or figures beside it change their sides.
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export const isolate = (name: string): string => (fromRight.test(name) ? `\u2068${name}\u2069` : name);
