import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export type Browser =
  | { readonly kind: 'system'; readonly path: string }
  /** The one Playwright downloaded for itself. */
  | { readonly kind: 'own' };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium that is already on this machine. */
export function findBrowser(): Browser | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['CHROMIUM_PATH'] ?? '',
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
  ];
  const path = candidates.find((candidate) => candidate !== '' && isBrowser(candidate));
  if (path !== undefined) return { kind: 'system', path };
  return existsSync(chromium.executablePath()) ? { kind: 'own' } : undefined;
}

/** Finds a Chromium or installs one, saying each attempt aloud. */
export function findOrInstallBrowser(say: (line: string) => void): Browser | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && !isBrowser(asked))
    say(`CHROMIUM_PATH is ${asked}, where no browser answers`);
  const found = findBrowser();
  if (found) return found;
  say('No Chromium on this machine: asking Playwright to download its own');
  if (run('npx', ['playwright', 'install', 'chromium'])) return findBrowser();
  const asRoot = findRootPrefix();
  if (!asRoot || !run('apt-get', ['--version'])) return undefined;
  say('That failed: installing the package chromium with apt-get');
  const [command = '', ...prefix] = [...asRoot, 'apt-get'];
  run(command, [...prefix, 'update']);
  run(command, [...prefix, 'install', '-y', '--no-install-recommends', 'chromium']);
  return findBrowser();
}

export const ADVICE =
  'No Chromium could be found or installed. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium, or Chrome), or set CHROMIUM_PATH to its program.';

// Some packages named chromium-browser only tell where the real one is; on other systems asking would open a window.
function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || run(path, ['--version']);
}

function findRootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function run(command: string, parameters: readonly string[]): boolean {
  const isWindows = process.platform === 'win32';
  return spawnSync(command, parameters, { stdio: 'ignore', shell: isWindows }).status === 0;
}
