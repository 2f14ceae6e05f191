import { z } from 'astro/zod';
import { counted, only, sentence, text } from '../words.ts';

const part = () => only({ name: text(), does: text() });

/** `content/<language>/rooms/guide.yaml`: what a session is led with. */
export const guideSchema = only({
  title: text(),
  standfirst: text(),
  fromPicture: counted(),
  plain: text(),
  toTeam: text(),
  tooFew: text(),
  mixed: text(),
  length: text(),
  minutes: counted(),
  edit: text(),
  print: text(),
  agenda: text(),
  time: text(),
  part: text(),
  does: text(),
  parts: only({
    opening: part(),
    taking: part(),
    picture: part(),
    pairs: part(),
    together: part(),
    break: part(),
    promise: part(),
    closing: part(),
  }),
  talk: text(),
  openingTitle: text(),
  opening: text(),
  talksTitle: text(),
  talks: only({
    strongest: only({ name: sentence('dimension'), asks: text() }),
    widest: only({ name: sentence('dimension'), asks: text() }),
    rarest: only({ name: sentence('dimension'), asks: text() }),
  }),
  meaning: sentence('meaning'),
  handOut: text(),
  small: sentence('people', 'wobble'),
  notTitle: text(),
  not: text(),
  promiseTitle: text(),
  promise: text(),
  promiseLine: text(),
  lookAgain: text(),
  examples: text(),
  followTitle: text(),
  follow: text(),
  /** One a dimension, asked of a whole team; a dimension may go without. */
  ask: z.array(only({ quiz: text(), dimension: text(), question: text() })),
});
