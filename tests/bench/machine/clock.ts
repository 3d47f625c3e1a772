// A clock that all processes of a machine share, in ms: the kernel's monotonic one.

export const sharedNowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
