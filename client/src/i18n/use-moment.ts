// A moment in this device's zone: the time alone on the day itself, with its day on others.
import { localZone } from './format.ts';
import { useFormat } from './use-format.ts';

export function useMoment(nowMs: number): (atMs: number) => string {
  const format = useFormat();
  const zone = localZone();
  return (atMs) => {
    const time = format.time(atMs, zone);
    const day = format.day(atMs, zone);
    return day === format.day(nowMs, zone) ? time : `${day}, ${time}`;
  };
}
