import { counted, only, text } from '../words.ts';

/** `content/<language>/rooms/merge.yaml`: several codes become one. */
export const mergeSchema = only({
  title: text(),
  standfirst: text(),
  why: text(),
  merged: counted(),
  holds: text(),
  goOn: text(),
  refused: only({ 'too-few': text(), 'too-many': text(), mixed: text() }),
});
