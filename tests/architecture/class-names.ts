import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import type { Finding, Source } from './sources.ts';

const IMPORT = /import (\w+) from '([^']+\.module\.css)'/g;

/** Classes that a component asks of a style sheet which has none of that name, so that nothing is drawn as it was meant. */
export function findMissingClasses(
  { file, text }: Pick<Source, 'file' | 'text'>,
  read: (file: string) => string = readSheet,
): readonly Finding[] {
  return [...text.matchAll(IMPORT)].flatMap(([, name = '', path = '']) => {
    const sheet = path.startsWith('#')
      ? path.replace('#', 'src/')
      : posix.join(dirname(file), path);
    const style = read(sheet);
    return [...text.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))]
      .filter(([, asked = '']) => !new RegExp(`\\.${asked}(?![\\w-])`).test(style))
      .map(({ index, 1: asked }) => ({
        line: text.slice(0, index).split('\n').length,
        what: `no class ${asked} in ${sheet}`,
      }));
  });
}

function readSheet(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
