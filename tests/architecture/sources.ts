import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file of the house taken apart. Each part keeps its place: what belongs to the others is blank. */
export interface Source {
  /** From the root of the project, with slashes. */
  readonly file: string;
  readonly text: string;
  /** TypeScript: the file itself, or the front matter, imports and scripts of .astro and .mdx. */
  readonly script: ts.SourceFile;
  readonly markup: string;
  /** CSS without its comments. */
  readonly style: string;
}

export interface Finding {
  readonly line: number;
  readonly what: string;
}

export function readSources(...patterns: readonly string[]): readonly Source[] {
  return globSync([...patterns])
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .map((file) => readSource(file, readFileSync(file, 'utf8')));
}

export function readSource(file: string, text: string): Source {
  const parts = takeApart(file, text);
  const kind = /\.(tsx|astro|mdx)$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return {
    file,
    text,
    script: ts.createSourceFile(file, parts.script, ts.ScriptTarget.Latest, true, kind),
    markup: blank(parts.markup, /<!--.*?-->|\{\/\*.*?\*\/\}/gs),
    style: blank(parts.style, /\/\*.*?\*\//gs),
  };
}

function takeApart(file: string, text: string) {
  if (file.endsWith('.css')) return { script: '', markup: '', style: text };
  if (file.endsWith('.astro')) {
    const front = /^---\n.*?\n---(?=\n|$)/s;
    const scripts = /(?<=<script[^>]*>).*?(?=<\/script>)/gs;
    const styles = /(?<=<style[^>]*>).*?(?=<\/style>)/gs;
    const body = blank(text, front);
    return {
      script: overlay(keep(text, front).replace(/^---|---(?=\s*$)/g, '   '), keep(body, scripts)),
      markup: blank(blank(body, scripts), styles),
      style: keep(body, styles),
    };
  }
  if (file.endsWith('.mdx')) {
    const body = blank(text, /^---\n.*?\n---(?=\n|$)/s);
    const imports = /^(?:import|export)\s.*$/gm;
    return { script: keep(body, imports), markup: blank(body, imports), style: '' };
  }
  return { script: text, markup: '', style: '' };
}

/** The text with every match turned into spaces; lines stay lines. */
function blank(text: string, unwanted: RegExp): string {
  return text.replace(unwanted, (match) => match.replace(/[^\n]/g, ' '));
}

function keep(text: string, wanted: RegExp): string {
  const rest = blank(text, wanted);
  return text.replace(/[^\n]/g, (letter, at: number) => (rest[at] === letter ? ' ' : letter));
}

function overlay(below: string, above: string): string {
  return below.replace(/[^\n]/g, (letter, at: number) =>
    above[at] === ' ' ? letter : (above[at] ?? ' '),
  );
}

/** Every node of the script, in order. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    nodes.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return nodes;
}

export function lineOf(source: Source, node: ts.Node): number {
  return source.script.getLineAndCharacterOfPosition(node.getStart(source.script)).line + 1;
}

/** Where the expression matches, by line. */
export function findText(text: string, wanted: RegExp): readonly Finding[] {
  return [...text.matchAll(wanted)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    what: match[0].trim(),
  }));
}
