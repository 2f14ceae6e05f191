import { expect, test } from 'vitest';
import { countPlaywright, countVitest, judge } from '../reports.ts';

const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

test('a test file that breaks before its first test counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const counts = countVitest({
    ...none,
    numPassedTests: 2,
    numFailedTests: 1,
    numTodoTests: 1,
    testResults,
  });
  expect(counts).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

test('a journey that passes only when repeated counts as a failure, and so does an error outside of any', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test.each([
  ['a good run stays good', { passed: 3, failed: 0, skipped: 0 }, 0, 0],
  ['a bad run keeps its count', { passed: 3, failed: 2, skipped: 0 }, 1, 2],
  ['a run that ends badly for no reason told', { passed: 3, failed: 0, skipped: 0 }, 1, 1],
  ['a run of no tests', { passed: 0, failed: 0, skipped: 4 }, 0, 1],
  ['a run without a report', undefined, 0, 1],
])('%s', (_name, counts, exitCode, failed) => {
  expect(judge(counts, exitCode).failed).toBe(failed);
});
