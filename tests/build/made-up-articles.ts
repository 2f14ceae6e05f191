// Many made-up articles beside the real ones, to see what a house of thousands does.
// By hand, for the figures: node tests/build/made-up-articles.ts 1000
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { plainTextOf } from '#domain/search/plain-text.ts';
import { type CopiedHouse, copyHouse } from './copied-house.ts';

const DIMENSIONS = ['ts', 'oe', 'hn', 'sa', 'cb', 'lf', 'wr', 'mk', 'ss'];
const NEWEST = Date.UTC(2026, 7, 1);
const DAY = 86_400_000;

/** Adds so many articles to a copied house, one a day, the first of them the newest. */
export function addArticles(house: CopiedHouse, length: number): void {
  const sentences = readSentences();
  for (let number = 1; number <= length; number += 1) {
    house.write(`content/en/articles/made-up-${number}.mdx`, writeArticle(number, sentences));
  }
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
  return globSync('content/en/articles/*.mdx')
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

async function measure(length: number): Promise<void> {
  const house = copyHouse();
  addArticles(house, length);
  const started = performance.now();
  const { exitCode, output, files, read } = await house.build();
  const seconds = (performance.now() - started) / 1000;
  if (exitCode !== 0) console.log(output.slice(-3000));
  const largest = (name: string, pattern: RegExp) => {
    const sizes = files.filter((file) => pattern.test(file)).map((file) => sizeOf(read(file)));
    const sum = sizes.reduce((total, size) => total + size, 0);
    return `${name}: ${sizes.length}, the largest ${Math.max(...sizes)}, together ${sum} bytes brotli`;
  };
  console.log(
    [
      `${length} articles more: ${seconds.toFixed(1)} s, exit code ${exitCode}`,
      largest('parts of the index', /^search\/index-\d+\.js$/),
      largest('search pages', /^search\/index\.html$/),
      largest('pages of the list', /^articles\/(\d+\/)?index\.html$/),
      largest('pages of the archive', /^archive\//),
      largest('a few articles', /^articles\/made-up-1?\d\/index\.html$/),
    ].join('\n'),
  );
  house.remove();
}

function sizeOf(text: string): number {
  return brotliCompressSync(text).length;
}

if (import.meta.main) await measure(Number(process.argv[2] ?? 1000));
