// One signal for "stop now": Ctrl-C, a closed terminal, a service manager, or npm being gone.

/**
 * @returns {{ signal: AbortSignal, stop: () => void }}
 */
export function listenForStop() {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error('stopped'));
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, stop);
  if (process.env.npm_lifecycle_event) watchParent(stop);
  return { signal: controller.signal, stop };
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string>}
 */
export function whenAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('a stop');
    signal.addEventListener('abort', () => resolve('a stop'), { once: true });
  });
}

/**
 * npm passes signals on, but a killed npm cannot: then nobody would be left who could stop us.
 * @param {() => void} stop
 */
function watchParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && stop(), 1_000);
  timer.unref();
}
