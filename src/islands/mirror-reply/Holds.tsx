import { Named } from '#components/Named.tsx';
import { fill } from '#domain/phrase.ts';
import type { Consent } from '#domain/quiz/reply.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import styles from './MirrorReply.module.css';
import type { MirrorReplyProps } from './props.ts';

type Props = Pick<MirrorReplyProps, 'words' | 'names' | 'room'> & {
  readonly name: string;
  readonly scores: readonly DimensionScore[];
  readonly consent: Consent;
};

/** Exactly what a reply's code holds, in words, before it is passed on. */
export function Holds({ words, names, room, name, scores, consent }: Props) {
  const { passesAnswers, agreesAlone } = consent;
  const lines = [
    fill(room.holdsQuiz, { quiz: words.title }),
    passesAnswers ? room.holdsAnswers : room.holdsSums,
    agreesAlone ? room.holdsYes : room.holdsNo,
    room.holdsSalt,
  ];
  return (
    <>
      <h3>{room.holds}</h3>
      <ul class={`measure ${styles['holds']}`}>
        {lines.map((line) => (
          <li key={line}>
            <span>{line}</span>
          </li>
        ))}
        <li>
          <Named text={room.holdsNot} name={name} />
        </li>
      </ul>
      {passesAnswers ? undefined : (
        <>
          <table class="timetable">
            <thead>
              <tr>
                <th scope="col">{room.dimension}</th>
                <th scope="col" class="num">
                  {room.counted}
                </th>
                <th scope="col" class="num">
                  {room.sum}
                </th>
              </tr>
            </thead>
            <tbody>
              {scores.map(({ dimension, answered, sum }) => (
                <tr key={dimension}>
                  <th scope="row">{names[dimension]}</th>
                  <td class="num notranslate">
                    <span key={answered}>{answered}</span>
                  </td>
                  <td class="num notranslate">
                    <span key={sum}>{sum}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="small soft measure">{room.turned}</p>
        </>
      )}
    </>
  );
}
