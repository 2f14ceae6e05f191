// Mistakes in content, and what the build has to say about each.
import type { CopiedHouse } from './copied-house.ts';

const ARTICLE = 'content/en/articles/answer-the-phone.mdx';
const MOMENT = 'content/en/articles/listening-without-loading-your-answer.mdx';
const QUIZ = 'content/quizzes/serving-heart.yaml';
const QUIZ_WORDS = 'content/en/quizzes/serving-heart.yaml';
const INTERFACE = 'content/en/interface.yaml';
const TOPICS = 'content/en/topics.yaml';
const PATH = 'content/en/reading-path.yaml';
const IDS = 'ts, oe, hn, sa, cb, lf, wr, mk, ss';

/** A mistake a writer may make. */
export interface Slip {
  readonly slip: string;
  readonly make: (house: CopiedHouse) => void;
  /** What the build has to say: the file, the field, and what was expected. */
  readonly says: readonly string[];
}

export const slips: readonly Slip[] = [
  {
    slip: 'a misspelt dimension in an article',
    make: ({ replace }) => replace(ARTICLE, /^dimensions: .*$/m, 'dimensions: [wr, fl]'),
    says: [ARTICLE, 'dimensions: “fl” is unknown', `expected one of ${IDS}`],
  },
  {
    slip: 'a passage that is no heading of its article',
    make: ({ replace }) => replace(ARTICLE, /(?<=heading: )the-other-door/, 'the-next-door'),
    says: [ARTICLE, 'passages: no heading “the-next-door”', 'the-other-door'],
  },
  {
    slip: 'a misspelt dimension in a quiz',
    make: ({ replace }) => replace(QUIZ, /(?<=id: ts2, dimension: )ts/, 'st'),
    says: [QUIZ, 'pages.2.0.dimension', `“st” is not one of ${IDS}`],
  },
  {
    slip: 'a word of the quiz that is missing',
    make: ({ replace }) => replace(QUIZ_WORDS, /\n {2}ts2:/, '\n  ts5:'),
    says: [QUIZ_WORDS, 'items.ts2: its words are missing', 'items.ts5: unknown', 'ts1, oe1'],
  },
  {
    slip: 'a word of the interface that is missing',
    make: ({ replace }) => replace(INTERFACE, /(?<=\nhome:(?:\n .*)*?)\n {2}begin: .*/, ''),
    says: [INTERFACE, 'home.begin: missing; expected a text'],
  },
  {
    slip: 'a field nobody knows in the front matter',
    make: ({ replace }) => replace(ARTICLE, /^published:/m, 'author: Marta\npublished:'),
    says: [ARTICLE, 'unknown: author; known are title, standfirst, excerpt'],
  },
  {
    slip: 'a topic that is no dimension',
    make: ({ replace }) => replace(TOPICS, /^oe:/m, 'ae:'),
    says: [TOPICS, 'topics.oe: its words are missing', 'topics.ae: unknown', IDS],
  },
  {
    slip: 'a name on the reading path that no article has',
    make: ({ replace }) => replace(PATH, /- answer-the-phone/, '- answer-a-phone'),
    says: [PATH, 'articles: no article “answer-a-phone”'],
  },
  {
    slip: 'a figure that nobody has drawn',
    make: ({ replace }) => replace(ARTICLE, /(?<=<Figure name=")[^"]*/, 'answer-a-phone'),
    says: ['content/figures/answer-a-phone.svg: missing', 'expected one of answer-the-phone, '],
  },
  {
    slip: 'a moment that no reflection has',
    make: ({ replace }) => replace(MOMENT, /(?<=item=")oe1/, 'oe9'),
    says: ['content/quizzes/serving-heart.yaml', 'no item “oe9”; expected one of ts1, oe1'],
  },
  {
    slip: 'a field that no mode asks for, in a sum',
    make: ({ replace }) => replace(ARTICLE, /(?<=ask=\{\[')callsPerHour/, 'callers'),
    says: ['<Sum mode="on-hold">', 'no field “callers”; expected some of callsPerHour'],
  },
  {
    slip: 'a gap lost in a translation',
    make: ({ copy, replace }) => {
      copy('content/en', 'content/xx');
      replace(
        'content/xx/interface.yaml',
        /(?<=\ntaking:(?:\n .*)*?\n {2}page: ).*/,
        'Page {page}',
      );
    },
    says: ['content/xx/interface.yaml', 'taking.page: expected the gap {pages} in it'],
  },
];
