// Debian's packages, installed without a question and without starting a system service; only where this account may.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findOnPath, run, runOrStop } from './processes.mjs';
import { withProgress } from './terminal.mjs';

const policyFile = '/usr/sbin/policy-rc.d';

/** Whether this account can install packages here at all. */
export function mayInstallPackages() {
  return process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;
}

/**
 * @param {{ name: string, say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} options name: of the package
 */
export function installPackage({ name, say, signal }) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = { command: 'apt-get', env, signal };
  return withProgress({ say, label: `Installing the package ${name} (apt-get)` }, () =>
    withoutServices(async () => {
      // A repository of the machine may be unreachable; what counts is whether the package can be had.
      await run({ ...apt, args: ['update'] });
      await runOrStop({
        ...apt,
        args: ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', name],
        failure: `apt-get could not install ${name}. Its last lines:`,
      });
    }),
  );
}

/**
 * Packages start their services at once; Debian's way to forbid that is a policy file that says 101.
 * @template T
 * @param {() => Promise<T>} work
 */
async function withoutServices(work) {
  if (existsSync(policyFile)) return work();
  const remove = () => rmSync(policyFile, { force: true });
  try {
    writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  } catch {
    return work();
  }
  process.once('exit', remove);
  try {
    return await work();
  } finally {
    remove();
    process.off('exit', remove);
  }
}
