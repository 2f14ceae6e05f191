import { describe, expect, test } from 'vitest';
import { copyHouse } from './copied-house.ts';
import { slips } from './slips.ts';

describe.concurrent.each(slips)('$slip', ({ make, says }) => {
  test('stops the build, which says where and what was expected', {
    timeout: 240_000,
  }, async ({ onTestFinished }) => {
    const house = copyHouse();
    onTestFinished(house.remove);
    make(house);
    const { exitCode, output } = await house.build();
    expect(exitCode).not.toBe(0);
    for (const words of says) expect(output).toContain(words);
  });
});
