import { only, text } from '../words.ts';

const step = () => only({ link: text(), says: text() });

/** `content/<language>/rooms/onward.yaml`: where a page for several people leads next. */
export const onwardSchema = only({
  title: text(),
  withOthers: text(),
  steps: only({
    trainers: step(),
    invite: step(),
    merge: step(),
    team: step(),
    guide: step(),
    ask: step(),
    mirror: step(),
    code: step(),
  }),
});
