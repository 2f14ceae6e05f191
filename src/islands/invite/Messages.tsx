import type { Invitation } from '#domain/code/invitation.ts';
import { letterTo } from '#domain/letter.ts';
import { count, fill } from '#domain/phrase.ts';
import { itemsOf } from '#domain/quiz/quiz.ts';
import { HandOver } from '../codes/HandOver.tsx';
import styles from './invite.module.css';
import type { InvitableQuiz, InviteProps } from './props.ts';
import { timeOf } from './time-of.ts';

interface Props extends InviteProps {
  readonly chosen: InvitableQuiz;
  readonly link: string;
  readonly invitation: Invitation;
}

/** The link, and texts to send it with. The page sends nothing. */
export function Messages(props: Props) {
  const { words, codes, items, locale, chosen, link, invitation } = props;
  const { title: quiz } = chosen;
  const minutes = timeOf(props);
  const address = invitation.returnAddress;
  const ask = { quiz, minutes, items: count(items, itemsOf(chosen.quiz).length, locale) };
  const mail = [
    ...(invitation.greeting === '' ? [] : [invitation.greeting]),
    fill(words.mailAsk, ask),
    link,
    words.mailStays,
    ...(address === '' ? [] : [fill(words.mailReturn, { address })]),
  ].join('\n\n');
  const chat = fill(words.chatText, { quiz, minutes, link });
  return (
    <div class="gap screen-only">
      <section class="gap">
        <h2>{words.link}</h2>
        <p class={`notranslate ${styles['link']}`}>
          <span key={link}>{link}</span>
        </p>
        <p class="small soft measure">
          <span key={link.length}>{fill(words.linkNote, { n: link.length })}</span>
        </p>
        <HandOver words={codes} text={link} copy={codes.copyLink} />
      </section>
      <section class="gap">
        <h2>{words.mail}</h2>
        <p class={styles['message']}>
          <bdi key={mail}>{mail}</bdi>
        </p>
        <HandOver
          words={codes}
          text={mail}
          copy={words.copyMail}
          letter={letterTo('', fill(words.mailSubject, { quiz }), mail)}
        />
      </section>
      <section class="gap">
        <h2>{words.chat}</h2>
        <p class={styles['message']}>
          <bdi key={chat}>{chat}</bdi>
        </p>
        <HandOver words={codes} text={chat} copy={words.copyChat} />
      </section>
    </div>
  );
}
