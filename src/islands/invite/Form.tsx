import { Check } from '#components/Check.tsx';
import { TextField } from '#components/TextField.tsx';
import { GREETING_LENGTH, type Invitation, LABEL_LENGTH } from '#domain/code/invitation.ts';
import type { InvitationFaults } from '#domain/code/invitation-link.ts';
import { count, fill } from '#domain/phrase.ts';
import styles from './invite.module.css';
import type { InviteProps } from './props.ts';

interface Props extends InviteProps {
  readonly written: Invitation;
  readonly faults: InvitationFaults | undefined;
  readonly onWrite: (part: Partial<Invitation>) => void;
}

/** What a trainer fills in; what cannot go into a link is said at its field. */
export function Form({ quizzes, words, minutes, locale, written, faults, onWrite }: Props) {
  const tooMany = (n: number | undefined, most: number) =>
    n === undefined ? undefined : fill(words.tooMany, { n, most });
  const noRoom = () => {
    if (faults?.room === undefined) return undefined;
    return faults.room > 0 ? count(words.room, faults.room, locale) : words.noRoom;
  };
  return (
    <form class="gap screen-only" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {quizzes.length > 1 ? (
        <fieldset class={styles['choice']}>
          <legend>{words.quiz}</legend>
          {quizzes.map(({ quiz, title, minutes: n }) => (
            <label key={quiz.id}>
              <input
                type="radio"
                name="quiz"
                value={quiz.id}
                checked={quiz.id === written.quiz.id}
                onChange={() => onWrite({ quiz })}
              />
              <span>
                {title}, {count(minutes, n, locale)}
              </span>
            </label>
          ))}
        </fieldset>
      ) : undefined}
      <TextField
        id="label"
        label={words.label}
        hint={words.labelHint}
        value={written.label}
        trouble={tooMany(faults?.label, LABEL_LENGTH)}
        onText={(label) => onWrite({ label })}
      />
      <TextField
        id="greeting"
        label={words.greeting}
        hint={words.greetingHint}
        rows={4}
        value={written.greeting}
        trouble={tooMany(faults?.greeting, GREETING_LENGTH) ?? noRoom()}
        onText={(greeting) => onWrite({ greeting })}
      />
      <TextField
        id="return-address"
        label={words.returnAddress}
        hint={words.returnAddressHint}
        value={written.returnAddress}
        trouble={faults?.returnAddress && words.noAddress}
        onText={(returnAddress) => onWrite({ returnAddress })}
      />
      <fieldset>
        <legend class="visually-hidden">{words.options}</legend>
        <Check
          text={words.hides}
          hint={words.hidesHint}
          isOn={written.hidesResult}
          onChange={(hidesResult) => onWrite({ hidesResult })}
        />
        <Check
          text={words.twice}
          hint={words.twiceHint}
          isOn={written.asksThenAndNow}
          onChange={(asksThenAndNow) => onWrite({ asksThenAndNow })}
        />
      </fieldset>
    </form>
  );
}
