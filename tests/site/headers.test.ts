import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findHeaders, findLimits, isMatch, parseHeadersFile } from '#build/header-rules.ts';
import { findBase } from '#build/headers.ts';

const text = readFileSync('dist/_headers', 'utf8');
const rules = parseHeadersFile(text);
const base = findBase(rules);
const addresses = globSync('**', { cwd: 'dist' })
  .filter((file) => file !== '_headers' && statSync(`dist/${file}`).isFile())
  .flatMap((file) => [file, file.replace(/(^|\/)index\.html$/, '$1')])
  .map((path) => base + path);
const pages = [...new Set(addresses.filter((address) => address.endsWith('/')))];
const embeds = pages.filter((address) => address.includes('/embed/'));
const ordinary = pages.filter((address) => !address.includes('/embed/'));

/** Points of the HTTP Observatory (algorithm 6), as far as headers decide them. An A+ begins at 100. */
function grade(headers: ReadonlyMap<string, string>): number {
  const get = (name: string) => headers.get(name) ?? '';
  const policy = get('Content-Security-Policy');
  const isStrict =
    policy.startsWith("default-src 'none'") && !/unsafe-|data:|\*(?! *$)|https?:/.test(policy);
  const isFramingRuled = policy.includes('frame-ancestors') || headers.has('X-Frame-Options');
  const losses = [
    [policy === '', 25],
    [/script-src[^;]*(data:|'unsafe-)/.test(policy), 20],
    [!/max-age=(1[5-9]|[2-9]\d)\d{6}/.test(get('Strict-Transport-Security')), 20],
    [get('X-Content-Type-Options') !== 'nosniff', 5],
    [!isFramingRuled, 20],
  ] as const;
  const gains = [
    [isStrict, 10],
    [get('Cross-Origin-Opener-Policy') === 'same-origin', 10],
    [get('Cross-Origin-Embedder-Policy') === 'require-corp', 10],
    [get('Cross-Origin-Resource-Policy') === 'same-origin', 10],
    [get('Referrer-Policy') === 'no-referrer', 5],
    [isFramingRuled, 5],
  ] as const;
  const add = (points: readonly (readonly [boolean, number])[]) =>
    points.reduce((sum, [holds, value]) => sum + (holds ? value : 0), 0);
  const left = 100 - add(losses);
  return left < 90 ? left : left + add(gains);
}

test('every address matches exactly one rule beside the one for all, with exactly one policy', () => {
  const wrong = addresses.filter((address) => {
    const matching = rules.slice(1).filter(({ pattern }) => isMatch(pattern, address));
    const policies = matching.flatMap(({ headers }) =>
      headers.filter(([name]) => name === 'Content-Security-Policy'),
    );
    return matching.length !== 1 || policies.length !== 1;
  });
  expect(wrong).toEqual([]);
});

test('no header comes twice to one address', () => {
  const names = (address: string) =>
    rules
      .filter(({ pattern }) => isMatch(pattern, address))
      .flatMap(({ headers }) => headers.map(([name]) => name));
  expect(
    addresses.filter((address) => new Set(names(address)).size !== names(address).length),
  ).toEqual([]);
});

test('every host reads the whole file', () => {
  expect(findLimits(rules)).toEqual([]);
  expect(rules.length).toBeGreaterThan(3);
});

test('nothing is in it that tells, keeps or reports', () => {
  // A hash may spell anything.
  expect(text.replace(/'sha256-[^']*'/g, '')).not.toMatch(
    /no-store|Clear-Site-Data|report-|reporting|NEL|Set-Cookie|Server:|X-Powered-By|unsafe-/i,
  );
});

describe('ordinary pages', () => {
  test('are graded A+, 150 points', () => {
    expect(ordinary.map((address) => [address, grade(findHeaders(rules, address))])).toEqual(
      ordinary.map((address) => [address, 150]),
    );
  });

  test('are framed by nobody and asked for anew', () => {
    for (const address of ordinary) {
      const headers = findHeaders(rules, address);
      expect(headers.get('Content-Security-Policy'), address).toMatch(/; frame-ancestors 'none'$/);
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Cache-Control')).toBe('no-cache');
    }
  });
});

describe('embeds', () => {
  test('are graded A+, 130 points', () => {
    expect(embeds.map((address) => [address, grade(findHeaders(rules, address))])).toEqual(
      embeds.map((address) => [address, 130]),
    );
  });

  test('may be framed', () => {
    for (const address of embeds) {
      const headers = findHeaders(rules, address);
      expect(headers.get('Content-Security-Policy'), address).not.toContain(
        "frame-ancestors 'none'",
      );
      expect(headers.has('X-Frame-Options')).toBe(false);
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    }
  });
});

test('what carries its content in its name is kept, and is for embeds in sandboxes, too', () => {
  for (const address of addresses.filter((path) => path.startsWith(`${base}_astro/`))) {
    const headers = findHeaders(rules, address);
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
});

test('the grade falls with what is taken away', () => {
  const whole = new Map(findHeaders(rules, base));
  const without = (name: string) => grade(new Map([...whole].filter(([other]) => other !== name)));
  expect(grade(new Map())).toBe(30);
  expect(without('Content-Security-Policy')).toBe(75);
  expect(without('Strict-Transport-Security')).toBe(80);
  expect(without('X-Content-Type-Options')).toBe(145);
  expect(without('Cross-Origin-Embedder-Policy')).toBe(140);
});
