import { Named } from '#components/Named.tsx';
import { fill } from '#domain/phrase.ts';
import type { Consent } from '#domain/quiz/reply.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import { Sums } from '../codes/Sums.tsx';
import styles from './MirrorReply.module.css';
import type { MirrorReplyProps } from './props.ts';

type Props = Pick<MirrorReplyProps, 'quiz' | 'words' | 'names' | 'room'> & {
  readonly name: string;
  readonly scores: readonly DimensionScore[];
  readonly consent: Consent;
};

/** Exactly what a reply's code holds, in words, before it is passed on. */
export function Holds({ quiz, words, names, room, name, scores, consent }: Props) {
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
          <Sums names={names} heads={room} quiz={quiz} tallies={scores} />
          <p class="small soft measure">{room.turned}</p>
        </>
      )}
    </>
  );
}
