import type { Invitation } from '#domain/code/invitation.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import styles from './Banner.module.css';

interface Props {
  readonly invitation: Invitation;
  readonly words: RoomWords['invited'];
}

/** What an invitation says, as plain text, and who says it; and what becomes of the answers. */
export function Banner({ invitation, words }: Props) {
  const said = [invitation.label, invitation.greeting];
  const asked = [
    words.stays,
    ...(invitation.hidesResult ? [words.waits] : []),
    ...(invitation.asksThenAndNow ? [words.twice] : []),
  ];
  const wrote = said.join('') === '' ? words.wroteNothing : words.wrote;
  return (
    <>
      <div class={styles['words']}>
        <p class="small soft">
          <span key={wrote}>{wrote}</span>
        </p>
        <blockquote class="notranslate">
          {said.map((text, place) => (
            <p key={place}>
              <bdi key={text}>{text}</bdi>
            </p>
          ))}
        </blockquote>
      </div>
      {asked.map((text) => (
        <p class="measure" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}
