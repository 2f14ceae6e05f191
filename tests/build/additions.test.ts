import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { itemsOf } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import { Dimensions } from '#islands/result/Dimensions.tsx';
import { shownFiles } from '../content/writers-guide.ts';
import { type Built, type CopiedHouse, copyHouse } from './copied-house.ts';
import { bestAnswers, makeUpQuiz, propsIn } from './made-up-quizzes.ts';

/** Another length, another scale and dimensions nobody has drawn a sign for. */
const structure = {
  version: 1,
  number: 999,
  points: 4,
  dimensions: ['warmth', 'clarity'],
  minimumAnswers: 2,
  minimumDimensions: 2,
  bands: [
    { id: 'seldom', from: 100 },
    { id: 'often', from: 250 },
  ],
  wobble: { softEdge: 36, notable: 50, change: 100 },
  pages: [
    [
      { id: 'w1', dimension: 'warmth' },
      { id: 'c1', dimension: 'clarity' },
      { id: 'w2', dimension: 'warmth', reversed: true },
    ],
    [
      { id: 'c2', dimension: 'clarity' },
      { id: 'w3', dimension: 'warmth' },
    ],
  ],
};
const reading = (name: string) => ({ name, says: `${name}.`, doesNotSay: 'No more.' });
const words = {
  title: 'Warm and clear',
  question: 'Was it warm, was it clear?',
  summary: 'Five moments.',
  minutes: 1,
  stem: 'How often?',
  mirrorStem: 'How often did they?',
  hint: 'Think of last week.',
  answers: ['Never', 'Now and then', 'Often', 'Always'],
  noOccasion: 'No occasion',
  cannotSay: 'I cannot say',
  limits: ['Five moments say little.'],
  bands: { seldom: reading('Seldom'), often: reading('Often') },
  notEnough: reading('Too little'),
  dimensions: Object.fromEntries(
    ['warmth', 'clarity'].map((id) => [
      id,
      {
        name: `Name of ${id}`,
        inSentence: id,
        meaning: `meaning of ${id}`,
        practice: `I will ${id}.`,
      },
    ]),
  ),
  items: Object.fromEntries(
    structure.pages
      .flat()
      .map(({ id }) => [id, { self: `I did ${id}.`, mirror: `They did ${id}.` }]),
  ),
};

/** Of one dimension, of two, and of more than anybody has drawn; of other lengths and scales. */
const madeUp = [makeUpQuiz(996, 1, 5, 3), makeUpQuiz(997, 2, 2, 7), makeUpQuiz(998, 12, 3, 6)];

const TOOLED = 'content/en/articles/who-owns-the-customer.mdx';

let house: CopiedHouse;
let built: Built;

/** A second language, a base path, a quiz, a tool in an article and a draft: one build shows them all. */
beforeAll(async () => {
  house = copyHouse();
  const { write, copy, replace } = house;
  write('content/quizzes/warm-and-clear.yaml', stringify(structure));
  write('content/en/quizzes/warm-and-clear.yaml', stringify(words));
  for (const [file, text] of shownFiles) write(file, text.replace(/^draft: true\n/m, ''));
  for (const quiz of madeUp) {
    write(`content/quizzes/${quiz.id}.yaml`, stringify(quiz.structure));
    write(`content/en/quizzes/${quiz.id}.yaml`, stringify(quiz.words));
  }
  copy('content/en/articles/answer-the-phone.mdx', 'content/en/articles/half-a-thought.mdx');
  replace(
    'content/en/articles/half-a-thought.mdx',
    /^title: .*/m,
    'draft: true\ntitle: Half a thought',
  );
  replace(TOOLED, /\n---\n/, "\n---\n\nimport Calculator from '#embeds/Calculator.astro';\n");
  replace(TOOLED, /$/, '\n<Calculator mode="relationship" />\n');
  copy('content/en', 'content/xx');
  replace('content/xx/interface.yaml', /^locale: .*/m, 'locale: ar');
  replace('content/xx/interface.yaml', /^direction: .*/m, 'direction: rtl');
  built = await house.build({ SITE_BASE: '/x/' });
}, 240_000);

afterAll(() => house.remove());

const pages = () => built.files.filter((file) => file.endsWith('.html'));
const inside = (page: string) => page.startsWith('xx/');

/** Addresses in attributes and in what islands are handed. */
function findAddresses(html: string): readonly string[] {
  const attributes =
    /\s(?:href|src|srcset|action|poster|component-url|renderer-url|before-hydration-url)="([^"]*)"/g;
  return [
    ...[...html.matchAll(attributes)].map(([, address = '']) => address),
    ...[...html.matchAll(/&quot;(\/[\w/.-]*)/g)].map(([, address = '']) => address),
    ...[...html.matchAll(/url\(["']?(\/[^)"']*)/g)].map(([, address = '']) => address),
  ];
}

test('all of it builds', () => {
  expect(built.output.slice(-2000)).toContain('Complete!');
  expect(built.exitCode).toBe(0);
});

describe('a language added as a folder', () => {
  test('has every page that the first language has', () => {
    const first = pages().filter((page) => !inside(page) && page !== '404.html');
    expect(first.length).toBeGreaterThan(10);
    expect(pages().filter(inside)).toEqual(first.map((page) => `xx/${page}`).toSorted());
  });

  test('says its language and direction', () => {
    for (const page of pages().filter(inside)) {
      expect(built.read(page), page).toMatch(/<html\s[^>]*\blang="ar"[^>]*\bdir="rtl"/);
    }
  });

  test('its links stay inside it', () => {
    const leaving = pages()
      .filter(inside)
      .flatMap((page) =>
        [...built.read(page).matchAll(/<a\s(?![^>]*\bhreflang=)[^>]*\bhref="([^"]*)"/g)]
          .map(([, address = '']) => address)
          .filter((address) => address.startsWith('/') && !address.startsWith('/x/xx/'))
          .map((address) => `${page}: ${address}`),
      );
    expect(leaving).toEqual([]);
  });
});

test('an address is found wherever it stands', () => {
  const html = `<a href="/a/"><img src='x' srcset="/b.png"><astro-island component-url="/c.js" props="{&quot;to&quot;:[0,&quot;/d/&quot;]}"><style>@font-face{src:url(/e.woff2)}</style>`;
  expect(findAddresses(html).toSorted()).toEqual(['/a/', '/b.png', '/c.js', '/d/', '/e.woff2']);
});

test('below a base path no address of ours leads out of it', () => {
  const escaping = pages().flatMap((page) =>
    findAddresses(built.read(page))
      .filter((address) => address.startsWith('/') && !address.startsWith('/x/'))
      .map((address) => `${page}: ${address}`),
  );
  expect(escaping).toEqual([]);
  expect(findAddresses(built.read('index.html')).length).toBeGreaterThan(10);
  const scripts = built.files
    .filter((file) => file.endsWith('.js'))
    .map(built.read)
    .join('\n');
  expect(scripts).not.toMatch(/["'`]\/(?:_astro|articles|reflect|value|my-data)\b/);
  expect(built.read('_headers')).toMatch(/^\/x\/\*$/m);
});

describe('a quiz added as two files', () => {
  test.each(['', 'xx/'])('stands among the reflections: %s', (folder) => {
    const list = built.read(`${folder}reflect/index.html`);
    expect(list).toContain('Warm and clear');
    expect(list).toContain(`href="/x/${folder}reflect/warm-and-clear/"`);
  });

  test.each(['', 'xx/'])('has its form, with its own scale, and its result: %s', (folder) => {
    const form = built.read(`${folder}reflect/warm-and-clear/index.html`);
    const radios = form.match(/<input(?=[^>]*type="radio")(?=[^>]*name="w1")/g);
    expect(radios).toHaveLength(structure.points + 1);
    for (const { id } of structure.pages.flat()) expect(form).toContain(`I did ${id}.`);
    expect(built.files).toContain(`${folder}reflect/warm-and-clear/result/index.html`);
  });
});

describe.each(madeUp)('the quiz $id, added as two files', ({ id, structure, words, quiz }) => {
  const items = itemsOf(quiz);
  const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;
  const page = (name = '') => built.read(`reflect/${id}/${name}index.html`);

  test('asks every moment, with as many answers as its scale has points and one beside them', () => {
    for (const item of items) {
      expect(page()).toContain(`I did ${item.id}.`);
      const radios = new RegExp(`<input(?=[^>]*type="radio")(?=[^>]*name="${item.id}")`, 'g');
      expect(count(page(), radios)).toBe(structure.points + 1);
    }
    expect(count(page(), /<section[^>]*data-page/g)).toBe(structure.pages.length);
  });

  test('adds up without script in as many dimensions as it has', () => {
    expect(count(page(), /<tr id="total-/g)).toBe(structure.dimensions.length);
  });

  test('prints on paper, with a ring for every answer and an addition for every dimension', () => {
    const [rings = '', sums = ''] = page('paper/').match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(count(rings, /class="ring"/g)).toBe(items.length * (structure.points + 1));
    for (const { name } of Object.values(words.dimensions)) expect(sums).toContain(name);
    expect(count(sums, /<li/g)).toBe(items.length);
  });

  test('shows its result in bars and numbers, and as a radar where there are three to set round', () => {
    const html = page('result/');
    const props = propsIn(html);
    expect(props.quiz).toEqual(quiz);
    const answers = bestAnswers(quiz);
    const scores = scoreQuiz(quiz, answers);
    const shown = renderToString(h(Dimensions, { ...props, answers, scores }));
    const [table = ''] = shown.match(/<table.*?<\/table>/s) ?? [];
    const numbers = [...table.matchAll(/notranslate"><span>(\d+)</g)].map(([, number]) => number);
    expect(numbers).toEqual(structure.dimensions.map(() => '100'));
    expect(count(table, /<circle[^>]*cx="100%"/g)).toBe(structure.dimensions.length);
    const figure = /<figure>.*?<\/figure>/s.exec(shown)?.[0] ?? '';
    const hasRadar = structure.dimensions.length > 2;
    expect(count(figure, /<circle/g)).toBe(hasRadar ? structure.dimensions.length : 0);
    const frame = /<symbol id="radar-frame".*?<\/symbol>/s.exec(html)?.[0] ?? '';
    expect(count(frame, /<line/g)).toBe(hasRadar ? structure.dimensions.length : 0);
    expect(count(shown, /<details>/g)).toBe(structure.dimensions.length);
  });
});

test('a tool in an article brings its script, and the other articles stay without', () => {
  const isLively = (page: string) => /<astro-island|<script(?![^>]*json)/.test(built.read(page));
  const lively = pages().filter((page) => /articles\/[\w-]+\//.test(page) && isLively(page));
  const tooled = globSync('content/en/articles/*.mdx', { cwd: house.folder })
    .filter((file) =>
      /^<(OneMoment|Sum|Calculator)\b/m.test(readFileSync(join(house.folder, file), 'utf8')),
    )
    .map((file) => `articles/${basename(file, '.mdx')}/index.html`)
    .filter((page) => !page.includes('half-a-thought'));
  expect(tooled).toContain('articles/who-owns-the-customer/index.html');
  expect(lively).toEqual([...tooled, ...tooled.map((page) => `xx/${page}`)].toSorted());
});

test('an article added as one file stands wherever articles stand', () => {
  const listed = [
    'articles/index.html',
    'topics/within-reach/index.html',
    'topics/mine-to-keep/index.html',
    'archive/index.html',
    'search/index-1.js',
    'rss.xml',
    'feed.json',
    'sitemap-0.xml',
    'index.html',
  ];
  for (const page of listed) expect(built.read(page), page).toContain('/articles/the-spare-key/');
  expect(built.files).toContain('og/the-spare-key.png');
  const article = built.read('articles/the-spare-key/index.html');
  expect(article).toContain('A hook on a wall, and a dot beside it.');
  expect(article).toContain('When someone tried to reach me');
});

test('a draft is on no page and in no list', () => {
  const traces = built.files.filter(
    (file) => file.includes('half-a-thought') || /half.a.thought/i.test(built.read(file)),
  );
  expect(traces).toEqual([]);
});
