import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inNextFrame, stepByFrames, whenStill } from '#browser/frames.ts';

let clock = 0;
let frames: (() => void)[] = [];

beforeEach(() => {
  clock = 0;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.splice(frame - 1, 1));
  vi.stubGlobal('performance', { now: () => clock });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function drawFrame() {
  const due = frames;
  frames = [];
  for (const act of due) act();
}

/** Work of so many slices, each as long as it says. */
function* slices(count: number, milliseconds: number) {
  for (let slice = 0; slice < count; slice += 1) {
    clock += milliseconds;
    yield;
  }
  return count;
}

test('long work does five milliseconds of its slices in a frame and leaves the rest to the page', () => {
  let result: number | undefined;
  stepByFrames(slices(100, 1), (done) => {
    result = done;
  });
  expect(clock).toBe(0);
  let count = 0;
  for (; result === undefined; count += 1) {
    const before = clock;
    drawFrame();
    expect(clock - before).toBeLessThanOrEqual(5);
  }
  expect(count).toBeGreaterThanOrEqual(20);
  expect(result).toBe(100);
  expect(frames).toEqual([]);
});

test('what is drawn of the result has a frame to itself', () => {
  const told: number[] = [];
  stepByFrames(slices(3, 1), (result) => told.push(result));
  drawFrame();
  expect([clock, told]).toEqual([3, []]);
  drawFrame();
  expect([clock, told]).toEqual([3, [3]]);
});

test('on a slow device a frame does one slice, however long it takes', () => {
  const stop = stepByFrames(slices(10, 30), () => undefined);
  drawFrame();
  expect(clock).toBe(30);
  drawFrame();
  expect(clock).toBe(60);
  stop();
});

test('work that is stopped goes no further and tells nobody', () => {
  let isDone = false;
  const stop = stepByFrames(slices(100, 1), () => {
    isDone = true;
  });
  drawFrame();
  stop();
  const before = clock;
  while (frames.length > 0) drawFrame();
  expect([clock, isDone]).toEqual([before, false]);
});

test('everything is still once the last work is done, and what follows from it', async () => {
  const order: string[] = [];
  stepByFrames(slices(30, 1), () => {
    order.push('drawn');
    inNextFrame(() => order.push('shown'));
  });
  const waiting = whenStill().then(() => order.push('still'));
  for (let frame = 0; frame < 40; frame += 1) {
    drawFrame();
    await Promise.resolve();
    await Promise.resolve();
  }
  await waiting;
  expect(order).toEqual(['drawn', 'shown', 'still']);
});
