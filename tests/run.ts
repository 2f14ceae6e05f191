// Everything a change has to pass, in one command: npm test.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ADVICE, findOrInstallBrowser } from './browser.ts';
import { type Counts, countPlaywright, countVitest, judge } from './reports.ts';

interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly output: string;
  readonly failed: number;
  /** Of a step that runs tests. */
  readonly counts?: Counts;
}

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};

async function runAll(): Promise<readonly Result[]> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const units = runTests('unit tests', 'unit.json', vitest('unit'), countVitest);
  const results = [
    await show(runCheck('format and lint', 'biome ci --colors=off')),
    await show(runCheck('types', 'astro check')),
    await show(runCheck('domain without a browser', 'tsc -p src/domain/tsconfig.json')),
    await show(units),
  ];
  const build = await show(runCheck('build', 'astro build'));
  results.push(build);
  if (build.failed > 0) {
    console.log('The built site and the journeys wait for a build that succeeds.');
    return results;
  }
  results.push(await show(runTests('built site', 'site.json', vitest('site'), countVitest)));
  const browser = findOrInstallBrowser(console.log);
  if (!browser) return [...results, await show(Promise.resolve(fail('browser', ADVICE)))];
  if (browser.kind === 'system') environment['CHROMIUM_PATH'] = browser.path;
  const journeys = 'playwright test --config tests/playwright.config.ts';
  results.push(await show(runTests('journeys', 'journeys.json', () => journeys, countPlaywright)));
  return results;
}

function vitest(project: string) {
  return (report: string) =>
    `vitest run --config tests/vitest.config.ts --project ${project} --reporter=dot --reporter=json --outputFile.json="${report}"`;
}

async function runCheck(name: string, command: string): Promise<Result> {
  const { exitCode, seconds, output } = await runCommand(command);
  return { name, seconds, output, failed: exitCode === 0 ? 0 : 1 };
}

async function runTests<Report>(
  name: string,
  file: string,
  command: (report: string) => string,
  count: (report: Report) => Counts,
): Promise<Result> {
  const report = join(reports, file);
  const { exitCode, seconds, output } = await runCommand(command(report));
  const counts = judge(readCounts(report, count), exitCode);
  return { name, seconds, output, counts, failed: counts.failed };
}

function readCounts<Report>(file: string, count: (report: Report) => Counts): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function runCommand(command: string) {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<{
    exitCode: number;
    seconds: number;
    output: string;
  }>();
  const child = spawn(command, {
    cwd: root,
    env: environment,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  child.on('close', (exitCode) => {
    const seconds = (performance.now() - started) / 1000;
    resolve({ exitCode: exitCode ?? 1, seconds, output: Buffer.concat(pieces).toString() });
  });
  return promise;
}

async function show(running: Promise<Result>): Promise<Result> {
  const result = await running;
  const { name, seconds, output, failed, counts } = result;
  if (failed > 0) console.log(output.trimEnd());
  const skipped = counts && counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const note = counts
    ? `${counts.passed} passed, ${counts.failed} failed${skipped}`
    : failed > 0
      ? 'failed'
      : 'ok';
  console.log(`${name.padEnd(26)}${seconds.toFixed(1).padStart(6)} s   ${note}`);
  return result;
}

function fail(name: string, output: string): Result {
  return { name, seconds: 0, output, failed: 1 };
}

const results = await runAll();
const passed = results.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
