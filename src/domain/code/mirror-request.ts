import type { Quiz } from '../quiz/quiz.ts';
import { type Frame, sealFrame, type Unread } from './frame.ts';
import { LABEL_LENGTH, openWords } from './invitation-words.ts';
import { plainText } from './plain-text.ts';
import { textAt } from './text-digits.ts';
import { measured, textDigits, type Written } from './written-words.ts';

/** What a request for a mirror holds. */
export interface MirrorRequest {
  readonly quiz: Quiz;
  readonly name: string;
  /** The owner would like to see this one colleague's view by itself. */
  readonly asksAlone: boolean;
}

const REQUEST: Frame = { kind: 'request', header: [2] };

export function writeMirrorRequest({ quiz, name, asksAlone }: MirrorRequest): Written {
  const words = plainText(name, LABEL_LENGTH);
  return measured(sealFrame(REQUEST, quiz, [asksAlone ? 1 : 0], textDigits(words)));
}

export function readMirrorRequest(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: MirrorRequest } | Unread {
  const opened = openWords(REQUEST, text, quizzes);
  if (!opened.ok) return opened;
  const name = textAt(opened.body);
  if (name === undefined) return { ok: false, reason: 'damaged' };
  const [asksAlone] = opened.header;
  return {
    ok: true,
    value: { quiz: opened.quiz, name: plainText(name, LABEL_LENGTH), asksAlone: asksAlone === 1 },
  };
}
