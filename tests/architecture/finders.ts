import ts from 'typescript';
import { type Finding, findText, lineOf, nodesOf, type Source } from './sources.ts';

/** A habit of the house: where it holds and how a breach is found. */
export interface Rule {
  readonly rule: string;
  readonly holdsIn: RegExp;
  readonly except?: Readonly<Record<string, string>>;
  readonly find: (source: Source) => readonly Finding[];
  /** Small files that break it, each in its last line. */
  readonly bites: Readonly<Record<string, string>>;
  /** Small files that look like a breach and are none. */
  readonly spares?: Readonly<Record<string, string>>;
}

/** Nodes of the script that are a breach. */
export function nodes(isBreach: (node: ts.Node) => boolean) {
  return (source: Source): readonly Finding[] =>
    nodesOf(source.script)
      .filter(isBreach)
      .map((node) => ({ line: lineOf(source, node), what: firstLine(node) }));
}

/** Names used as values or methods; a name the file declares itself, or a field of that name, is another thing. */
export function globals(...names: readonly string[]) {
  const wanted = new Set(names);
  return (source: Source): readonly Finding[] => {
    const all = nodesOf(source.script);
    const own = new Set(all.filter(isDeclared).map((node) => node.getText()));
    return all
      .filter((node) => ts.isIdentifier(node) && wanted.has(node.text) && !own.has(node.text))
      .filter((node) => !isField(node))
      .map((node) => ({ line: lineOf(source, node), what: firstLine(node.parent) }));
  };
}

/** Names wherever they stand: as a value, a field, a method, an attribute. */
export function anywhere(...names: readonly string[]) {
  const wanted = new Set(names);
  return nodes((node) => ts.isIdentifier(node) && wanted.has(node.text));
}

export function inText(wanted: RegExp) {
  return (source: Source): readonly Finding[] => findText(source.text, wanted);
}

export function inMarkup(wanted: RegExp) {
  return (source: Source): readonly Finding[] => findText(source.markup, wanted);
}

/** Declarations of the style sheets whose property and value are a breach. */
export function declarations(isBreach: (property: string, value: string) => boolean) {
  return (source: Source): readonly Finding[] =>
    [...source.style.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
      .filter(([, property = '', value = '']) => isBreach(property, value.trim()))
      .map((match) => ({
        line: source.style.slice(0, match.index).split('\n').length,
        what: match[0],
      }));
}

export function all(...finders: readonly ((source: Source) => readonly Finding[])[]) {
  return (source: Source): readonly Finding[] => finders.flatMap((find) => find(source));
}

function isDeclared(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isIdentifier(node) &&
    parent !== undefined &&
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isImportSpecifier(parent)) &&
    parent.name === node
  );
}

/** `message.location` is not the browser's `location`; `globalThis.location` is. */
function isField(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return parent.expression.getText() !== 'globalThis';
  }
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isJsxAttribute(parent)) &&
    parent.name === node
  );
}

function firstLine(node: ts.Node): string {
  return node.getText().split('\n', 1)[0] ?? '';
}
