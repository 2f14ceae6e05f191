import ts from 'typescript';
import {
  all,
  anywhere,
  declarations,
  globals,
  inMarkup,
  inText,
  nodes,
  type Rule,
} from './finders.ts';

const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|gr[ae]y|red|green|blue|yellow|orange|purple|brown|pink)\b/i;

/** Rules of what may be written where. */
export const rules: readonly Rule[] = [
  {
    rule: 'no any',
    holdsIn: /^(src|tests|\.ci)\//,
    find: nodes((node) => node.kind === ts.SyntaxKind.AnyKeyword),
    bites: { 'src/a.ts': 'const a =\n  (x: any) => x;', 'src/a.astro': '---\nlet a: any[];\n---' },
    spares: { 'src/a.ts': '// any\nconst any = "any";', 'src/a.astro': '<p>any</p>' },
  },
  {
    rule: 'no cast but as const',
    holdsIn: /^(src|tests|\.ci)\//,
    find: nodes(
      (node) =>
        (ts.isAsExpression(node) && node.type.getText() !== 'const') ||
        ts.isTypeAssertionExpression(node) ||
        ts.isNonNullExpression(node),
    ),
    bites: {
      'src/a.ts': 'const a = b as string;',
      'src/b.ts': 'const a =\n<string>b;',
      'src/c.ts': 'a!.b;',
    },
    spares: {
      'src/a.ts': "import { a as b } from './a.ts';\nconst c = ['as x'] as const satisfies X;",
    },
  },
  {
    rule: 'the compiler and the reader are not told to look away',
    holdsIn: /^(src|content|\.ci)\//,
    find: inText(/@ts-\w+|biome-ignore|\b(?:TODO|FIXME|HACK|XXX)\b/g),
    bites: { 'src/a.ts': '\n// @ts-expect-error', 'src/a.css': '/* TODO */' },
  },
  {
    rule: 'the domain has no clock, no chance and no world',
    holdsIn: /^src\/domain\//,
    find: all(
      globals('Date', 'Temporal', 'performance', 'crypto', 'setTimeout', 'setInterval', 'process'),
      nodes((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random'),
    ),
    bites: {
      'src/domain/a.ts': 'const a =\n  Date.now();',
      'src/domain/b.ts': 'export const b = () => Math.random();',
      'src/domain/c.ts': 'const c = globalThis.performance;',
    },
    spares: { 'src/domain/a.ts': '// Date\nconst a = Math.round(b.Date);' },
  },
  {
    rule: 'one word for one thing',
    holdsIn: /^src\/domain\//,
    find: nodes(
      (node) =>
        ts.isIdentifier(node) &&
        /(?:^|_|\b)(question|facet|trait|survey|questionnaire|respondent)(?:s|$|[A-Z])|(Question|Facet|Trait|Survey|Respondent)/.test(
          node.text,
        ),
    ),
    bites: {
      'src/domain/a.ts': 'interface Quiz { questions: string }',
      'src/domain/b.ts': 'let firstFacet;',
    },
    spares: { 'src/domain/a.ts': 'const portrait = item;' },
  },
  {
    rule: 'only the browser folder touches the window',
    holdsIn: /^(?!src\/(browser|build)\/)src\//,
    except: {
      'src/components/Trouble.astro': 'its few lines are needed when no file of ours arrives',
    },
    find: all(
      anywhere('localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'),
      globals('window', 'location', 'history', 'navigator', 'caches'),
      nodes((node) => node.getText() === 'document.cookie'),
    ),
    bites: {
      'src/stores/a.ts': 'const a = globalThis\n  .localStorage;',
      'src/islands/a.tsx': 'history.replaceState(null, "");',
      'src/pages/a.astro': '---\n---\n<script>\nnavigator.share();</script>',
    },
    spares: {
      'src/stores/a.ts': 'const tell = (location: string) => location;\nmessage.location();',
    },
  },
  {
    rule: 'nothing is fetched, sent or worked on aside',
    holdsIn: /^(?!src\/build\/)src\//,
    find: all(
      globals(
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'RTCPeerConnection',
        'Worker',
        'SharedWorker',
      ),
      anywhere('sendBeacon', 'serviceWorker', 'importScripts'),
    ),
    bites: {
      'src/islands/a.tsx': "await fetch('/');",
      'src/browser/a.ts': 'navigator.sendBeacon("/");',
    },
  },
  {
    rule: 'no text becomes markup or code',
    holdsIn: /^src\//,
    except: {
      'src/components/Sprite.astro': 'the drawings are our own files, read when the site is built',
      'src/embeds/Figure.astro': 'the drawings are our own files, read when the site is built',
    },
    find: all(
      anywhere(
        'innerHTML',
        'outerHTML',
        'insertAdjacentHTML',
        'dangerouslySetInnerHTML',
        'setHTMLUnsafe',
        'srcdoc',
        'createContextualFragment',
        'parseFromString',
      ),
      globals('eval', 'Function'),
      inMarkup(/(?<!<(?:style|script type="application\/ld\+json")[^>]*)\bset:html\b/g),
    ),
    bites: {
      'src/islands/a.tsx': 'const a = <p\n  dangerouslySetInnerHTML={{ __html: b }} />;',
      'src/pages/a.astro': '<p set:html={a} />',
      'src/browser/a.ts': 'element.innerHTML = "";',
    },
    spares: {
      'src/a.ts': '// innerHTML',
      'src/a.astro': '<style is:inline set:html={sheet}></style>',
      'src/b.astro': '<script type="application/ld+json" set:html={facts} />',
    },
  },
  {
    rule: 'L09: links and codes are never compressed',
    holdsIn: /^src\//,
    find: all(
      anywhere('CompressionStream', 'DecompressionStream'),
      nodes(
        (node) => ts.isStringLiteral(node) && /^(pako|lz-?string|lzma|brotli.*)$/.test(node.text),
      ),
    ),
    bites: {
      'src/domain/a.ts': 'new DecompressionStream("gzip");',
      'src/b.ts': "import { inflate } from 'pako';",
    },
  },
  {
    rule: 'no console on a page',
    holdsIn: /^(?!src\/build\/)src\//,
    find: globals('console'),
    bites: { 'src/islands/a.tsx': 'console.log(1);' },
  },
  {
    rule: 'G02: the language is always said',
    holdsIn: /^src\//,
    find: all(nodes(isWithoutLocale), inMarkup(/\.toLocale\w+\(\s*\)|\.localeCompare\([^,()]*\)/g)),
    bites: {
      'src/a.ts': 'n.toLocaleString();',
      'src/b.ts': 'a.localeCompare(b);',
      'src/c.ts': 'new Intl.NumberFormat().format(n);',
      'src/d.astro': '<p>{n.toLocaleString()}</p>',
    },
    spares: {
      'src/a.ts':
        'n.toLocaleString(locale); a.localeCompare(b, locale); new Intl.ListFormat(locale);',
    },
  },
  {
    rule: 'loading a module does nothing yet',
    holdsIn: /^src\/(domain|schemas|stores|browser|components|islands)\/.*\.tsx?$/,
    find: nodes((node) => ts.isExpressionStatement(node) && ts.isSourceFile(node.parent)),
    bites: { 'src/stores/a.ts': 'const a = 1;\nstart(a);' },
  },
  {
    rule: 'client: stands in embeds and pages only',
    holdsIn: /^(?!src\/(embeds|pages)\/)(src|content)\//,
    find: inMarkup(/\bclient:\w+/g),
    bites: {
      'src/layouts/a.astro': '<A\n  client:load />',
      'content/en/a.mdx': '<A client:visible />',
    },
    spares: { 'src/layouts/a.astro': '<!-- client:load -->' },
  },
  {
    rule: 'colours stand in the tokens',
    holdsIn: /^(?!src\/(build|styles\/(tokens|print)\.css))src\//,
    find: all(
      declarations((_property, value) => COLOUR.test(value)),
      nodes(
        (node) =>
          ts.isJsxAttribute(node) &&
          /^(fill|stroke|color)$/.test(node.name.getText()) &&
          COLOUR.test(node.getText()),
      ),
      inMarkup(/\b(?:fill|stroke|color)="(?!none|currentColor)[^"{]+"/g),
    ),
    bites: {
      'src/a.css': 'a {\n  color: oklch(0.5 0 0); }',
      'src/a.astro': '<style>a { color: inherit; background: #fff; }</style>',
      'src/a.tsx': 'const a = <path fill="#123456" />;',
      'src/b.astro': '<path fill="tomato" />',
    },
    spares: {
      'src/a.css':
        'a { color: var(--ink); border-color: CanvasText; fill: currentColor; white-space: nowrap; }',
    },
  },
  {
    rule: 'styles know start and end, not left and right, and the size of text follows the reader',
    holdsIn: /^src\//,
    except: { 'src/components/charts/names.module.css': 'letters in a drawing have its units' },
    find: declarations(isPhysical),
    bites: {
      'src/a.css': 'a { margin-left: 1rem; }',
      'src/b.css': 'a { text-align: right; }',
      'src/c.css': 'a {\n  padding: 1rem 2rem 1rem 0; }',
      'src/d.css': 'a { width: 1rem; }',
      'src/e.css': 'a { font-size: 14px; }',
      'src/f.astro': '<style>a { b & { float: left; } }</style>',
    },
    spares: {
      'src/a.css':
        'a { margin: 1rem auto 2rem; line-height: 1.5; stroke-width: 1; padding: 0 1rem 2rem 1rem; }',
      'src/b.css': '@media (width >= 40rem) { a:hover { inline-size: 1rem; } }',
    },
  },
];

function isWithoutLocale(node: ts.Node): boolean {
  if (ts.isNewExpression(node) && /^Intl\./.test(node.expression.getText())) {
    return (node.arguments ?? []).length === 0;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const name = node.expression.name.text;
  if (/^toLocale/.test(name)) return node.arguments.length === 0;
  return name === 'localeCompare' && node.arguments.length < 2;
}

function isPhysical(property: string, value: string): boolean {
  if (/^(left|right|top|bottom|width|height|(min|max)-(width|height))$/.test(property)) return true;
  if (
    /^(margin|padding|border|scroll-margin|scroll-padding)-.*\b(left|right|top|bottom)\b/.test(
      property,
    )
  )
    return true;
  if (/^(text-align|float|clear)$/.test(property)) return /\b(left|right)\b/.test(value);
  if (property === 'font-size') return /\dpx/.test(value);
  if (!/^(margin|padding|inset|border-(width|style|color))$/.test(property)) return false;
  const [, end, , start] = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
  return start !== undefined && start !== end;
}
