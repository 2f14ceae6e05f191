import type { FunctionComponent } from 'preact';
import { NumberField } from '#components/NumberField.tsx';
import { fill } from '#domain/phrase.ts';
import { type Field, wordsIdOf } from '#domain/value/mode.ts';
import { compoundToYear, spreadOverMonths } from '#domain/value/monthly.ts';
import { writeTypedNumber } from '#domain/value/typed-number.ts';
import styles from './Calculator.module.css';
import { displayValue, type PartProps } from './props.ts';

export interface EntryProps extends PartProps {
  readonly field: Field;
  /** How the mode's observed series is asked for, where it has one. */
  readonly Series: FunctionComponent<PartProps & { readonly id: string }> | undefined;
}

/** One field of the form, with what a month's rate comes to over a year. */
export function Entry({ field, Series, ...part }: EntryProps) {
  const { words, calculator, calculation, figures, reckoning, manner } = part;
  const { id, unit, yearly, series } = field;
  if (field.isObserved) {
    return Series && series?.position === 0 && !series.row ? (
      <Series {...part} id={series.id} />
    ) : null;
  }
  const reading = reckoning.ways[0]?.readings[id];
  const { label = '', hint = '' } = words.fields[wordsIdOf(field)] ?? {};
  const isTouched = figures.touched.has(id);
  const isMonthly = figures.monthly.has(id);
  if (!reading) return null;
  // Nobody has done anything wrong before the first touch.
  const isWaiting = !reading.ok && reading.reason === 'required' && !isTouched;
  const changeMonth = (isNowMonthly: boolean) => {
    const value = reading.ok ? reading.value : undefined;
    const convert = isNowMonthly ? spreadOverMonths : compoundToYear;
    const typed =
      yearly && isMonthly && value !== undefined ? spreadOverMonths(yearly, value) : value;
    const next = yearly && typed !== undefined ? convert(yearly, typed) : undefined;
    const text = figures.ways[0]?.[id] ?? '';
    calculation.setMonthly(
      field,
      next === undefined ? text : writeTypedNumber(Number(next.toPrecision(6)), unit, manner),
      isNowMonthly,
    );
  };
  return (
    <NumberField
      id={`field-${id}`}
      field={field}
      label={label}
      hint={hint}
      notes={[
        field.example !== undefined && !isTouched ? calculator.example : undefined,
        // A part of a group that may stay empty as a whole is wanted once the group is.
        field.isOptional && !field.group ? calculator.optional : undefined,
      ]}
      unit={unit === 'money' && manner.currency ? manner.currency : calculator.units[unit]}
      words={calculator}
      manner={manner}
      text={figures.ways[0]?.[id] ?? ''}
      reading={isWaiting ? { ok: true, value: undefined } : reading}
      onType={(text) => calculation.type(id, text)}
    >
      {yearly ? (
        <label class={styles['month']}>
          <input
            type="checkbox"
            checked={isMonthly}
            onChange={({ currentTarget }) => changeMonth(currentTarget.checked)}
          />
          <span>
            {calculator.perMonth}
            {isMonthly && reading.ok ? (
              <span key={reading.value}>
                {'. '}
                {fill(calculator.aYear, { rate: displayValue(reading.value, unit, manner) })}
              </span>
            ) : undefined}
          </span>
        </label>
      ) : undefined}
    </NumberField>
  );
}
