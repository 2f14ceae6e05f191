import type { Quiz } from '../quiz/quiz.ts';
import type { Frame, Unread } from './frame.ts';
import { GREETING_LENGTH, isAddress, LABEL_LENGTH, openWords } from './invitation-words.ts';
import { plainText } from './plain-text.ts';
import { textAt } from './text-digits.ts';

/** What a trainer's link holds. Its words were written by whoever made the link, and are shown as theirs. */
export interface Invitation {
  readonly quiz: Quiz;
  /** The result waits until people talk: a courtesy, not a lock. */
  readonly hidesResult: boolean;
  /** Every item is asked twice: then, and now. */
  readonly asksThenAndNow: boolean;
  readonly label: string;
  readonly greeting: string;
  /** Where contributions go: a mail address, or empty. */
  readonly returnAddress: string;
}

export const INVITATION: Frame = { kind: 'invitation', header: [2, 2] };
export const SEPARATOR = '\n';

/** Cleans the words again: a checksum proves nothing about who wrote them. */
export function readInvitation(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: Invitation } | Unread {
  const opened = openWords(INVITATION, text, quizzes);
  if (!opened.ok) return opened;
  const [hidesResult, asksThenAndNow] = opened.header;
  const words = textAt(opened.body)?.split(SEPARATOR) ?? [];
  const [label = '', greeting = '', returnAddress = ''] = words;
  const isAddressed = returnAddress === '' || isAddress(returnAddress);
  if (words.length !== 3 || !isAddressed) return { ok: false, reason: 'damaged' };
  return {
    ok: true,
    value: {
      quiz: opened.quiz,
      hidesResult: hidesResult === 1,
      asksThenAndNow: asksThenAndNow === 1,
      label: plainText(label, LABEL_LENGTH),
      greeting: plainText(greeting, GREETING_LENGTH),
      returnAddress,
    },
  };
}
