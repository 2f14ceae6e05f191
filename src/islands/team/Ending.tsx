import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Invitation } from '#domain/code/invitation.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import type { Keeping } from '#stores/quiz-session.ts';
import type { TeamTaking } from '#stores/team-taking.ts';
import { wayToResult } from '../taking/way-to-result.ts';
import { Contributed } from './Contributed.tsx';
import type { TeamProps } from './props.ts';

interface Props extends TeamProps {
  readonly team: TeamTaking;
  readonly answers: Answers;
  readonly kept: Keeping;
  readonly invitation: Invitation | undefined;
  readonly unanswered: number;
  readonly onBack: () => void;
}

/** Behind the last page: the code, and the way to one's own result or why it waits. */
export function Ending(props: Props) {
  const { quiz, words, team, answers, kept, invitation, result, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const contributions = team.contribute();
  const title = contributions.length > 1 ? words.codes : words.code;
  const way = wayToResult(result, quiz, answers, kept);
  return (
    <div class="spread">
      <div class="gap">
        <h2 tabIndex={-1} ref={heading} key={title}>
          {title}
        </h2>
        <Contributed {...props} contributions={contributions} />
        {invitation?.hidesResult ? (
          <p class="notice wait">
            <span>
              {words.waiting} <a href={way}>{words.lookAnyway}</a>
            </span>
          </p>
        ) : undefined}
        <p class="actions">
          {invitation?.hidesResult ? undefined : (
            <a key="result" class="button" href={way}>
              {words.result}
            </a>
          )}
          <button key="back" class="button plain" type="button" onClick={onBack}>
            {words.backToAnswers}
          </button>
        </p>
      </div>
    </div>
  );
}
