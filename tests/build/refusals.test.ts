import { describe, expect, test } from 'vitest';
import { type CopiedHouse, copyHouse } from './copied-house.ts';

const ARTICLE = 'content/en/articles/answer-the-phone.mdx';
const IDS = 'ts, oe, hn, sa, cb, lf, wr, mk, ss';

interface Slip {
  readonly slip: string;
  readonly make: (house: CopiedHouse) => void;
  /** What the build has to say: the file, the field, and what was expected. */
  readonly says: readonly string[];
}

const slips: readonly Slip[] = [
  {
    slip: 'a misspelt dimension in an article',
    make: ({ replace }) => replace(ARTICLE, 'dimensions: [wr, lf]', 'dimensions: [wr, fl]'),
    says: [ARTICLE, 'dimensions: “fl” is unknown', `expected one of ${IDS}`],
  },
  {
    slip: 'a passage that is no heading of its article',
    make: ({ replace }) => replace(ARTICLE, 'heading: the-other-door', 'heading: the-next-door'),
    says: [ARTICLE, 'passages: no heading “the-next-door”', 'the-other-door'],
  },
  {
    slip: 'a word of the quiz that is missing',
    make: ({ replace }) => replace('content/en/quizzes/serving-heart.yaml', '\n  ts2:', '\n  ts5:'),
    says: [
      'content/en/quizzes/serving-heart.yaml',
      'items.ts2: its words are missing',
      'items.ts5: unknown',
      'ts1, oe1',
    ],
  },
  {
    slip: 'a misspelt dimension in a quiz',
    make: ({ replace }) =>
      replace(
        'content/quizzes/serving-heart.yaml',
        'id: ts2, dimension: ts',
        'id: ts2, dimension: st',
      ),
    says: [
      'content/quizzes/serving-heart.yaml',
      'pages.2.0.dimension',
      `“st” is not one of ${IDS}`,
    ],
  },
  {
    slip: 'a word of the interface that is missing',
    make: ({ replace }) =>
      replace('content/en/interface.yaml', '\n  begin: Take the reflection', ''),
    says: ['content/en/interface.yaml', 'home.begin: missing; expected a text'],
  },
  {
    slip: 'a field nobody knows in the front matter',
    make: ({ replace }) => replace(ARTICLE, '\npublished:', '\nauthor: Marta\npublished:'),
    says: [ARTICLE, 'unknown: author; known are title, standfirst, excerpt'],
  },
  {
    slip: 'a gap lost in a translation',
    make: ({ copy, replace }) => {
      copy('content/en', 'content/xx');
      replace('content/xx/interface.yaml', '{page} of {pages}', '{page}');
    },
    says: ['content/xx/interface.yaml', 'taking.page: expected the gap {pages} in it'],
  },
];

describe.concurrent.each(slips)('$slip', ({ make, says }) => {
  test('stops the build, which says where and what was expected', {
    timeout: 120_000,
  }, async () => {
    const house = copyHouse();
    make(house);
    const { exitCode, output } = await house.build();
    house.remove();
    expect(exitCode).not.toBe(0);
    for (const words of says) expect(output).toContain(words);
  });
});
