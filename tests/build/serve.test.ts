import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '#build/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const site = join(folder, 'dist');
let server: Server;

/** The answer to an address sent exactly as written. */
async function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    headers: Record<string, unknown>;
    text: string;
  }>();
  get({ port, path, ...options }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    response.on('end', () =>
      resolve({ status: response.statusCode, headers: response.headers, text }),
    );
  }).on('error', reject);
  return promise;
}

function write(path: string, text: string): void {
  mkdirSync(join(site, path, '..'), { recursive: true });
  writeFileSync(join(site, path), text);
}

beforeAll(async () => {
  write('index.html', 'home');
  write('404.html', 'missing');
  write('articles/index.html', 'articles');
  write('articles/höher 1.txt', 'higher');
  write('_headers', '/*\n  X-All: yes\n\n/articles/*\n  X-Section: articles\n');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = createSiteServer(site);
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('an address that is there', () => {
  test.each([
    ['/', 'home'],
    ['/?q=1', 'home'],
    ['/articles/', 'articles'],
    ['/articles/index.html', 'articles'],
    ['/articles/h%C3%B6her%201.txt', 'higher'],
  ])('%s', async (path, text) => {
    expect(await ask(path)).toMatchObject({ status: 200, text });
  });

  test('has the headers of the rules that match it', async () => {
    expect((await ask('/articles/')).headers).toMatchObject({
      'x-all': 'yes',
      'x-section': 'articles',
    });
    expect((await ask('/')).headers).not.toHaveProperty('x-section');
  });

  test('has a type that names the characters', async () => {
    expect((await ask('/')).headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8' });
  });

  test('is not sent again to a browser that has it', async () => {
    const { etag } = (await ask('/')).headers;
    expect((await ask('/', { headers: { 'If-None-Match': String(etag) } })).status).toBe(304);
  });

  test('without its last slash leads to the one with it, query and all', async () => {
    expect(await ask('/articles?a=b')).toMatchObject({
      status: 301,
      headers: { location: '/articles/?a=b' },
    });
  });

  test('is never written to', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('an address that is not there, or should not be', () => {
  test.each([
    '/nothing',
    '/articles/nothing/',
    '/_headers',
    '/%5fheaders',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/articles/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%',
    '/%ff',
    '/%00',
    '//example.org/',
    '/\\example.org/',
    '/articles//',
    '/index.html/',
    '/index',
    '/404',
    `/a-name-longer-than-any-file-may-have${'e'.repeat(300)}`,
  ])('%s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, text: 'missing' });
  });

  test('has the headers of its address, too', async () => {
    expect((await ask('/articles/nothing/')).headers).toMatchObject({ 'x-section': 'articles' });
  });
});

test('a range that ends before it starts gets the whole file, and the server stays up', async () => {
  expect(await ask('/', { headers: { Range: 'bytes=9-2' } })).toMatchObject({
    status: 200,
    text: 'home',
  });
});

test('a site built for a base is served below it', async () => {
  const headers = '/x/*\n  X-All: yes\n';
  write('_headers', headers);
  expect(await ask('/x/articles/')).toMatchObject({
    status: 200,
    text: 'articles',
    headers: { 'x-all': 'yes' },
  });
  expect(await ask('/x')).toMatchObject({ status: 301, headers: { location: '/x/' } });
  expect((await ask('/articles/')).status).toBe(404);
});
