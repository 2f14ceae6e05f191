import type { Header, HeaderRule } from './header-rules.ts';
import { EMPTY, mergeContents, type PageContents, renderPolicy } from './page-policy.ts';

/** What was built, as far as its headers depend on it. */
export interface BuiltSite {
  /** Where the site lives on its host, with a slash at both ends. */
  readonly base: string;
  /** Every file, as a path inside the site. */
  readonly files: readonly string[];
  /** What each page, and each drawing with styles of its own, needs from its policy. */
  readonly contents: ReadonlyMap<string, PageContents>;
  /** Value of `frame-ancestors` on the pages made to be framed. */
  readonly embedders: string;
}

const FEED = /(^|\/)(rss|atom|feed|sitemap)[\w.-]*\.(xml|json)$/;

type Kind = 'page' | 'embed' | 'bundle' | 'open' | 'file';

const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const OWN_FEATURES = ['clipboard-write', 'fullscreen'];

const EVERYWHERE: readonly Header[] = [
  ['Strict-Transport-Security', 'max-age=63072000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  [
    'Permissions-Policy',
    [...REFUSED_FEATURES, 'clipboard-read']
      .map((name) => `${name}=()`)
      .concat(OWN_FEATURES.map((name) => `${name}=(self)`))
      .join(', '),
  ],
];

const BY_KIND = {
  page: [
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cache-Control', 'no-cache'],
  ],
  embed: [
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Cache-Control', 'no-cache'],
  ],
  // A sandboxed embed has no origin, so even our own modules and fonts are foreign to it.
  bundle: [
    ['Access-Control-Allow-Origin', '*'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Cache-Control', 'public, max-age=31536000, immutable'],
  ],
  open: [
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Cache-Control', 'no-cache'],
  ],
  file: [
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cache-Control', 'no-cache'],
  ],
} as const satisfies Record<Kind, readonly Header[]>;

/** Rules for a whole site: besides the one for all addresses, each address matches exactly one. */
export function planHeaders(site: BuiltSite): readonly HeaderRule[] {
  const groups = Map.groupBy(
    site.files.flatMap((file) =>
      findPatterns(file, findRoot(site.files, file)).map((pattern) => ({ pattern, file })),
    ),
    ({ pattern }) => pattern,
  );
  const rules = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([pattern, group]) => {
      const files = group.map(({ file }) => file);
      const kind = findKind(pattern, files);
      const policy: Header = ['Content-Security-Policy', renderHeaderPolicy(site, kind, files)];
      return { pattern: `${site.base}${pattern}`, headers: [policy, ...BY_KIND[kind]] };
    });
  return [{ pattern: `${site.base}*`, headers: EVERYWHERE }, ...rules];
}

/** The base of the site that these rules were planned for. */
export function findBase(rules: readonly HeaderRule[]): string {
  return rules[0]?.pattern.replace(/\*$/, '') ?? '/';
}

/**
 * The folder whose sections get a rule each: the top, or that of a language, which is known by its
 * feed. One rule for a whole language would hold the hash of every style in it, and grow with each quiz.
 */
function findRoot(files: readonly string[], file: string): string {
  const folder = file.slice(0, file.indexOf('/') + 1);
  const isLanguage =
    folder !== '' &&
    files.some((other) => other === `${folder}rss.xml` || other.startsWith(`${folder}embed/`));
  return isLanguage ? folder : '';
}

/** A section is one pattern; beside the sections each file has its own, under every name a host may serve it by. */
function findPatterns(file: string, root: string): readonly string[] {
  const [section = '', ...rest] = file.slice(root.length).split('/');
  if (rest.length > 0) return [`${root}${section}/*`];
  if (section === 'index.html') return [root, file];
  return file.endsWith('.html') ? [file, file.slice(0, -'.html'.length)] : [file];
}

function findKind(pattern: string, files: readonly string[]): Kind {
  if (pattern === '_astro/*') return 'bundle';
  if (/(^|\/)embed\/\*$/.test(pattern)) return 'embed';
  if (files.some((file) => file.endsWith('.html'))) return 'page';
  return pattern === 'og/*' || FEED.test(pattern) ? 'open' : 'file';
}

function renderHeaderPolicy(site: BuiltSite, kind: Kind, files: readonly string[]): string {
  // Hosts send the headers of the address asked for, even when the answer is the page that says it is missing.
  const answers =
    kind === 'page' || kind === 'embed'
      ? [...files, ...site.files.filter((file) => /(^|\/)404\.html$/.test(file))]
      : files;
  const contents = mergeContents(answers.map((file) => site.contents.get(file) ?? EMPTY));
  const ancestors = `frame-ancestors ${kind === 'embed' ? site.embedders : "'none'"}`;
  if (kind === 'page' || kind === 'embed') return `${renderPolicy(contents)}; ${ancestors}`;
  const styles = contents.styles.length > 0 ? [`style-src ${contents.styles.join(' ')}`] : [];
  return ["default-src 'none'", ...styles, ancestors].join('; ');
}
