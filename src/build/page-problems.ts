import { hashInline, isInlineScript } from './page-policy.ts';
import type { Tag } from './page-tags.ts';

/** Something in a page that its policy would refuse, or that could slip past it. */
export interface Problem {
  /** Offset in the page. */
  readonly at: number;
  readonly what: string;
  readonly remedy: string;
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href'];
const BEFORE_POLICY = new Set(['script', 'style', 'link']);

/** The element after which the policy stands; whatever is before it is not governed. */
export function findCharset(tags: readonly Tag[]): Tag | undefined {
  return tags.find(
    (tag) => tag.name === 'meta' && tag.attributes.get('charset')?.toLowerCase() === 'utf-8',
  );
}

/** @param knownScripts hash sources of the inline scripts that were looked at and accepted */
export function findProblems(
  tags: readonly Tag[],
  knownScripts: ReadonlySet<string>,
): readonly Problem[] {
  return [...checkStart(tags), ...tags.flatMap((tag) => checkTag(tag, knownScripts))];
}

function checkStart(tags: readonly Tag[]): readonly Problem[] {
  const charset = findCharset(tags);
  if (!charset) {
    const remedy = 'make it the first element of <head>: the policy is written after it';
    return [{ at: 0, what: '<meta charset="utf-8"> is missing', remedy }];
  }
  return tags
    .filter((tag) => tag.start < charset.start && BEFORE_POLICY.has(tag.name))
    .map((tag) => ({
      at: tag.start,
      what: `<${tag.name}> before <meta charset>, where no policy governs it`,
      remedy: 'put it after <meta charset="utf-8">',
    }));
}

function checkTag(tag: Tag, knownScripts: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (what: string, remedy: string) => problems.push({ at: tag.start, what, remedy });
  for (const name of tag.attributes.keys()) {
    if (name === 'style')
      report('style attribute', 'use a class, or an SVG attribute: the policy refuses it');
    if (/^on[a-z]/.test(name))
      report(`${name} attribute`, 'listen in an island instead: the policy refuses it');
  }
  for (const name of ADDRESSES) {
    if (isScriptAddress(tag.attributes.get(name) ?? ''))
      report(`javascript: address in ${name}`, 'use a button in an island');
  }
  if (tag.name === 'astro-island' && tag.attributes.get('client') === 'only') {
    report(
      'client:only island',
      'use client:load: this one shows nothing without script and breaks under the policy',
    );
  }
  if (isInlineScript(tag) && !knownScripts.has(hashInline(tag.text))) {
    const line = `"${hashInline(tag.text).slice(1, -1)}": "what it is and who writes it"`;
    report(
      'inline script nobody has accepted',
      `if it belongs here, add ${line} to src/build/inline-scripts.json`,
    );
  }
  return problems;
}

function isScriptAddress(value: string): boolean {
  // A browser drops spaces and control characters before it looks for the scheme.
  const address = [...decodeEntities(value)].filter((character) => character > ' ').join('');
  return address.toLowerCase().startsWith('javascript:');
}

function decodeEntities(value: string): string {
  const named = new Map([
    ['colon', ':'],
    ['tab', '\t'],
    ['newline', '\n'],
  ]);
  return value.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(colon|tab|newline));?/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named.get(String(name).toLowerCase()) ?? whole;
      const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
