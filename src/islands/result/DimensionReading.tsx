import { Stations } from '#components/charts/Stations.tsx';
import { Mark } from '#components/Mark.tsx';
import { fill } from '#domain/phrase.ts';
import { explainDimension } from '#domain/quiz/explanation.ts';
import { type Answer, type Answers, NO_OCCASION } from '#domain/quiz/quiz.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import type { ResultProps } from './props.ts';

type Props = ResultProps & { readonly answers: Answers; readonly score: DimensionScore };

/** One dimension opened: what it says and does not say, the answers behind it, one thing to try. */
export function DimensionReading({
  quiz,
  words,
  statements,
  passages,
  result,
  answers,
  score,
}: Props) {
  const { dimension, band } = score;
  const named = words.dimensions[dimension];
  const reading = words.bands[band ?? ''] ?? words.notEnough;
  const passage = passages[dimension];
  const [beforeLink, afterLink] = fill(result.read, { about: passage?.about ?? '' }).split(
    '{link}',
  );
  const say = (answer: Answer | undefined) => {
    if (answer === undefined) return result.noAnswer;
    return answer === NO_OCCASION ? words.noOccasion : words.answers[answer - 1];
  };
  return (
    <details>
      <summary>
        <Mark id={dimension} />
        <span>{named?.name}</span>
        <i key={band}>{reading.name}</i>
      </summary>
      <div>
        <p class="measure" key={band}>
          {reading.says} {reading.doesNotSay}
        </p>
        <table class="timetable stack">
          <caption>{result.why}</caption>
          <thead>
            <tr>
              <th scope="col">{result.moment}</th>
              <th scope="col">{result.answer}</th>
              <th scope="col">{result.effect}</th>
            </tr>
          </thead>
          <tbody>
            {explainDimension(quiz, answers, dimension).map(
              ({ item, isReversed, answer, effect }) => (
                <tr key={item}>
                  <td>
                    {statements[item]}
                    {isReversed ? <i class="soft"> {result.reversed}</i> : undefined}
                  </td>
                  <td>
                    <span>
                      <Stations points={quiz.points} answer={answer} />
                      <span key={answer}>{say(answer)}</span>
                    </span>
                  </td>
                  <td key={effect}>{result.effects[effect]}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
        <p class="measure">{fill(result.try, { practice: named?.practice ?? '' })}</p>
        {passage ? (
          <p class="measure">
            {beforeLink}
            <a href={passage.href}>{passage.title}</a>
            {afterLink}
          </p>
        ) : undefined}
      </div>
    </details>
  );
}
