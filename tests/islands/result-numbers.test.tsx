import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { radarPoint } from '#components/charts/geometry.ts';
import { readResultCode, writeResultCode } from '#domain/code/result-code.ts';
import { writeExport } from '#domain/export.ts';
import { readFile } from '#domain/import.ts';
import { fill } from '#domain/phrase.ts';
import { explainDimension } from '#domain/quiz/explanation.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import { answerKey, readAnswers, writeAnswer } from '#domain/saved.ts';
import { Dimensions } from '#islands/result/Dimensions.tsx';
import type { ResultProps } from '#islands/result/props.ts';
import { Saying } from '#islands/result/Saying.tsx';
import { TakeAlong } from '#islands/result/TakeAlong.tsx';
import { interfaceSchema } from '#schemas/interface.ts';
import { quizFrom, quizStructureSchema, quizWordsSchema } from '#schemas/quiz.ts';
import { type Inputs, maybeNumbersIn, numberIn } from '../domain/reference-inputs.ts';

const read = (file: string): unknown => parse(readFileSync(`content/${file}`, 'utf8'));
const quiz = quizFrom(
  'serving-heart',
  quizStructureSchema.parse(read('quizzes/serving-heart.yaml')),
);
const words = quizWordsSchema.parse(read('en/quizzes/serving-heart.yaml'));
const all = interfaceSchema.parse(read('en/interface.yaml'));
const items = itemsOf(quiz);
const props: ResultProps = {
  quiz,
  words,
  statements: {},
  passages: {},
  result: all.result,
  promise: all.promise,
  history: all.history,
  take: all.take,
  trouble: all.trouble,
  forgets: '',
  part: '/part/',
  myData: '/my-data/',
  locale: 'en-GB',
  form: '/form/',
  here: '/here/',
};

const anyAnswer = fc.option(fc.integer({ min: 0, max: quiz.points }), { nil: undefined, freq: 6 });
const anyAnswers: fc.Arbitrary<Answers> = fc
  .array(anyAnswer, { minLength: items.length, maxLength: items.length })
  .map(
    (given) =>
      new Map(
        items.flatMap(({ id }, place) => {
          const answer = given[place];
          return answer === undefined ? [] : [[id, answer] as const];
        }),
      ),
  );

const tablesIn = (html: string) => html.match(/<table.*?<\/table>/gs) ?? [];
const rowsIn = (table: string) => (table.match(/<tr>.*?<\/tr>/gs) ?? []).slice(1);
const cellsIn = (row: string) => row.match(/<t[hd].*?<\/t[hd]>/gs) ?? [];
const textOf = (html = '') =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .trim();
/** Where the dots of a drawing stand, in one direction. */
const dotsIn = (html = '', along: 'cx' | 'cy') =>
  [...html.matchAll(new RegExp(`<circle [^>]*?${along}="([^"]*)"`, 'g'))].map(([, at]) => at);

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Inputs;
  readonly expected: Inputs;
}

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync('tests/fixtures/reference-cases.json', 'utf8'),
);
const casesOf = (fn: string) => cases.filter((one) => one.fn === fn && !('error' in one.expected));

describe('for the cases that others worked out', () => {
  test.each(casesOf('scoreDimension'))(
    'the page shows the score, the band and the count of $id',
    ({ inputs, expected }) => {
      // Three moments as they are and one turned, as in the cases.
      const answers = new Map(
        maybeNumbersIn(inputs, 'answers').flatMap((answer, place) =>
          answer === null ? [] : [[`ts${place + 1}`, answer] as const],
        ),
      );
      const scores = scoreQuiz(quiz, answers);
      const html = renderToString(<Dimensions {...props} answers={answers} scores={scores} />);
      const [name, number, bar, said, counted] = cellsIn(rowsIn(tablesIn(html)[0] ?? '')[0] ?? '');
      expect(textOf(name)).toBe('True self');
      expect(textOf(counted)).toBe(`${numberIn(expected, 'answered')} of 4`);
      if (expected['score'] === null) {
        expect([textOf(number), textOf(said)]).toEqual(['–', words.notEnough.name]);
        expect(dotsIn(bar, 'cx')).toEqual([]);
        return;
      }
      const score = numberIn(expected, 'score');
      expect(textOf(number)).toBe(String(Math.round(score)));
      expect(Number.parseFloat(dotsIn(bar, 'cx')[0] ?? '')).toBeCloseTo(score, 6);
      expect(textOf(said)).toBe(words.bands[String(expected['band'])]?.name);
    },
  );

  test.each(casesOf('overall'))(
    'the page says the whole of $id, and what stands out of it',
    ({ inputs, expected }) => {
      const means = maybeNumbersIn(inputs, 'dimensionMeans');
      const answers = new Map(
        means.flatMap((mean, place) => {
          const own = items.filter(({ dimension }) => dimension === quiz.dimensions[place]);
          let rest = (mean ?? 0) * own.length;
          return own.flatMap(({ id, isReversed }, at) => {
            if (mean === null) return [];
            const keyed = Math.round(rest / (own.length - at));
            rest -= keyed;
            return [[id, isReversed ? quiz.points + 1 - keyed : keyed] as const];
          });
        }),
      );
      const scores = scoreQuiz(quiz, answers);
      expect(scores.map((score) => score.mean ?? null)).toEqual(means);
      const all = { ...props, answers, scores };
      const html = renderToString(<Dimensions {...all} />);
      // 3.625, the mean the case expects, lies where this word is.
      expect(numberIn(expected, 'mean')).toBe(3.625);
      expect(html).toContain(
        fill(props.result.overall, { band: words.bands['mostly']?.name ?? '' }),
      );
      const [most, least] = ['highest', 'lowest'].map(
        (end) => words.dimensions[quiz.dimensions[numberIn(expected, end)] ?? '']?.inSentence ?? '',
      );
      const sentence = fill(props.result.both, { most: most ?? '', least: least ?? '' });
      expect(textOf(renderToString(<Saying {...all} back="/" />))).toContain(
        sentence.replaceAll('*', ''),
      );
    },
  );
});

describe('for a thousand sets of answers', { timeout: 60_000 }, () => {
  test('table, bars and radar say what the domain says', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const html = renderToString(
          <Dimensions {...props} answers={answers} scores={scoreQuiz(quiz, answers)} />,
        );
        const scores = scoreQuiz(quiz, answers);
        const rows = rowsIn(tablesIn(html)[0] ?? '');
        expect(rows).toHaveLength(scores.length);
        for (const [place, { dimension, share, band, answered, items }] of scores.entries()) {
          const [name, number, bar, said, counted] = cellsIn(rows[place] ?? '');
          expect(textOf(name)).toBe(words.dimensions[dimension]?.name);
          expect(textOf(number)).toBe(share === undefined ? '–' : String(Math.round(share)));
          expect(dotsIn(bar, 'cx')).toEqual(share === undefined ? [] : [`${share}%`]);
          expect(textOf(said)).toBe(words.bands[band ?? '']?.name ?? words.notEnough.name);
          expect(textOf(counted)).toBe(fill(all.result.answersOf, { answered, items }));
        }
        const dots = scores.flatMap(({ share }, place) =>
          share === undefined ? [] : [radarPoint(place, scores.length, share)],
        );
        const radar = /<figure>.*?<\/figure>/s.exec(html)?.[0];
        expect(dotsIn(radar, 'cx').map(Number)).toEqual(dots.map(({ x }) => x));
        expect(dotsIn(radar, 'cy').map(Number)).toEqual(dots.map(({ y }) => y));
      }),
      { numRuns: 1000 },
    );
  });

  test('each dimension opened shows every answer as it was given, and what it did', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const html = renderToString(
          <Dimensions {...props} answers={answers} scores={scoreQuiz(quiz, answers)} />,
        );
        for (const [place, dimension] of quiz.dimensions.entries()) {
          const rows = rowsIn(tablesIn(html)[place + 1] ?? '');
          const expected = explainDimension(quiz, answers, dimension);
          expect(rows.map((row) => cellsIn(row).slice(1).map(textOf))).toEqual(
            expected.map(({ answer, effect }) => [
              answer === undefined
                ? all.result.noAnswer
                : (words.answers[answer - 1] ?? words.noOccasion),
              all.result.effects[effect],
            ]),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the code on the page and the file of everything hold the same answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const code = writeResultCode({ quiz, answers, month: '2026-11' });
        const html = renderToString(<TakeAlong {...props} code={code} />);
        const [, text = ''] = textOf(/<p class="notranslate.*?<\/p>/s.exec(html)?.[0]).split(':');
        const shown = readResultCode(text, [quiz]);
        expect(shown.ok && shown.value.answers).toEqual(answers);
        const kept = new Map(
          [...answers].map(([item, answer]) => [
            answerKey(quiz, item),
            writeAnswer(answer, '2026-11-21T10:00:00.000Z'),
          ]),
        );
        const file = readFile(writeExport(kept));
        const entries = file.ok ? file.entries : new Map();
        expect(readAnswers(quiz, (key) => entries.get(key))).toEqual({
          answers,
          damaged: [],
          newer: [],
        });
      }),
      { numRuns: 1000 },
    );
  });
});
