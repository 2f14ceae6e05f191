import { describe, expect, test } from 'vitest';
import { articles } from './files.ts';

const TOOL = /^<(?:OneMoment|Sum|Calculator|Pause)\b.*\/>$/gm;
const published = articles.filter(({ front }) => !front.draft);

describe.each(published)('$file', ({ body }) => {
  const tools = [...body.matchAll(TOOL)];

  test('holds at most one tool, after its last sentence and before its notes', () => {
    expect(tools.length).toBeLessThanOrEqual(1);
    for (const tool of tools) {
      expect(body.slice(tool.index + tool[0].length).trimStart()).toMatch(/^\[\^1\]: /);
    }
  });
});

test('some articles hold a tool', () => {
  expect(published.filter(({ body }) => body.match(TOOL)).length).toBeGreaterThan(3);
});
