import type { Invitation } from '#domain/code/invitation.ts';
import { count } from '#domain/phrase.ts';
import type { InvitableQuiz, InviteProps } from './props.ts';

/** How long it takes, in words: twice as long where everything is asked twice. */
export function timeOf({
  chosen,
  invitation,
  minutes,
  locale,
}: Pick<InviteProps, 'minutes' | 'locale'> & {
  readonly chosen: InvitableQuiz;
  readonly invitation: Invitation;
}): string {
  return count(minutes, chosen.minutes * (invitation.asksThenAndNow ? 2 : 1), locale);
}
