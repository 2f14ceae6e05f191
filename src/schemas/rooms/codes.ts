import { counted, only, sentence, text, unreadable } from '../words.ts';

/** `content/<language>/rooms/codes.yaml`: gathering codes from a pasted text, and handing one over. */
export const codesSchema = only({
  paste: text(),
  pasteHint: text(),
  read: text(),
  clear: text(),
  nothing: text(),
  counted: counted(),
  left: counted(),
  troubles: text(),
  verdicts: text(),
  line: text(),
  text: text(),
  verdict: text(),
  kinds: only({
    contribution: text(),
    merged: text(),
    mirror: text(),
    result: text(),
    share: text(),
  }),
  elsewhere: text(),
  duplicate: sentence('line'),
  known: text(),
  unreadable: unreadable(),
  more: text(),
  cut: text(),
  copy: text(),
  copyLink: text(),
  copied: text(),
  notCopied: text(),
  share: text(),
  notShared: text(),
  mail: text(),
  scriptless: text(),
});

export type CodesWords = ReturnType<typeof codesSchema.parse>;
