import type { Quiz } from '../quiz/quiz.ts';
import type { Contribution, Merged, MirrorReply, Voice } from '../quiz/voice.ts';
import type { Unread } from './frame.ts';
import { readMergedCode } from './merged-code.ts';
import { readMirrorCode } from './mirror-code.ts';
import { readContributionCode } from './read-contribution.ts';
import { readResultCode, type TakenResult } from './result-code.ts';
import { readShareCode, type Share } from './share-code.ts';

/** Whatever a person may paste. Links with words inside are read by their own page only. */
export type AnyCode =
  | { readonly kind: 'contribution'; readonly value: Contribution }
  | { readonly kind: 'merged'; readonly value: Merged }
  | { readonly kind: 'mirror'; readonly value: MirrorReply }
  | { readonly kind: 'result'; readonly value: TakenResult }
  | { readonly kind: 'share'; readonly value: Share };

export type ReadCode = ({ readonly ok: true } & AnyCode) | Unread;

const READERS: readonly ((text: string, quizzes: readonly Quiz[]) => ReadCode)[] = [
  (text, quizzes) => named('contribution', readContributionCode(text, quizzes)),
  (text, quizzes) => named('merged', readMergedCode(text, quizzes)),
  (text, quizzes) => named('mirror', readMirrorCode(text, quizzes)),
  (text, quizzes) => named('result', readResultCode(text, quizzes)),
  (text, quizzes) => named('share', readShareCode(text, quizzes)),
];

/** Reads one code as typed. `other-kind` is a whole code of a kind that is none of these. */
export function readAnyCode(text: string, quizzes: readonly Quiz[]): ReadCode {
  for (const read of READERS) {
    const code = read(text, quizzes);
    if (code.ok || code.reason !== 'other-kind') return code;
  }
  return { ok: false, reason: 'other-kind' };
}

/** What people say of a team or of somebody, where the code holds that. */
export function voiceOf(code: AnyCode): Voice | undefined {
  return code.kind === 'result' || code.kind === 'share' ? undefined : code.value;
}

function named<Kind, Value>(
  kind: Kind,
  read: { readonly ok: true; readonly value: Value } | Unread,
): { readonly ok: true; readonly kind: Kind; readonly value: Value } | Unread {
  return read.ok ? { ...read, kind } : read;
}
