// Loaded before a measured server: collects its garbage when the bench asks (SIGUSR2), so that memory can be compared.

process.on('SIGUSR2', () => globalThis.gc?.());
