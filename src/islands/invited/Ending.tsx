import { useLayoutEffect, useRef } from 'preact/hooks';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import type { Invitation } from '#domain/code/invitation.ts';
import { groupCode } from '#domain/code/symbols.ts';
import { letterTo } from '#domain/letter.ts';
import { count, fill } from '#domain/phrase.ts';
import type { InvitedSession } from '#stores/invited-session.ts';
import { Code } from '../codes/Code.tsx';
import { HandOver } from '../codes/HandOver.tsx';
import { Sums } from '../codes/Sums.tsx';
import type { InvitedProps } from './props.ts';

interface Props extends InvitedProps {
  readonly team: InvitedSession;
  /** Moments without an answer. */
  readonly unanswered: number;
  /** The way to one's own result, where the answers are. */
  readonly way: string;
  readonly invitation?: Invitation | undefined;
  /** Where there is a form to go back to. */
  readonly onBack?: () => void;
}

/** Behind the last page: what the code holds, the code, and ways to hand it over. */
export function Ending(props: Props) {
  const { words, codes, locale, team, unanswered, way, invitation, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (onBack) heading.current?.focus();
  }, []);
  const written = team.contribute().map((contribution) => ({
    contribution,
    name: contribution.moment === 'then' ? words.before : words.now,
    code: writeContributionCode(contribution),
  }));
  const isTwice = written.length > 1;
  const { label = '', returnAddress = '', hidesResult } = invitation ?? {};
  const text = written
    .map(({ name, code }) => `${isTwice ? `${name}: ` : ''}${groupCode(code)}`)
    .join('\n');
  const subject = label === '' ? words.subjectPlain : fill(words.subject, { label });
  const letter = letterTo(returnAddress, subject, `${words.letter}\n\n${text}\n`);
  return (
    <div class="spread">
      <div class="gap">
        <h2 tabIndex={-1} ref={heading}>
          {isTwice ? words.codes : words.code}
        </h2>
        {text === '' ? (
          <p class="notice wait">{words.noCode}</p>
        ) : (
          <>
            <p class="measure">
              {words.holdsWhat} {words.holdsBeside}
            </p>
            {unanswered > 0 ? (
              <p class="measure">
                {count(
                  invitation?.asksThenAndNow ? words.unpaired : words.unanswered,
                  unanswered,
                  locale,
                )}
              </p>
            ) : undefined}
            {written.map(({ contribution, name, code }) => (
              <section class="gap" key={name}>
                {invitation?.asksThenAndNow ? <h3>{name}</h3> : undefined}
                <Sums
                  names={props.names}
                  heads={words}
                  caption={words.holds}
                  quiz={contribution.quiz}
                  tallies={contribution.tallies}
                />
                <Code code={code} name={words.code} />
              </section>
            ))}
            <p class="measure">
              {words.confidential} {words.gatherer} <a href={props.merge}>{words.gathererLink}</a>.
            </p>
            <p class="measure">{words.becomes}</p>
            {returnAddress === '' ? undefined : (
              <p class="measure">
                {words.returnTo} <bdi class="notranslate">{returnAddress}</bdi>
              </p>
            )}
            <HandOver words={codes} text={text} {...(returnAddress !== '' && { letter })} />
          </>
        )}
        <p class="notice wait">
          <span>
            {hidesResult ? words.waiting : ''}{' '}
            <a href={way}>{hidesResult ? words.lookAnyway : words.result}</a>
          </span>
        </p>
        {onBack ? (
          <p class="actions">
            <button class="button" type="button" onClick={onBack}>
              {words.backToAnswers}
            </button>
          </p>
        ) : undefined}
      </div>
    </div>
  );
}
