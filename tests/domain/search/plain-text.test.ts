import { expect, test } from 'vitest';
import { plainTextOf } from '#domain/search/plain-text.ts';

test.each([
  ['## A heading\n\nA line.', 'A heading. A line.'],
  ['## Whose?\n\nA line.', 'Whose? A line.'],
  ['*soft* and **strong** and `code`', 'soft and strong and code'],
  ['See [the page](/value/on-hold/), please.', 'See the page, please.'],
  ['Told.[^1]\n\n[^1]: Kumar, A. (2021).', 'Told. Kumar, A. (2021).'],
  ['> A saying.\n\n- one\n- two\n\n1. three', 'A saying. one two three'],
  ['| One | 80 in 100 |\n| --- | --- |\n| Two | 23 in 100 |', 'One · 80 in 100 Two · 23 in 100'],
  [`import Quiz from '#embeds/Quiz.astro';\n\n<Quiz id="a" />\n\nAfter {1 + 1} it.`, 'After it.'],
  [`"Don't," she said, 'or the "door" shuts'.`, '“Don’t,” she said, ‘or the “door” shuts’.'],
  [
    'They import honey\nexport wax and\nimport both.',
    'They import honey export wax and import both.',
  ],
])('%j is read as %j', (source, text) => {
  expect(plainTextOf(source)).toBe(text);
});
