import { expect, test } from 'vitest';
import { guideSchema } from '#schemas/rooms/guide.ts';
import { quizzes } from '../quizzes.ts';
import { readYaml } from './files.ts';

const text = readYaml('content/en/rooms/guide.yaml');
const { ask } = guideSchema.parse(text);

test('the guide has a question for every dimension of every whole quiz, and for no other', () => {
  const whole = quizzes.filter(({ quiz }) => !quiz.shortFormOf);
  const dimensions = whole.flatMap(({ quiz }) =>
    quiz.dimensions.map((dimension) => `${quiz.id} ${dimension}`),
  );
  expect(ask.map(({ quiz, dimension }) => `${quiz} ${dimension}`).toSorted()).toEqual(
    dimensions.toSorted(),
  );
});

test('the guide quotes no item, so that nobody is asked about an answer', () => {
  const plain = (sentence: string) => sentence.toLowerCase().replace(/[^a-z ]/g, '');
  const said = plain(JSON.stringify(text));
  const items = quizzes.flatMap(({ words }) =>
    Object.values(words.items).flatMap(({ self, mirror }) => [self, mirror]),
  );
  expect(items.length).toBeGreaterThan(80);
  expect(items.filter((item) => said.includes(plain(item)))).toEqual([]);
});
