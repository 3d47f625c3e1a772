// Draws a square of modules as one SVG path, each run of dark modules in a row as one rectangle.

export function qrPath(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    let runStart = -1;
    for (let x = 0; x <= size; x += 1) {
      const dark = x < size && isDark(x, y);
      if (dark && runStart < 0) runStart = x;
      if (!dark && runStart >= 0) {
        path += `M${runStart} ${y}h${x - runStart}v1H${runStart}z`;
        runStart = -1;
      }
    }
  }
  return path;
}
