// A build step that lays a Brotli and a gzip form beside each script and style, as small as they get: compressing at each request
// could not afford that.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(?:js|css|svg)$/;
const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

export function precompress(): Plugin {
  let assets = '';
  return {
    name: 'plenary:precompress',
    apply: 'build',
    configResolved({ root, build }) {
      assets = join(root, build.outDir, build.assetsDir);
    },
    async closeBundle() {
      const files = (await readdir(assets).catch(() => [])).filter((file) => worthIt.test(file));
      await Promise.all(files.map((file) => compressBeside(join(assets, file))));
    },
  };
}

async function compressBeside(path: string): Promise<void> {
  const content = await readFile(path);
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, smallest));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
}
