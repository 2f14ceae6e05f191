import type { Quiz } from '../quiz/quiz.ts';
import { type Frame, type Opened, openFrame } from './frame.ts';
import { textSizes } from './text-digits.ts';

/** No link carries more, so that every mail program and every camera takes it whole. */
export const INVITATION_LENGTH = 500;
/** In letters as a reader counts them. */
export const LABEL_LENGTH = 40;
export const GREETING_LENGTH = 200;

const ADDRESS_LENGTH = 100;
/** No character that a mail program would read as a second address, a subject or a link. */
const ADDRESS =
  /^[^\s\p{C}@"'`(),:;<>[\]{}|\\?&=%#/]+@[^\s\p{C}@"'`(),:;<>[\]{}|\\?&=%#/]+\.[\p{L}\p{N}-]{2,}$/u;

/** Opens a link that holds words. */
export function openWords(frame: Frame, text: string, quizzes: readonly Quiz[]): Opened {
  return openFrame(frame, text, quizzes, (_quiz, _header, length) =>
    length > INVITATION_LENGTH ? undefined : textSizes(length),
  );
}

/** Whether this may stand behind `mailto:` as it is. */
export function isAddress(text: string): boolean {
  return text.length <= ADDRESS_LENGTH && ADDRESS.test(text);
}
