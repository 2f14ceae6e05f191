import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from './files.ts';

const PERCENT = '(?: ?%| per ?cent| in (?:100|a hundred|every hundred))';

/** Claims about service that everybody repeats and nobody can trace, by the figures and turns that give them away. */
const TELLTALES: Readonly<Record<string, RegExp>> = {
  'lost calls': new RegExp(
    `\\b(?:62|80|85)${PERCENT}|never (?:ring|call|try) (?:back|again)|leave no message`,
    'i',
  ),
  'dearer to win than to keep':
    /\b(?:five|six|seven|ten|5|6|7|10|25) times (?:as|more|dearer|cheaper|likelier|the|what)\b/i,
  'lost to indifference': new RegExp(`\\b68${PERCENT}|sixty-eight`, 'i'),
  'the unhappy tell others': /\btells? (?:about )?(?:nine|ten|eleven|twenty|9|10|11|20|67)\b/i,
  'silent complainers, twelve good for one bad': new RegExp(
    `\\b96${PERCENT}|\\b(?:12|twelve) (?:good|positive)`,
    'i',
  ),
  'words, tone and face': /\b7-38-55\b|\b38 (?:tone|per|%)|\b55 face\b|\b93(?: ?%| per ?cent)/i,
  'mending beats not breaking': /more loyal than|recovery paradox/i,
  'generations are served differently': /\b(?:millennials?|baby boomers?|gen(?:eration)? [xyz])\b/i,
  'everybody thinks they know themselves': new RegExp(
    `\\b95${PERCENT}[^.]*self-aware|self-aware[^.]*\\b95${PERCENT}`,
    'i',
  ),
  'we remember a quarter': new RegExp(`remember (?:only )?(?:25${PERCENT}|a quarter)`, 'i'),
  'badges that measured breath': /breathing/i,
  'five per cent more makes 25 to 95': /\b25 to (?:85|95|100)\b/i,
  'anybody can prove it':
    /\b(?:any|all|the) (?:research|science) (?:proves|shows)|\bproven fact|studies prove/i,
};

/** Sentences that hold a telltale, read by a person, and why each may stand. Read before you add one. */
const JUDGED: readonly (readonly [file: string, words: string, why: string])[] = [
  ['answer-the-phone', '| One | 80 in 100 | 16 minutes |', 'our own sum'],
  ['answer-the-phone', 'You will meet louder numbers elsewhere', 'the next sentence denies them'],
  ['is-that-how-others-see-you', 'The popular claim that 95 per cent', 'denied'],
  ['listening-without-loading-your-answer', 'We found no sound source for', 'denied'],
  ['putting-right', 'Service Recovery Paradox', 'the title of a source'],
  ['retention-lift', 'does not lead to 80%+ more profits', 'the title of a source'],
  ['the-constant-best', 'and 85 in a hundred stay', 'our own example'],
  ['the-strength-of-soft', 'I have seen it told with the detail', 'the next paragraph denies it'],
  ['what-a-loyal-customer-is-worth', 'There is a famous answer', 'the article takes it apart'],
  ['what-a-loyal-customer-is-worth', '80 in a hundred becoming 85', 'our own sum'],
  [
    'what-a-loyal-customer-is-worth',
    '85 per cent for the branches of one bank',
    'history, with its source',
  ],
  ['what-a-loyal-customer-is-worth', 'does not lead to 80%+ more profits', 'the title of a source'],
  ['your-situation-is-not-your-destination', 'The studies do not show that', 'denied'],
  ['your-situation-is-not-your-destination', 'they showed a slide', 'the next sentences deny it'],
  ['your-situation-is-not-your-destination', 'the recovery paradox', 'the next sentences deny it'],
  ['your-situation-is-not-your-destination', 'Service recovery paradox', 'the title of a source'],
];

/** Sentences with a telltale in them, by place. A heading or a row of a table is a sentence, too. */
function findTelltales(file: string, text: string) {
  return text.split('\n').flatMap((line, place) =>
    line.split(/(?<=[.!?]["”']?)\s+(?=["“'A-Z\d])/).flatMap((sentence) =>
      Object.entries(TELLTALES)
        .filter(([, telltale]) => telltale.test(sentence))
        .map(([claim]) => ({ file, line: place + 1, claim, sentence })),
    ),
  );
}

const found = listFiles('*/**/*.{mdx,yaml}').flatMap((file) =>
  findTelltales(file, readFileSync(file, 'utf8')),
);
const isJudged = ({ file, sentence }: (typeof found)[number]) =>
  JUDGED.some(([slug, words]) => file.includes(`/${slug}.`) && sentence.includes(words));

test('no claim that nobody can trace is printed unless a person has read the sentence', () => {
  const unread = found.filter((one) => !isJudged(one));
  expect(
    unread.map(({ file, line, claim, sentence }) => `${file}:${line}: ${claim}: ${sentence}`),
  ).toEqual([]);
});

test('no judgement outlives its sentence', () => {
  const idle = JUDGED.filter(
    ([slug, words]) =>
      !found.some(({ file, sentence }) => file.includes(`/${slug}.`) && sentence.includes(words)),
  );
  expect(idle).toEqual([]);
});

test.each([
  'Did you know that 62% of calls go unanswered?',
  '85 per cent of those who reach nobody will never ring again.',
  'It is five times dearer to win a customer than to keep one.',
  '68 per cent leave because of indifference.',
  'An unhappy customer tells eleven others.',
  'It takes 12 good experiences to make up for one bad.',
  'Words are 7 per cent, tone is 38 per cent.',
  'A guest whose trouble is mended is more loyal than one who had none.',
  'Millennials want to be served by text.',
  '95% of people think they are self-aware.',
  'We remember 25 per cent of what we hear.',
  'The badges measured even breathing.',
  'Keep five per cent more and profit rises by 25 to 95 per cent.',
  'Any research proves that relationships matter.',
])('caught: %s', (sentence) => {
  expect(findTelltales('a.mdx', `Line one.\nHarmless. ${sentence}`)).toEqual([
    expect.objectContaining({ line: 2, sentence }),
  ]);
});
