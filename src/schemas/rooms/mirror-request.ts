import { only, sentence, text } from '../words.ts';

/** `content/<language>/rooms/mirror-request.yaml`: asking for a mirror. */
export const mirrorRequestSchema = only({
  title: text(),
  standfirst: text(),
  before: text(),
  confidential: text(),
  gather: sentence('link'),
  gatherLink: text(),
  howMany: text(),
  free: text(),
  kinder: text(),
  form: text(),
  name: text(),
  nameHint: text(),
  noName: text(),
  tooLong: text(),
  alone: text(),
  aloneHint: text(),
  gatherer: text(),
  gathererHint: text(),
  make: text(),
  made: text(),
  madeAlone: text(),
  subject: text(),
  letter: sentence('quiz', 'minutes', 'link', 'back', 'name'),
  back: only({ me: text(), alone: text(), gatherer: sentence('gatherer') }),
  copy: text(),
  later: text(),
  laterLink: text(),
  scriptless: text(),
});

export type MirrorRequestWords = ReturnType<typeof mirrorRequestSchema.parse>;
