import type { ComponentChildren } from 'preact';
import { fill } from '#domain/phrase.ts';
import { type Manner, writeNumber } from '#domain/value/digits/manner.ts';
import type { FieldReading } from '#domain/value/form.ts';
import type { Field } from '#domain/value/mode.ts';
import { writeTypedNumber } from '#domain/value/typed-number.ts';
import type { EndReading } from '#domain/value/typed-ranges.ts';
import type { Interface } from '#schemas/interface.ts';
import styles from './NumberField.module.css';

/** What may be said of a figure that cannot be read. */
export type FigureWords = Pick<
  Interface['calculator'],
  | 'required'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'out-of-order'
  | 'ambiguous'
  | 'readAs'
> &
  // Only of lists.
  Partial<Pick<Interface['calculator'], 'too-many'>>;

export interface NumberBoxProps {
  readonly id: string;
  readonly field: Pick<Field, 'unit' | 'min' | 'max'>;
  /** Where no label element names it. */
  readonly name?: string;
  readonly describedBy?: string;
  readonly words: FigureWords;
  readonly manner: Manner;
  readonly text: string;
  readonly reading: FieldReading | EndReading;
  readonly onType: (text: string) => void;
  /** What stands behind the figure. */
  readonly children?: ComponentChildren;
}

/** One figure as text and, where it cannot be read, a sentence that says so or asks. */
export function NumberBox(props: NumberBoxProps) {
  const { id, field, name, describedBy, words, manner, text, reading, onType, children } = props;
  const isWrong = !reading.ok;
  const problem = `${id}-problem`;
  return (
    <>
      <div class={styles['box']}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-label={name}
          aria-invalid={isWrong || undefined}
          aria-describedby={
            [isWrong && problem, describedBy].filter(Boolean).join(' ') || undefined
          }
          onInput={(event) => onType(event.currentTarget.value)}
        />
        {children}
      </div>
      {reading.ok ? undefined : (
        <p class={styles['message']} id={problem}>
          <span key={reading.reason}>{sayProblem(reading, field, words, manner)}</span>
        </p>
      )}
      {!reading.ok && reading.reason === 'ambiguous' ? (
        <p class={styles['ask']}>
          {reading.readings.map((value) => (
            <button
              class="button"
              type="button"
              key={value}
              onClick={() => onType(writeTypedNumber(value, field.unit, manner))}
            >
              {sayReading(field.unit === 'rate' ? value * 100 : value, words, manner)}
            </button>
          ))}
        </p>
      ) : undefined}
    </>
  );
}

/** So that no other habit reads it otherwise: without groups, and a fraction between its neighbours. */
function sayReading(value: number, words: FigureWords, manner: Manner): string {
  const write = (one: number) =>
    writeNumber(manner, { useGrouping: false, maximumFractionDigits: 3 }, one);
  const [low, high] = [Math.floor(value), Math.ceil(value)];
  return low === high
    ? write(value)
    : fill(words.readAs, { number: write(value), low: write(low), high: write(high) });
}

export function sayProblem(
  { reason }: Extract<FieldReading | EndReading, { ok: false }>,
  { min, max, unit }: NumberBoxProps['field'],
  words: FigureWords,
  manner: Manner,
): string {
  if (reason !== 'out-of-range') return words[reason] ?? '';
  const write = (value: number) => writeTypedNumber(value, unit, manner);
  return fill(words[reason], { min: write(min), max: write(max) });
}
