import { Check } from '#components/Check.tsx';
import { Named } from '#components/Named.tsx';
import { writeMirrorCode } from '#domain/code/mirror-code.ts';
import { groupCode } from '#domain/code/symbols.ts';
import { letterTo } from '#domain/letter.ts';
import { count, fill } from '#domain/phrase.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { type Consent, replyFrom } from '#domain/quiz/reply.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import { Code } from '../codes/Code.tsx';
import { HandOver } from '../codes/HandOver.tsx';
import { Holds } from './Holds.tsx';
import styles from './MirrorReply.module.css';
import type { MirrorReplyProps } from './props.ts';

type Props = MirrorReplyProps & {
  readonly name: string;
  readonly asksAlone: boolean;
  readonly answers: Answers;
  readonly consent: Consent;
  readonly salt: number;
  readonly onConsent: (consent: Consent) => void;
};

/** What the rater lets go of, what the code holds then, and the code. */
export function ReplyEnd(props: Props) {
  const { quiz, room, codes, locale, name, asksAlone, answers, consent, salt, onConsent } = props;
  const scores = scoreQuiz(quiz, answers);
  const counting = scores.reduce((sum, { answered }) => sum + answered, 0);
  const left = itemsOf(quiz).length - counting;
  if (scores.every(({ mean }) => mean === undefined)) {
    return (
      <div class={`edge ${styles['end']}`}>
        <p class="notice wait" key={String(counting > 0)}>
          {counting > 0 ? room.tooLittle : room.nothing}
        </p>
      </div>
    );
  }
  const agreesAlone = asksAlone && consent.agreesAlone;
  const code = writeMirrorCode(replyFrom(quiz, answers, { ...consent, agreesAlone }, salt));
  const text = fill(room.letter, { code: groupCode(code) });
  return (
    <div class={`edge gap ${styles['end']}`}>
      {left > 0 ? <p class="measure">{count(room.open, left, locale)}</p> : undefined}
      <fieldset>
        <legend>{room.decide}</legend>
        <Check
          text={room.passes}
          hint={<Named text={room.passesHint} name={name} />}
          isOn={consent.passesAnswers}
          onChange={(passesAnswers) => onConsent({ ...consent, passesAnswers })}
        />
        {asksAlone ? (
          <Check
            text={<Named text={room.agrees} name={name} />}
            hint={<Named text={room.agreesHint} name={name} />}
            isOn={consent.agreesAlone}
            onChange={(isOn) => onConsent({ ...consent, agreesAlone: isOn })}
          />
        ) : undefined}
      </fieldset>
      <Holds {...props} scores={scores} consent={{ ...consent, agreesAlone }} />
      <h3>{room.code}</h3>
      <Code code={code} name={room.code} />
      <p class="measure">
        <Named text={room.send} name={name} />
      </p>
      <HandOver words={codes} text={groupCode(code)} letter={letterTo('', room.subject, text)} />
      <p class="small soft measure">{room.after}</p>
    </div>
  );
}
