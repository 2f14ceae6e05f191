import { writeContributionCode } from '#domain/code/contribution-code.ts';
import type { Invitation } from '#domain/code/invitation.ts';
import { groupCode } from '#domain/code/symbols.ts';
import { letterTo } from '#domain/letter.ts';
import { count, fill } from '#domain/phrase.ts';
import type { Contribution } from '#domain/quiz/voice.ts';
import { Code } from '../codes/Code.tsx';
import { HandOver } from '../codes/HandOver.tsx';
import { Holds } from './Holds.tsx';
import type { TeamProps } from './props.ts';

interface Props extends TeamProps {
  readonly contributions: readonly Contribution[];
  /** Moments without an answer. */
  readonly unanswered: number;
  readonly invitation: Invitation | undefined;
}

/** The code at the end: first what it holds, then the code, then ways to hand it over. */
export function Contributed(props: Props) {
  const { contributions, unanswered, invitation, words, codes, locale } = props;
  const { label = '', returnAddress = '', asksThenAndNow = false } = invitation ?? {};
  const [first, second] = contributions.map((contribution) => ({
    contribution,
    name: contribution.moment === 'then' ? words.before : words.now,
    code: writeContributionCode(contribution),
  }));
  if (!first) return <p class="notice wait">{words.noCode}</p>;
  const written = second ? [first, second] : [first];
  const text = second
    ? written.map(({ name, code }) => `${name}: ${groupCode(code)}`).join('\n')
    : groupCode(first.code);
  const subject = label === '' ? words.subjectPlain : fill(words.subject, { label });
  const letter = letterTo(returnAddress, subject, `${words.letter}\n\n${text}\n`);
  return (
    <>
      <p class="measure">
        {words.holdsWhat} {words.holdsBeside}
      </p>
      {unanswered > 0 ? (
        <p class="measure" key={unanswered}>
          {count(words.unanswered, unanswered, locale)}
        </p>
      ) : undefined}
      {asksThenAndNow && !second ? <p class="notice wait">{words.onlyNow}</p> : undefined}
      {written.map(({ contribution, name, code }) => (
        <section class="gap" key={name}>
          {asksThenAndNow ? <h3>{name}</h3> : undefined}
          <Holds {...props} contribution={contribution} />
          <Code code={code} name={words.code} />
        </section>
      ))}
      <p class="measure">
        {words.confidential} {words.gatherer} <a href={props.merge}>{words.gathererLink}</a>.
      </p>
      {invitation ? (
        <p class="measure">
          {returnAddress === '' ? words.noReturn : words.returnTo}{' '}
          <bdi class="notranslate">{returnAddress}</bdi>
        </p>
      ) : undefined}
      <HandOver words={codes} text={text} {...(returnAddress !== '' && { letter })} />
    </>
  );
}
