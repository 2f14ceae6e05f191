import type { parse } from 'yaml';
import { type Answers, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import type { ResultProps } from '#islands/result/props.ts';
import { quizFrom, quizStructureSchema } from '#schemas/quiz.ts';

/** A quiz nobody wrote, of any length, scale and number of dimensions, as its two files would hold it. */
export function makeUpQuiz(number: number, dimensions: number, itemsEach: number, points: number) {
  const names = Array.from({ length: dimensions }, (_, place) => `aspect-${place + 1}`);
  const items = Array.from({ length: itemsEach }, (_, round) =>
    names.map((dimension) => ({
      id: `${dimension}-${round + 1}`,
      dimension,
      ...(round === 1 ? { reversed: true } : {}),
    })),
  );
  const structure = {
    version: 1,
    number,
    points,
    dimensions: names,
    minimumAnswers: Math.min(2, itemsEach),
    minimumDimensions: dimensions,
    bands: [
      { id: 'seldom', from: 100 },
      { id: 'often', from: 50 * (points + 1) },
    ],
    wobble: { softEdge: 36, notable: 50, change: 100 },
    pages: items,
  };
  const reading = (name: string) => ({ name, says: `${name}.`, doesNotSay: 'No more.' });
  const words = {
    title: `In ${dimensions} of ${itemsEach}`,
    question: 'How was it?',
    summary: 'A few moments.',
    minutes: 1,
    stem: 'How often?',
    mirrorStem: 'How often did they?',
    hint: 'Think of last week.',
    answers: Array.from({ length: points }, (_, place) => `Point ${place + 1}`),
    noOccasion: 'No occasion',
    cannotSay: 'I cannot say',
    limits: ['A few moments say little.'],
    bands: { seldom: reading('Seldom'), often: reading('Often') },
    notEnough: reading('Too little'),
    dimensions: Object.fromEntries(
      names.map((id) => [
        id,
        { name: `Name of ${id}`, inSentence: id, meaning: `meaning of ${id}`, practice: `${id}!` },
      ]),
    ),
    items: Object.fromEntries(
      items.flat().map(({ id }) => [id, { self: `I did ${id}.`, mirror: `They did ${id}.` }]),
    ),
  };
  const id = `in-${dimensions}`;
  return { id, structure, words, quiz: quizFrom(id, quizStructureSchema.parse(structure)) };
}

/** Every moment answered so that it counts the most. */
export function bestAnswers(quiz: Quiz): Answers {
  return new Map(
    itemsOf(quiz).map(({ id, isReversed }) => [id, isReversed ? 1 : quiz.points] as const),
  );
}

type Json = ReturnType<typeof parse>;

/** What the built page hands to its island. */
export function propsIn(html: string): ResultProps {
  const [, attribute = ''] = /<astro-island[^>]*\sprops="([^"]*)"/.exec(html) ?? [];
  return reviveAll(JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&')));
}

/** Astro writes each value with a number for its kind before it; 1 is a list. */
function revive([kind, value]: Json): Json {
  if (kind === 1) return value.map(revive);
  return typeof value === 'object' && value !== null ? reviveAll(value) : value;
}

function reviveAll(values: Json): Json {
  return Object.fromEntries(
    Object.entries<Json>(values).map(([name, value]) => [name, revive(value)]),
  );
}
