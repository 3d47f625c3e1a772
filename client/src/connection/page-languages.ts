// The languages of whoever looks at the page, best first: the one it is shown in, then what the browser prefers.

export const pageLanguages = (): readonly string[] => [document.documentElement.lang, ...navigator.languages].filter((tag) => tag !== '');
