import { posix } from 'node:path';
import ts from 'typescript';
import { type Finding, findText, lineOf, nodesOf, type Source } from './sources.ts';

export interface Import {
  /** A file from the root of the project, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Gone before the code runs. `import { type X }` is not: it still loads the module. */
  readonly isType: boolean;
  readonly line: number;
}

/** What a folder, or a file that stands for itself, may know of the rest. */
export interface Room {
  readonly may: readonly string[];
  readonly mayType?: readonly string[];
  readonly packages?: RegExp;
}

/** Every way to name another module: import, export from, dynamic import, glob, import type, @import. */
export function importsOf(source: Source): readonly Import[] {
  const scripts = nodesOf(source.script).flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier) return [];
    return [
      { ...place(source.file, specifier.text), isType: isType(node), line: lineOf(source, node) },
    ];
  });
  const styles = findText(source.style, /(?<=@import\s+(?:url\()?["'])[^"']+/g).map(
    ({ what, line }) => ({ ...place(source.file, what), isType: false, line }),
  );
  return [...scripts, ...styles];
}

/** The folder under src, or the file right in it; `content` for what writers write. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}

export function findForbiddenImports(
  source: Source,
  rooms: Readonly<Record<string, Room>>,
): readonly Finding[] {
  const own = roomOf(source.file);
  const room = rooms[own];
  if (!room) return [{ line: 1, what: `${own} has no row in the table of who may import whom` }];
  return importsOf(source)
    .filter((one) => !isAllowed(one, own, room))
    .map(({ target, isType, line }) => ({
      line,
      what: `${own} may not import ${isType ? 'types of ' : ''}${target}`,
    }));
}

function isAllowed({ target, isPackage, isType }: Import, own: string, room: Room): boolean {
  if (isPackage) return room.packages?.test(target) ?? false;
  const other = roomOf(target);
  return (
    other === own || room.may.includes(other) || (isType && (room.mayType ?? []).includes(other))
  );
}

/** Rings of files that import each other, types included: each ring once, by its files. */
export function findCycles(sources: readonly Source[]): readonly string[] {
  const graph = new Map(
    sources.map((source) => [source.file, importsOf(source).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const cycles = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      const ring = path.slice(path.indexOf(file));
      const first = ring.indexOf(ring.toSorted()[0] ?? '');
      cycles.add([...ring.slice(first), ...ring.slice(0, first)].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...cycles];
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return text(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return text(node.argument.literal);
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || node.expression.getText() === 'import.meta.glob'
    ? text(node.arguments[0])
    : undefined;
}

function text(node: ts.Node | undefined): ts.StringLiteralLike | undefined {
  return node && ts.isStringLiteralLike(node) ? node : undefined;
}

function isType(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportTypeNode(node);
}

function place(file: string, specifier: string) {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#')) return { target: `src/${path.slice(1)}`, isPackage: false };
  if (path.startsWith('.'))
    return { target: posix.join(posix.dirname(file), path), isPackage: false };
  return { target: path, isPackage: true };
}
