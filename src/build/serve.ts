import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { findHeaders, parseHeadersFile } from './header-rules.ts';
import { findBase } from './headers.ts';

type Answer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

/** Serves a built site as a static host would, headers included. The folder may be built again meanwhile. */
export function createSiteServer(folder: string): Server {
  const root = resolve(folder);
  const sendFile = sirv(root, { dev: true, etag: true });
  return createServer((request, response) => {
    const rules = readRules(root);
    const { pathname, search } = splitAddress(request.url ?? '/');
    for (const [name, value] of findHeaders(rules, pathname)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    const answer = findAnswer(root, findBase(rules), pathname);
    if (answer.kind === 'missing') return sendMissing(root, response);
    if (answer.kind === 'redirect') {
      return end(response.setHeader('Location', `${answer.to}${search}`), 301);
    }
    sendFile(prepare(request, answer.path), response, () => sendMissing(root, response));
  });
}

function readRules(root: string) {
  const file = join(root, '_headers');
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

function splitAddress(address: string) {
  const query = address.indexOf('?');
  return query === -1
    ? { pathname: address, search: '' }
    : { pathname: address.slice(0, query), search: address.slice(query) };
}

function findAnswer(root: string, base: string, pathname: string): Answer {
  if (`${pathname}/` === base) return { kind: 'redirect', to: base };
  const path = pathname.startsWith(base) ? decode(pathname.slice(base.length)) : undefined;
  if (path === undefined || path === '_headers' || /[\\\0]|\/\/|^\//.test(path))
    return { kind: 'missing' };
  const file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return { kind: 'missing' };
  const isPage = path === '' || path.endsWith('/');
  if (isFile(isPage ? join(file, 'index.html') : file)) {
    return { kind: 'file', path: isPage ? `${path}index.html` : path };
  }
  return !isPage && isFile(join(file, 'index.html'))
    ? { kind: 'redirect', to: `${pathname}/` }
    : { kind: 'missing' };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** sirv looks at the address only; it cannot answer for a range that ends before it starts. */
function prepare(request: IncomingMessage, path: string): IncomingMessage {
  request.url = `/${encodeURI(path)}`;
  delete request.headers.range;
  return request;
}

function sendMissing(root: string, response: ServerResponse): void {
  const page = join(root, '404.html');
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  end(response, 404, existsSync(page) ? readFileSync(page, 'utf8') : 'Not found');
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.writeHead(status);
  response.end(text);
}

function start(): void {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      folder: { type: 'string', default: 'dist' },
    },
  });
  const { port, folder } = values;
  const refusal = findRefusal(port, folder);
  if (refusal !== undefined) giveUp(refusal);
  const base = findBase(readRules(resolve(folder)));
  createSiteServer(folder)
    .on('error', (error) => giveUp(explain(error, port)))
    .listen(Number(port), () => {
      console.log(`Serving Heart is at http://localhost:${port}${base}`);
    });
}

function findRefusal(port: string, folder: string): string | undefined {
  if (!isFile(join(folder, 'index.html'))) return `Nothing is built in ${folder}: npm run build`;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return `${port} is no port`;
  return undefined;
}

function explain(error: Error, port: string): string {
  const isBusy = 'code' in error && error.code === 'EADDRINUSE';
  return isBusy ? `Port ${port} is in use: take another, npm start -- --port 4322` : error.message;
}

function giveUp(reason: string): never {
  console.error(reason);
  process.exit(1);
}

if (import.meta.main) start();
