// npm leaves packages made for other systems out of the lock file when it cannot fetch them here, and then
// npm ci refuses that very file (npm/cli#9846). Adds them. For maintainers, after each change of versions.
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
  readonly [field: string]: unknown;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasm32'];

/** The lock with an entry for each optional package of another system, at the exact version asked for. */
export function completeLock(lock: Lock): Lock {
  const packages: Record<string, LockedPackage> = { ...lock.packages };
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      const platform = describePlatform(name);
      if (packages[place] || packages[`${path}/${place}`] || !platform) continue;
      packages[place] = { version, ...platform, ...(dev && { dev }), optional: true };
    }
  }
  // In the order in which npm writes them, so that its next run changes nothing.
  const sorted = sortFields(packages).map(([path, locked]) => {
    const { version, ...fields } = locked;
    const isOurs = path !== '' && locked['integrity'] === undefined;
    return [
      path,
      isOurs ? Object.fromEntries([['version', version], ...sortFields(fields)]) : locked,
    ];
  });
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function sortFields<Value>(fields: Readonly<Record<string, Value>>): readonly [string, Value][] {
  return Object.entries(fields).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
}

/** What the name of a platform package says; nothing if it names no platform. */
function describePlatform(name: string) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = words.map((word) => SYSTEMS[word]).find((system) => system !== undefined);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined && cpu === undefined) return undefined;
  const libc = os === 'linux' ? findLibrary(words) : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

function findLibrary(words: readonly string[]): string | undefined {
  if (words.some((word) => word.startsWith('musl'))) return 'musl';
  return words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined;
}

if (import.meta.main) {
  const file = 'package-lock.json';
  const lock: Lock = JSON.parse(readFileSync(file, 'utf8'));
  const complete = completeLock(lock);
  const added = Object.keys(complete.packages).length - Object.keys(lock.packages).length;
  writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);
  console.log(`${added} packages of other systems added to ${file}`);
}
