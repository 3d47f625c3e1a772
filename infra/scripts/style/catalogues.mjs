// Every language says everything: the same keys and the same placeholders in each catalogue of the client.

/** @typedef {import('./sources.mjs').Source} Source */

const languages = ['en', 'fr', 'es'];
const catalogue = /^client\/src\/i18n\/([^/]+)\/([^/]+\.json)$/;

/**
 * @param {Source[]} sources
 * @returns {string[]}
 */
export function catalogueProblems(sources) {
  const found = sources.flatMap(({ path, text }) => {
    const [, language = '', name = ''] = catalogue.exec(path) ?? [];
    return name ? [{ path, language, name, messages: read(text) }] : [];
  });
  const names = [...new Set(found.map(({ name }) => name))];
  const everywhere = [...new Set([...languages, ...found.map(({ language }) => language)])];
  return names.flatMap((name) => {
    const originals = found.find((one) => one.name === name && one.language === 'en')?.messages ?? new Map();
    return everywhere.flatMap((language) => {
      const translated = found.find((one) => one.name === name && one.language === language);
      return translated ? compare(originals, translated) : [`client/src/i18n/${language}/${name} is missing`];
    });
  });
}

/**
 * @param {Map<string, string>} originals
 * @param {{ path: string, messages: Map<string, string> }} translated
 */
function compare(originals, { path, messages }) {
  const missing = [...originals.keys()].filter((key) => !messages.has(key)).map((key) => `${path} lacks "${key}"`);
  const surplus = [...messages.keys()].filter((key) => !originals.has(key)).map((key) => `${path} has "${key}", which English lacks`);
  const different = [...messages].flatMap(([key, words]) => {
    if (words.trim() === '') return [`${path} "${key}" is empty`];
    const here = placeholders(words);
    const there = placeholders(originals.get(key) ?? words);
    return here === there ? [] : [`${path} "${key}" has the placeholders ${here || 'none'}, English has ${there || 'none'}`];
  });
  return [...missing, ...surplus, ...different];
}

/**
 * The arguments and tags of an ICU message, each with its type, sorted. Which plural forms there are is each language's own affair.
 * @param {string} message
 */
export function placeholders(message) {
  const plain = message.replaceAll("''", '').replaceAll(/'[{}<>][^']*'/g, '');
  const simple = [...plain.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+)[^{}]*)?(?=[{}])/g)]
    .filter((match) => isArgument(plain, match.index))
    .map(([, name, type]) => (type ? `${name}:${type}` : `${name}`));
  const tags = [...plain.matchAll(/<(\w+)\s*\/?>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...simple, ...tags])].toSorted().join(' ');
}

/**
 * An opening brace after a form's name ("one {…}", "=0 {…}") holds words, not an argument; forms lie at odd depths.
 * @param {string} text
 * @param {number} index
 */
function isArgument(text, index) {
  let depth = 0;
  for (const sign of text.slice(0, index)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth % 2 === 0;
}

/**
 * @param {string} text
 * @returns {Map<string, string>} words by the path of their key
 */
function read(text) {
  /** @type {Map<string, string>} */
  const messages = new Map();
  const visit = (/** @type {unknown} */ value, /** @type {string} */ path) => {
    if (typeof value === 'string') messages.set(path, value);
    else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key);
  };
  visit(JSON.parse(text), '');
  return messages;
}
