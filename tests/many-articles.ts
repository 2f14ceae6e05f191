// A site of many made-up articles beside the real ones, built apart from the real one.
// By hand, for the figures: node tests/many-articles.ts 1000
import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { plainTextOf } from '#domain/search/plain-text.ts';

const root = join(import.meta.dirname, '..');
const DIMENSIONS = ['ts', 'oe', 'hn', 'sa', 'cb', 'lf', 'wr', 'mk', 'ss'];
const NEWEST = Date.UTC(2026, 7, 1);
const DAY = 86_400_000;

export interface BuiltSite {
  readonly folder: string;
  readonly seconds: number;
  readonly exitCode: number;
  readonly output: string;
}

/** Builds the real articles and `extra` more, one a day, under `test-results`; `shard` articles to a part of the index. */
export async function buildManyArticles(
  name: string,
  extra: number,
  shard?: number,
): Promise<BuiltSite> {
  const home = join(root, 'test-results', name);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(join(root, 'content'), join(home, 'content'), { recursive: true });
  const sentences = readSentences();
  for (let number = 1; number <= extra; number += 1) {
    const file = join(home, 'content/en/articles', `made-up-${number}.mdx`);
    writeFileSync(file, writeArticle(number, sentences));
  }
  const folder = join(home, 'dist');
  const environment = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_CONTENT: join(home, 'content'),
    SITE_OUT: folder,
    SITE_CACHE: join(home, 'cache'),
    ...(shard === undefined ? {} : { SITE_SEARCH_SHARD: String(shard) }),
  };
  const started = performance.now();
  const { exitCode, output } = await run(environment);
  return { folder, exitCode, output, seconds: (performance.now() - started) / 1000 };
}

/** The one word that stands in this article alone. */
export function wordOnlyIn(number: number): string {
  return `only${number}here`;
}

/** Every third article is about the first dimension, so that one topic grows longer than a page. */
function writeArticle(number: number, sentences: readonly string[]): string {
  const draw = createDraw(number);
  const first = number % 3 === 0 ? 'ts' : DIMENSIONS[number % DIMENSIONS.length];
  const part = () => Array.from({ length: 12 }, () => sentences[draw(sentences.length)]).join(' ');
  const published = new Date(NEWEST - number * DAY).toISOString().slice(0, 10);
  return [
    '---',
    `title: Made up, number ${number}`,
    'standfirst: A made-up article, to see what a site of thousands does.',
    `excerpt: ${JSON.stringify(part().slice(0, 200))}`,
    `published: ${published}`,
    `dimensions: [${first}, ${first === 'oe' ? 'hn' : 'oe'}]`,
    'caution: It shows nothing.',
    `passages: [{ dimension: ${first}, heading: part-2, about: nothing }]`,
    '---',
    '',
    ...[1, 2, 3, 4].flatMap((section) => [`## Part ${section}`, '', part(), '', part(), '']),
    `${wordOnlyIn(number)} stands here and nowhere else.[^1]`,
    '',
    '[^1]: A made-up note.',
    '',
  ].join('\n');
}

/** Real sentences, so that the index grows as it would. */
function readSentences(): readonly string[] {
  return globSync(join(root, 'content/en/articles/*.mdx'))
    .toSorted()
    .flatMap((file) =>
      plainTextOf(readFileSync(file, 'utf8').split('\n---\n')[1] ?? '').split(/(?<=[.?!]) /),
    )
    .filter((sentence) => /^[A-Z][^{}<>[\]]+$/.test(sentence));
}

/** Numbers below a limit, the same for the same seed. */
function createDraw(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function run(environment: NodeJS.ProcessEnv) {
  const { promise, resolve } = Promise.withResolvers<{ exitCode: number; output: string }>();
  const command = join(root, 'node_modules/.bin/astro');
  const child = spawn(command, ['build'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  child.on('close', (code) => {
    resolve({ exitCode: code ?? 1, output: Buffer.concat(pieces).toString() });
  });
  return promise;
}

async function measure(extra: number): Promise<void> {
  const { folder, seconds, exitCode, output } = await buildManyArticles(`many-${extra}`, extra);
  if (exitCode !== 0) console.log(output.slice(-3000));
  const sizeOf = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length;
  const index = globSync('search/index-*.js', { cwd: folder });
  const pages = globSync('**/*.html', { cwd: folder });
  const largest = (some: readonly string[]) => Math.max(...some.map(sizeOf));
  console.log(
    [
      `${extra} more articles: ${seconds.toFixed(1)} s, exit code ${exitCode}, ${pages.length} pages`,
      `index: ${index.length} parts, ${index.reduce((sum, file) => sum + sizeOf(file), 0)} bytes brotli, the largest ${largest(index)}`,
      `search page ${sizeOf('search/index.html')}, largest list ${largest(globSync('articles/{index.html,[0-9]*/index.html}', { cwd: folder }))}`,
      `largest archive page ${largest(globSync('archive/**/*.html', { cwd: folder }))}, largest made-up article ${largest(globSync('articles/made-up-1?/index.html', { cwd: folder }))}`,
      `${pages.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)} bytes of HTML in all`,
    ].join('\n'),
  );
}

if (import.meta.main) await measure(Number(process.argv[2] ?? 1000));
