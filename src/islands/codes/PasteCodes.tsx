import { useRef, useState } from 'preact/hooks';
import { TextField } from '#components/TextField.tsx';
import { type Findings, findCodes } from '#domain/code/find-codes.ts';
import { count } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import { isCounted, type Kinds, Verdicts } from './Verdicts.tsx';

interface Props {
  readonly words: RoomWords['codes'];
  /** All versions of all quizzes this site knows. */
  readonly quizzes: readonly Quiz[];
  /** Codes that belong on this page. */
  readonly kinds: Kinds;
  readonly locale: string;
  readonly onFind: (findings: Findings) => void;
}

/** A field for whole mails and chats, and a verdict on each code found in what was pasted. */
export function PasteCodes({ words, quizzes, kinds, locale, onFind }: Props) {
  const [findings, setFindings] = useState<Findings>();
  const [pasted, setPasted] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const find = () => {
    const found = findCodes(pasted, quizzes);
    setFindings(found);
    onFind(found);
  };
  const empty = () => {
    setPasted('');
    setFindings(undefined);
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
        id="pasted"
        label={words.paste}
        hint={words.pasteHint}
        rows={7}
        value={pasted}
        onText={setPasted}
      />
      <p class="actions">
        <button class="button first" type="submit">
          {words.read}
        </button>
        <button class="button" type="button" onClick={empty}>
          {words.clear}
        </button>
      </p>
      <div role="status">
        {findings ? <Said words={words} kinds={kinds} locale={locale} findings={findings} /> : ''}
      </div>
      {findings && findings.found.length > 0 ? (
        <Verdicts words={words} kinds={kinds} found={findings.found} />
      ) : undefined}
    </form>
  );
}

function Said({
  words,
  kinds,
  locale,
  findings: { found, isCut },
}: Pick<Props, 'words' | 'kinds' | 'locale'> & { readonly findings: Findings }) {
  const good = found.filter(({ verdict }) => isCounted(verdict, kinds)).length;
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
