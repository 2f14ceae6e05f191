import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PARTS = ['src', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

export interface CopiedHouse {
  readonly folder: string;
  readonly copy: (from: string, to: string) => void;
  readonly write: (file: string, text: string) => void;
  /** Changes a text that must be there. */
  readonly replace: (file: string, text: RegExp, by: string) => void;
  readonly build: (environment?: Readonly<Record<string, string>>) => Promise<Built>;
  readonly remove: () => void;
}

export interface Built {
  readonly exitCode: number;
  readonly output: string;
  /** Files of the built site. */
  readonly files: readonly string[];
  readonly read: (file: string) => string;
}

/**
 * The house in a folder of its own, to be changed and really built. Not only the content is copied:
 * two builds in one folder would write over each other's notes in .astro.
 */
export function copyHouse(): CopiedHouse {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'serving-heart-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    copy: (from, to) => cpSync(join(folder, from), join(folder, to), { recursive: true }),
    write: (file, text) => writeFileSync(join(folder, file), text),
    replace: (file, text, by) => {
      const before = readFileSync(join(folder, file), 'utf8');
      if (!text.test(before)) throw new Error(`${file} does not hold: ${text}`);
      writeFileSync(join(folder, file), before.replace(text, by));
    },
    build: (environment = {}) => build(folder, environment),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function build(folder: string, environment: Readonly<Record<string, string>>): Promise<Built> {
  const { promise, resolve } = Promise.withResolvers<Built>();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      SITE_CACHE: join(folder, 'cache'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  child.on('close', (exitCode) => {
    const dist = join(folder, 'dist');
    resolve({
      exitCode: exitCode ?? 1,
      output: Buffer.concat(pieces).toString(),
      files: globSync('**/*.*', { cwd: dist })
        .map((file) => file.replaceAll('\\', '/'))
        .toSorted(),
      read: (file) => readFileSync(join(dist, file), 'utf8'),
    });
  });
  return promise;
}
