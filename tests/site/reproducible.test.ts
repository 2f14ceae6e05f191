import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'serving-heart-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function readAll(folder: string): ReadonlyMap<string, Buffer> {
  const files = globSync('**', { cwd: folder }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(folder, file))]));
}

test('the same source gives the same bytes, elsewhere and at another hour (T05)', {
  timeout: 120_000,
}, () => {
  const again = join(scratch, 'dist');
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      // Ours is the environment of tests, in which the tools build for tests.
      NODE_ENV: 'production',
      SITE_OUT: again,
      SITE_CACHE: join(scratch, 'cache'),
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    },
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  const first = readAll('dist');
  const second = readAll(again);
  expect([...second.keys()]).toEqual([...first.keys()]);
  const differing = [...first]
    .filter(([file, bytes]) => !second.get(file)?.equals(bytes))
    .map(([file]) => file);
  expect(differing).toEqual([]);
  expect(first.size).toBeGreaterThan(30);
});
