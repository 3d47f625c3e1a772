// What a process has cost the machine so far: CPU of all its threads, user and system, and the memory that it holds. Linux.
import { readdirSync, readFileSync } from 'node:fs';

/** CPU in microseconds. The scheduler's own sum (nanoseconds) of each thread; the coarser ticks where the kernel keeps none. */
export function cpuUs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.reduce((sum, thread) => sum + Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] || 0), 0);
  return nanoseconds > 0 ? nanoseconds / 1000 : ticks(pid) * 10_000;
}

function ticks(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** Resident memory in kB. */
export function residentKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** Seconds in which the processor had nothing to do, of all cores: tells how crowded the machine was. */
export function machineIdleSeconds(): number {
  const fields = read('/proc/stat').split('\n')[0]?.split(/\s+/) ?? [];
  return Number(fields[4]) / 100;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
