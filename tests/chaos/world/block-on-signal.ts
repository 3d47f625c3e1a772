// Loaded into a server of a test: on SIGUSR2 its event loop stands still for three seconds, and nothing else about it changes.
const blockMs = 3000;
process.on('SIGUSR2', () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockMs);
});
