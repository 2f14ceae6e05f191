import { useState } from 'preact/hooks';
import type { AnyCode } from '#domain/code/any-code.ts';
import type { Finding } from '#domain/code/find-codes.ts';
import { fill } from '#domain/phrase.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import styles from './codes.module.css';

export type Kinds = (code: AnyCode) => boolean;

interface Props {
  readonly words: RoomWords['codes'];
  readonly kinds: Kinds;
  readonly found: readonly Finding[];
  /** Codes that were read before this text, where pastes add up. */
  readonly known?: ReadonlySet<string> | undefined;
}

/** So many rows at a time: ten thousand would take the page's breath away. */
const ROWS = 50;
const BEGINNING = 9;

export function isCounted(
  { text, verdict }: Finding,
  { kinds, known }: Pick<Props, 'kinds' | 'known'>,
): boolean {
  return verdict.is === 'code' && kinds(verdict) && !known?.has(text);
}

/**
 * What became of each code in a pasted text, and why. What does not count lies open, by its first letters only;
 * whole codes stay folded, since this page may stand on a wall while their owners look on.
 */
export function Verdicts(props: Props) {
  const { words, found, known } = props;
  const isWell = (one: Finding) => isCounted(one, props) || known?.has(one.text) === true;
  const left = found.filter((one) => !isWell(one));
  const well = found.filter(isWell);
  return (
    <>
      {left.length > 0 ? (
        <Rows {...props} caption={words.troubles} found={left} show={beginningOf} />
      ) : undefined}
      {well.length > 0 ? (
        <details class={styles['verdicts']}>
          <summary>{words.verdicts}</summary>
          <Rows {...props} found={well} show={(text) => text} />
        </details>
      ) : undefined}
    </>
  );
}

interface RowsProps extends Props {
  readonly caption?: string;
  readonly show: (text: string) => string;
}

function Rows(props: RowsProps) {
  const { words, found, caption, show } = props;
  const [rows, setRows] = useState(ROWS);
  // A line may hold the same code twice, so only its place tells two rows apart.
  const shown = found.slice(0, rows).map((finding, place) => ({ ...finding, place }));
  return (
    <div class="gap">
      <table class="timetable stack">
        {caption === undefined ? undefined : <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col" class="num">
              {words.line}
            </th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ place, ...finding }) => (
            <tr key={place}>
              <td class="num">{finding.line}</td>
              <td class={`notranslate ${styles['found']}`}>
                <bdi>{show(finding.text)}</bdi>
              </td>
              <td>{say(finding, props)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows < found.length ? (
        <p class="actions">
          <button class="button" type="button" onClick={() => setRows(rows + ROWS)}>
            {words.more}
          </button>
        </p>
      ) : undefined}
    </div>
  );
}

/** Enough to find it in a mail, too little to be opened. */
function beginningOf(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text;
}

function say({ text, verdict }: Finding, { words, kinds, known }: Props): string {
  switch (verdict.is) {
    case 'code':
      if (known?.has(text)) return words.known;
      return kinds(verdict) || verdict.kind === 'result' || verdict.kind === 'share'
        ? words.kinds[verdict.kind]
        : words.elsewhere;
    case 'duplicate':
      return fill(words.duplicate, { line: verdict.ofLine });
    case 'unreadable':
      return words.unreadable[verdict.reason];
  }
}
