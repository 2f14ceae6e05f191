import { Sentence } from '#components/Sentence.tsx';
import { count, fill, listOf } from '#domain/phrase.ts';
import { pullsInOppositeDirections } from '#domain/quiz/consistency.ts';
import { type Profile, profileOf } from '#domain/quiz/profile.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';

interface Props extends ResultProps {
  readonly answers: Answers;
  readonly scores: readonly DimensionScore[];
  /** The way back to the form; it carries the answers where the browser keeps none. */
  readonly back: string;
}

/** The result in one sentence, and what that sentence leaves open. */
export function Saying({ quiz, words, result, locale, back, answers, scores }: Props) {
  const { answered, total } = progressOf(quiz, answers);
  const open = scores.filter(({ mean }) => mean === undefined).length;
  const sentence = sayProfile(profileOf(quiz, scores), words, result, locale);
  return (
    <section class={`gap ${styles['saying']}`}>
      <h1>
        <Sentence key={sentence} text={sentence} />
      </h1>
      <div class="measure">
        <p>{result.describes}</p>
        {open > 0 ? <p key={open}>{count(result.open, open, locale)}</p> : undefined}
        {answered < total ? (
          <p key={answered}>{count(result.unanswered, total - answered, locale)}</p>
        ) : undefined}
        {pullsInOppositeDirections(quiz, answers) ? <p>{result.secondLook}</p> : undefined}
      </div>
      <p class="actions">
        <a key={answered < total} class={answered < total ? 'button first' : 'button'} href={back}>
          {answered < total ? result.continue : result.change}
        </a>
      </p>
    </section>
  );
}

function sayProfile(
  profile: Profile,
  { dimensions }: Props['words'],
  result: Props['result'],
  locale: string,
): string {
  if (profile.kind === 'too-few') return result.tooFew;
  if (profile.kind === 'even') return result.even;
  const nameAll = (ids: readonly string[]) =>
    listOf(
      ids.map((id) => dimensions[id]?.inSentence ?? ''),
      locale,
    );
  const [most, least] = [nameAll(profile.most), nameAll(profile.least)];
  if (profile.least.length === 0) return fill(result.most, { most });
  if (profile.most.length === 0) return fill(result.least, { least });
  return fill(result.both, { most, least });
}
