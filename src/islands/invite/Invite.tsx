import { useLayoutEffect, useState } from 'preact/hooks';
import { linkTo } from '#browser/share.ts';
import { Banner } from '#components/Banner.tsx';
import type { Invitation } from '#domain/code/invitation.ts';
import { invitationLink } from '#domain/code/invitation-link.ts';
import { Boundary } from '../Boundary.tsx';
import { Form } from './Form.tsx';
import { Messages } from './Messages.tsx';
import { Poster } from './Poster.tsx';
import type { InvitableQuiz, InviteProps } from './props.ts';

/** A form, and the link that says all of it; nothing is kept and nothing is sent. */
export function Invite(props: InviteProps) {
  const [first] = props.quizzes;
  return (
    <Boundary words={props.trouble}>
      {first ? <InviteForm {...props} first={first} /> : undefined}
    </Boundary>
  );
}

function InviteForm(props: InviteProps & { readonly first: InvitableQuiz }) {
  const { quizzes, words, invited, first } = props;
  const [written, setWritten] = useState<Invitation>({
    quiz: first.quiz,
    hidesResult: false,
    asksThenAndNow: false,
    label: '',
    greeting: '',
    returnAddress: '',
  });
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => setOpen(true), []);
  const chosen = quizzes.find(({ quiz }) => quiz.id === written.quiz.id) ?? first;
  // The server does not know where the site stands.
  const made = isOpen ? invitationLink(written, linkTo(chosen.path)) : undefined;
  return (
    <div class="gap">
      <Form
        {...props}
        written={written}
        faults={made?.ok === false ? made.faults : undefined}
        onWrite={(part) => setWritten({ ...written, ...part })}
      />
      {made?.ok === false ? (
        <p class="notice wait screen-only" role="status" key="waits">
          {words.waits}
        </p>
      ) : undefined}
      {made?.ok ? (
        <div class="gap" key="made">
          <Messages {...props} chosen={chosen} link={made.link} invitation={made.invitation} />
          <section class="gap screen-only">
            <h2>{words.preview}</h2>
            <Banner invitation={made.invitation} words={invited} />
          </section>
          <Poster {...props} chosen={chosen} link={made.link} invitation={made.invitation} />
        </div>
      ) : undefined}
    </div>
  );
}
