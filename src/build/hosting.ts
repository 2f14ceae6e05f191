// For hosts that read no `_headers` file: prints the same rules for nginx or Caddy, from the built site.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type HeaderRule, parseHeadersFile } from './header-rules.ts';
import { findBase } from './headers.ts';

/** For the `http` level of nginx: a map for each header that depends on the address, and a server that sends all. */
export function renderNginx(rules: readonly HeaderRule[]): string {
  const [everywhere, ...sections] = rules;
  const base = findBase(rules);
  const names = [...new Set(sections.flatMap(({ headers }) => headers.map(([name]) => name)))];
  return [
    ...names.flatMap((name) => [
      `map $uri ${nameVariable(name)} {`,
      `  default "${findValue(findMissing(rules), name)}";`,
      ...sections.map((rule) => `  "~${toExpression(rule.pattern)}" "${findValue(rule, name)}";`),
      '}',
    ]),
    'server {',
    '  listen 80;',
    '  server_name servingheart.example;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  charset utf-8;',
    '  gzip on;',
    '  gzip_types text/css application/javascript text/javascript application/json text/xml image/svg+xml;',
    base === '/'
      ? '  root /srv/serving-heart;'
      : `  location ${base} { alias /srv/serving-heart/; }`,
    `  error_page 404 ${base}404.html;`,
    `  location = ${base}_headers { return 404; }`,
    ...(everywhere?.headers ?? []).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    ),
    // nginx leaves out a header whose value is empty.
    ...names.map((name) => `  add_header ${name} ${nameVariable(name)} always;`),
    '}',
    '',
  ].join('\n');
}

/** A site block for Caddy. */
export function renderCaddy(rules: readonly HeaderRule[]): string {
  const [everywhere, ...sections] = rules;
  const base = findBase(rules);
  const patterns = sections.map(({ pattern }) => pattern).join(' ');
  return [
    'servingheart.example {',
    '  root * /srv/serving-heart',
    '  encode zstd gzip',
    '  header -Server',
    ...renderCaddyHeaders('', everywhere),
    ...sections.flatMap((rule, index) => [
      `  @section${index} path ${rule.pattern}`,
      ...renderCaddyHeaders(` @section${index}`, rule),
    ]),
    `  @elsewhere not path ${patterns}`,
    ...renderCaddyHeaders(' @elsewhere', findMissing(rules)),
    `  @rules path ${base}_headers`,
    '  error @rules 404',
    ...(base === '/' ? [] : [`  uri strip_prefix ${base.slice(0, -1)}`]),
    '  file_server',
    '  handle_errors {',
    '    header -Server',
    '    rewrite * /404.html',
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}

function renderCaddyHeaders(matcher: string, rule: HeaderRule | undefined): readonly string[] {
  const lines = (rule?.headers ?? []).map(([name, value]) => `    ${name} "${value}"`);
  return [`  header${matcher} {`, ...lines, '  }'];
}

/** The rule of the page that says an address is missing, which then stands for every address. */
function findMissing(rules: readonly HeaderRule[]): HeaderRule | undefined {
  return rules.find(({ pattern }) => pattern === `${findBase(rules)}404.html`);
}

function findValue(rule: HeaderRule | undefined, name: string): string {
  return rule?.headers.find(([other]) => other === name)?.[1] ?? '';
}

function nameVariable(header: string): string {
  return `$heart_${header.toLowerCase().replaceAll('-', '_')}`;
}

function toExpression(pattern: string): string {
  const start = pattern.replace(/\*$/, '').replaceAll('.', '\\.');
  return pattern.endsWith('*') ? `^${start}` : `^${start}$`;
}

function start(): void {
  const { values, positionals } = parseArgs({
    options: { folder: { type: 'string', default: 'dist' } },
    allowPositionals: true,
  });
  const render = new Map([
    ['nginx', renderNginx],
    ['caddy', renderCaddy],
  ]).get(positionals[0] ?? '');
  const file = join(values.folder, '_headers');
  if (render && existsSync(file)) {
    console.log(render(parseHeadersFile(readFileSync(file, 'utf8'))));
    return;
  }
  console.error(render ? `No ${file}: npm run build first` : 'Say for which: nginx or caddy');
  process.exitCode = 1;
}

if (import.meta.main) start();
