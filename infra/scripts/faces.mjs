// What a person sees when Plenary is ready: each face's address on a line of its own, and the way in.

const faces = /** @type {const} */ (['participant', 'moderator', 'host', 'screen']);

/** @typedef {import('./server.mjs').Ready} Ready */

/**
 * For people.
 * @param {Ready} ready
 * @param {{ logPath: string, dataPath: string }} places
 */
export function describeReady({ addresses, joinCode, docs, network = [], readOnly }, { logPath, dataPath }) {
  const rows = [
    ...faces.map((face) => [capitalised(face), addresses[face]]),
    [],
    ['Join code', joinCode],
    ...network.map((address, index) => [index === 0 ? 'On this network' : '', address]),
    ...(docs ? [['Reference', docs]] : []),
    [],
    ['Data', dataPath],
    ['Log', logPath],
  ];
  const lines = rows.map(([name, value]) => (name === undefined ? '' : `  ${name.padEnd(17)}${value}`));
  const opening = readOnly ? ['Plenary is up, but people can only look: nothing new is taken.', '', `  ${readOnly.why}`, `  What to do: ${readOnly.repair}`] : ['Plenary is ready.'];
  return ['', ...opening, '', ...lines, '', 'Ctrl-C stops it; nothing is lost.', ''].join('\n');
}

/**
 * For scripts.
 * @param {Ready} ready
 */
export function readyLine({ addresses }) {
  return JSON.stringify(Object.fromEntries(faces.map((face) => [face, addresses[face]])));
}

/** @param {string} word */
function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
