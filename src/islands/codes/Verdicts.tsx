import { useState } from 'preact/hooks';
import type { AnyCode } from '#domain/code/any-code.ts';
import type { Finding, Verdict } from '#domain/code/find-codes.ts';
import { fill } from '#domain/phrase.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import styles from './codes.module.css';

export type Kinds = (code: AnyCode) => boolean;

interface Props {
  readonly words: RoomWords['codes'];
  readonly kinds: Kinds;
  readonly found: readonly Finding[];
}

/** So many rows at a time: ten thousand would take the page's breath away. */
const ROWS = 50;

export function isCounted(verdict: Verdict, kinds: Kinds): boolean {
  return verdict.is === 'code' && kinds(verdict);
}

/** What became of each code in a pasted text, and why. */
export function Verdicts({ words, kinds, found }: Props) {
  const [rows, setRows] = useState(ROWS);
  // A line may hold the same code twice, so only its place tells two rows apart.
  const shown = found.slice(0, rows).map((finding, place) => ({ ...finding, place }));
  return (
    <details class={styles['verdicts']} open={found.some((one) => !isCounted(one.verdict, kinds))}>
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
          {shown.map(({ line, text, verdict, place }) => (
            <tr key={place}>
              <td class="num">{line}</td>
              <td class={`notranslate ${styles['found']}`}>
                <bdi>{text}</bdi>
              </td>
              <td>{say(verdict, kinds, words)}</td>
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

function say(verdict: Verdict, kinds: Kinds, words: RoomWords['codes']): string {
  switch (verdict.is) {
    case 'code':
      return kinds(verdict) || verdict.kind === 'result' || verdict.kind === 'share'
        ? words.kinds[verdict.kind]
        : words.elsewhere;
    case 'duplicate':
      return fill(words.duplicate, { line: verdict.ofLine });
    case 'unreadable':
      return words.unreadable[verdict.reason];
  }
}
