export type Header = readonly [name: string, value: string];

/** What a host sends with every address that the pattern matches. */
export interface HeaderRule {
  /** A path, or the start of one followed by `*`. */
  readonly pattern: string;
  readonly headers: readonly Header[];
}

export function isMatch(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** The headers of one address. A header given twice is joined by a comma, as Cloudflare does and a browser would. */
export function findHeaders(
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules) {
    if (!isMatch(rule.pattern, path)) continue;
    for (const [name, value] of rule.headers) {
      const earlier = found.get(name);
      found.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return found;
}

/** The `_headers` file that Cloudflare, Netlify and our own server read. */
export function renderHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map((rule) =>
      [rule.pattern, ...rule.headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: Header[] }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** What the strictest host would refuse: more than 100 rules, or a line of more than 2,000 characters. */
export function findLimits(rules: readonly HeaderRule[]): readonly string[] {
  const long = rules.flatMap(({ pattern, headers }) =>
    headers
      .filter(([name, value]) => `  ${name}: ${value}`.length > 2000)
      .map(([name]) => `${pattern}: ${name} is longer than 2,000 characters`),
  );
  return rules.length > 100 ? [...long, `${rules.length} rules, of which hosts read 100`] : long;
}
