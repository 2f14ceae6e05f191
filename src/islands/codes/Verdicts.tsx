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

export function isCounted(
  { text, verdict }: Finding,
  { kinds, known }: Pick<Props, 'kinds' | 'known'>,
): boolean {
  return verdict.is === 'code' && kinds(verdict) && !known?.has(text);
}

/** What became of each code in a pasted text, and why. */
export function Verdicts(props: Props) {
  const { words, found } = props;
  const [rows, setRows] = useState(ROWS);
  // A line may hold the same code twice, so only its place tells two rows apart.
  const shown = found.slice(0, rows).map((finding, place) => ({ ...finding, place }));
  return (
    <details class={styles['verdicts']} open={found.some((one) => !isCounted(one, props))}>
      <summary>{words.verdicts}</summary>
      <table class="timetable stack">
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
                <bdi>{finding.text}</bdi>
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
    </details>
  );
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
