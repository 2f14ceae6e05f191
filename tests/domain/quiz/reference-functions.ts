import { SHARE_STEP } from '#domain/quiz/band-shares.ts';
import { MIRROR_MINIMUM, mirrorView } from '#domain/quiz/mirror.ts';
import { overallOf } from '#domain/quiz/overall.ts';
import { isAnswer, type Quiz } from '#domain/quiz/quiz.ts';
import { keyedAnswer, scoreDimension, scoreTallies, type Tally } from '#domain/quiz/scoring.ts';
import { DETAIL_MINIMUM, TEAM_MINIMUM, teamView } from '#domain/quiz/team.ts';
import { servingHeart } from '../../any-quiz.ts';
import { type Inputs, maybeNumbersIn, numberIn, numbersIn } from '../reference-inputs.ts';
import { contributionOf, quizWith, replyOf } from '../voices.ts';

/** The functions of the reference file about quizzes and rooms, by their names there. */
export const quizFunctions: Readonly<Record<string, (inputs: Inputs) => unknown>> = {
  scoreDimension: (inputs) => {
    const points = numberIn(inputs, 'points', servingHeart.points);
    const answers = maybeNumbersIn(inputs, 'answers');
    const keyed = answers.flatMap((answer, place) =>
      answer === null ? [] : [keyedAnswer(answer, isReversedIn(inputs, place), points)],
    );
    const { mean, share, band, answered } = scoreDimension('one', answers.length, keyed, {
      points,
      bands: servingHeart.bands,
      minimumAnswers: numberIn(inputs, 'minimumAnswered', servingHeart.minimumAnswers),
    });
    return { mean, score: share, band, answered };
  },

  overall: (inputs) =>
    overallOf(
      maybeNumbersIn(inputs, 'dimensionMeans').map((mean) => mean ?? undefined),
      numberIn(inputs, 'minimumDimensions', servingHeart.minimumDimensions),
    ),

  mirror: (inputs) => {
    expectRule(inputs, 'minimumRaters', MIRROR_MINIMUM);
    const own = numberIn(inputs, 'self');
    const others = numbersIn(inputs, 'others');
    const quiz = quizFor([own, ...others]);
    const view = mirrorView(
      quiz,
      scoreTallies(quiz, [tallyOf(quiz, own)]),
      others.map((mean) => replyOf(quiz, [tallyOf(quiz, mean)])),
    );
    const seen = view.kind === 'mirror' ? view.dimensions[0] : undefined;
    if (seen?.kind !== 'both') return { label: view.kind, raters: others.length };
    const { gap, label, clarity, raters } = seen;
    return { others: seen.others, gap, label, strength: clarity, raters };
  },

  teamAggregate: (inputs) => {
    expectRule(inputs, 'minimum', TEAM_MINIMUM);
    expectRule(inputs, 'detailMinimum', DETAIL_MINIMUM);
    expectRule(inputs, 'roundTo', SHARE_STEP);
    const means = numbersIn(inputs, 'means');
    const quiz = quizFor(means);
    const view = teamView(
      means.map((mean) => contributionOf(quiz, [tallyOf(quiz, mean)])),
      0,
    );
    if (view.kind !== 'picture') return { show: false, detail: false };
    const [dimension] = view.dimensions;
    return { show: true, score: dimension?.share, detail: dimension?.bands !== undefined };
  },
};

/** What is wrong with the inputs of a case, under the names of the reference file. */
export const quizChecks: Readonly<
  Record<string, (inputs: Inputs) => { readonly error: string; readonly field: string } | undefined>
> = {
  scoreDimension: (inputs) => {
    const points = numberIn(inputs, 'points', servingHeart.points);
    const isWrong = maybeNumbersIn(inputs, 'answers').some(
      (answer) => answer !== null && (answer === 0 || !isAnswer({ points }, answer)),
    );
    return isWrong ? { error: 'out-of-range', field: 'answers' } : undefined;
  },
};

function isReversedIn(inputs: Inputs, place: number): boolean {
  const { reversed } = inputs;
  return Array.isArray(reversed) && reversed[place] === true;
}

/** Our rules are fixed; a case that asks for others cannot be answered. */
function expectRule(inputs: Inputs, name: string, rule: number): void {
  if (numberIn(inputs, name, rule) !== rule) throw new Error(`${name} is ${rule} with us`);
}

/** A quiz of one dimension with just so many items that each of these means can come about. */
function quizFor(means: readonly number[]): Quiz {
  for (let items = 1; items <= 1000; items += 1) {
    const isWhole = (mean: number) => Math.abs(mean * items - Math.round(mean * items)) < 1e-9;
    if (means.every(isWhole)) {
      return quizWith([items], { bands: servingHeart.bands, minimumAnswers: items });
    }
  }
  throw new Error(`no quiz has the means ${means.join(', ')}`);
}

function tallyOf(quiz: Quiz, mean: number): Tally {
  const answered = quiz.minimumAnswers;
  return { answered, sum: Math.round(mean * answered) };
}
