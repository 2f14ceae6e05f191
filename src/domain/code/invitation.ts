import type { Quiz } from '../quiz/quiz.ts';
import { type Frame, type Opened, openFrame, sealFrame, type Unread } from './frame.ts';
import { plainText } from './plain-text.ts';
import { textAt, textDigits, textSizes } from './text-digits.ts';

/** No link carries more, so that every mail program and every camera takes it whole. */
export const INVITATION_LENGTH = 500;
/** In letters as a reader counts them. */
export const LABEL_LENGTH = 40;
export const GREETING_LENGTH = 200;

const ADDRESS_LENGTH = 100;
/** No character that a mail program would read as a second address, a subject or a link. */
const ADDRESS =
  /^[^\s\p{C}@"'`(),:;<>[\]{}|\\?&=%#/]+@[^\s\p{C}@"'`(),:;<>[\]{}|\\?&=%#/]+\.[\p{L}\p{N}-]{2,}$/u;

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

/** What a request for a mirror holds. */
export interface MirrorRequest {
  readonly quiz: Quiz;
  readonly name: string;
  /** The owner would like to see this one colleague's view by itself. */
  readonly asksAlone: boolean;
}

export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-long' | 'no-address' };

const INVITATION: Frame = { kind: 'invitation', header: [2, 2] };
const REQUEST: Frame = { kind: 'request', header: [2] };
const SEPARATOR = '\n';

export function writeInvitation(invitation: Invitation): Written {
  const { quiz, hidesResult, asksThenAndNow } = invitation;
  const returnAddress = invitation.returnAddress.trim();
  if (returnAddress !== '' && !isAddress(returnAddress)) return { ok: false, reason: 'no-address' };
  const words = [
    plainText(invitation.label, LABEL_LENGTH),
    plainText(invitation.greeting, GREETING_LENGTH),
    returnAddress,
  ];
  const header = [hidesResult ? 1 : 0, asksThenAndNow ? 1 : 0];
  return measured(sealFrame(INVITATION, quiz, header, textDigits(words.join(SEPARATOR))));
}

/** Cleans the words again: a checksum proves nothing about who wrote them. */
export function readInvitation(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: Invitation } | Unread {
  const opened = open(INVITATION, text, quizzes);
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

export function writeMirrorRequest({ quiz, name, asksAlone }: MirrorRequest): Written {
  const words = plainText(name, LABEL_LENGTH);
  return measured(sealFrame(REQUEST, quiz, [asksAlone ? 1 : 0], textDigits(words)));
}

export function readMirrorRequest(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: MirrorRequest } | Unread {
  const opened = open(REQUEST, text, quizzes);
  if (!opened.ok) return opened;
  const name = textAt(opened.body);
  if (name === undefined) return { ok: false, reason: 'damaged' };
  const [asksAlone] = opened.header;
  return {
    ok: true,
    value: { quiz: opened.quiz, name: plainText(name, LABEL_LENGTH), asksAlone: asksAlone === 1 },
  };
}

/** Whether this may stand behind `mailto:` as it is. */
export function isAddress(text: string): boolean {
  return text.length <= ADDRESS_LENGTH && ADDRESS.test(text);
}

function open(frame: Frame, text: string, quizzes: readonly Quiz[]): Opened {
  return openFrame(frame, text, quizzes, (_quiz, _header, length) =>
    length > INVITATION_LENGTH ? undefined : textSizes(length),
  );
}

function measured(text: string): Written {
  return text.length > INVITATION_LENGTH ? { ok: false, reason: 'too-long' } : { ok: true, text };
}
