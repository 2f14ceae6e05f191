import { useRef, useState } from 'preact/hooks';
import { TextField } from '#components/TextField.tsx';
import { type Findings, findCodes } from '#domain/code/find-codes.ts';
import { count } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import { isCounted, type Kinds, Verdicts } from './Verdicts.tsx';

interface Props {
  /** Where a page has a second field. */
  readonly id?: string;
  readonly label?: string;
  readonly words: RoomWords['codes'];
  /** All versions of all quizzes this site knows. */
  readonly quizzes: readonly Quiz[];
  /** Codes that belong on this page. */
  readonly kinds: Kinds;
  readonly locale: string;
  /** Codes that were read before, where pastes add up: the field is then free again for the next one. */
  readonly known?: ReadonlySet<string>;
  readonly onFind: (findings: Findings) => void;
}

/** What was found in a text, and what was known when it was read. */
export interface Read {
  readonly findings: Findings;
  readonly known: ReadonlySet<string> | undefined;
}

/** A field for whole mails and chats, and a verdict on each code found in what was pasted. */
export function PasteCodes(props: Props) {
  const { id = 'pasted', words, quizzes, known, onFind } = props;
  const [read, setRead] = useState<Read>();
  const [pasted, setPasted] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const find = () => {
    const findings = findCodes(pasted, quizzes);
    setRead({ findings, known });
    if (known && findings.found.length > 0) setPasted('');
    onFind(findings);
  };
  const empty = () => {
    setPasted('');
    setRead(undefined);
    onFind({ found: [], isCut: false });
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <form
      class="gap screen-only"
      ref={form}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <TextField
        id={id}
        label={props.label ?? words.paste}
        hint={words.pasteHint}
        rows={7}
        value={pasted}
        onText={setPasted}
      />
      <p class="actions">
        <button class="button first" type="submit">
          {words.read}
        </button>
        {known ? undefined : (
          <button class="button" type="button" onClick={empty}>
            {words.clear}
          </button>
        )}
      </p>
      <Found {...props} read={read} />
    </form>
  );
}

/** How many codes count, and what became of each. The region for it is there before there is anything to say. */
export function Found({
  words,
  kinds,
  locale,
  read,
}: Pick<Props, 'words' | 'kinds' | 'locale'> & { readonly read: Read | undefined }) {
  const found = read?.findings.found ?? [];
  const judged = { words, kinds, found, known: read?.known };
  return (
    <>
      <div role="status">
        {read ? <Said {...judged} locale={locale} isCut={read.findings.isCut} /> : ''}
      </div>
      {found.length > 0 ? <Verdicts {...judged} /> : undefined}
    </>
  );
}

function Said({
  words,
  found,
  locale,
  isCut,
  ...judged
}: Parameters<typeof Verdicts>[0] & Pick<Props, 'locale'> & Pick<Findings, 'isCut'>) {
  const good = found.filter((one) => isCounted(one, judged)).length;
  const parts =
    found.length === 0
      ? [words.nothing]
      : [
          count(words.counted, good, locale),
          ...(good < found.length ? [count(words.left, found.length - good, locale)] : []),
        ];
  const text = [...parts, ...(isCut ? [words.cut] : [])].join(' ');
  return (
    <p class={good > 0 ? 'notice' : 'notice wait'}>
      <span key={text}>{text}</span>
    </p>
  );
}
