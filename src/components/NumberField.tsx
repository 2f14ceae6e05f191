import { fill } from '#domain/phrase.ts';
import type { Field } from '#domain/value/mode.ts';
import { type FieldReading, writeTypedNumber } from '#domain/value/typed-number.ts';
import type { Interface } from '#schemas/interface.ts';
import styles from './NumberField.module.css';

interface Props {
  readonly field: Field;
  readonly label: string;
  readonly hint: string;
  readonly words: Interface['calculator'];
  readonly locale: string;
  readonly text: string;
  readonly isExample: boolean;
  readonly reading: FieldReading;
  readonly onType: (field: string, text: string) => void;
  readonly onChoose: (field: string, value: number) => void;
}

/** One figure as text, with its unit and, where it cannot be read, a sentence that says so. */
export function NumberField(props: Props) {
  const { field, label, hint, words, locale, text, isExample, reading, onType, onChoose } = props;
  const { id, unit } = field;
  const isWrong = !reading.ok;
  const write = (value: number) => writeTypedNumber(value, unit, locale);
  return (
    <div class={isWrong ? `${styles['field']} ${styles['wrong']}` : styles['field']}>
      <label for={`field-${id}`}>{label}</label>
      <p class={styles['hint']} id={`hint-${id}`}>
        {hint}
        {isExample ? <i> {words.example}</i> : undefined}
        {field.isOptional ? <i> {words.optional}</i> : undefined}
      </p>
      <div class={styles['box']}>
        <input
          id={`field-${id}`}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `problem-${id} hint-${id}` : `hint-${id}`}
          onInput={(event) => onType(id, event.currentTarget.value)}
        />
        <span class={styles['unit']}>{words.units[unit]}</span>
      </div>
      {reading.ok ? undefined : (
        <p class={styles['message']} id={`problem-${id}`}>
          <span key={reading.reason}>
            {reading.reason === 'out-of-range'
              ? fill(words[reading.reason], { min: write(field.min), max: write(field.max) })
              : words[reading.reason]}
          </span>
        </p>
      )}
      {!reading.ok && reading.reason === 'ambiguous' ? (
        <p class={styles['ask']}>
          {reading.readings.map((value) => (
            <button class="button" type="button" key={value} onClick={() => onChoose(id, value)}>
              {new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(
                unit === 'rate' ? value * 100 : value,
              )}
            </button>
          ))}
        </p>
      ) : undefined}
    </div>
  );
}
