import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock } from '../../.ci/complete-lock.ts';

const lock = {
  lockfileVersion: 3,
  packages: {
    'node_modules/tool': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/cli-darwin-arm64': '1.0.0',
        '@tool/cli-linux-x64-musl': '1.0.0',
        '@tool/cli-win32-x64': '1.0.0',
        fsevents: '2.3.3',
        nested: '1.0.0',
      },
    },
    'node_modules/@tool/cli-win32-x64': { version: '1.0.0', integrity: 'sha512-x' },
  },
};

test('what npm left out is added, as far as its name tells the system it is for', () => {
  const { packages } = completeLock(lock);
  expect(Object.keys(packages)).toHaveLength(4);
  expect(packages['node_modules/@tool/cli-darwin-arm64']).toEqual({
    version: '1.0.0',
    cpu: ['arm64'],
    os: ['darwin'],
    dev: true,
    optional: true,
  });
  expect(packages['node_modules/@tool/cli-linux-x64-musl']).toMatchObject({ libc: ['musl'] });
});

test('what the lock file has stays as it is', () => {
  expect(completeLock(lock).packages['node_modules/@tool/cli-win32-x64']).toEqual({
    version: '1.0.0',
    integrity: 'sha512-x',
  });
});

test('our own lock file is complete, so that npm ci accepts it', () => {
  const own = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(Object.keys(completeLock(own).packages)).toEqual(Object.keys(own.packages));
});

test('our own lock file stands as npm would write it, so that installing changes nothing', () => {
  const own = readFileSync('package-lock.json', 'utf8');
  expect(JSON.stringify(completeLock(JSON.parse(own)), null, 2)).toBe(own.trimEnd());
});
