import type { FunctionComponent, RefObject } from 'preact';
import { NumberField } from '#components/NumberField.tsx';
import { fill } from '#domain/phrase.ts';
import { HABITS, writeNumber } from '#domain/value/digits/manner.ts';
import { type Field, wordsIdOf } from '#domain/value/mode.ts';
import { compoundToYear, spreadOverMonths } from '#domain/value/monthly.ts';
import { writeTypedNumber } from '#domain/value/typed-number.ts';
import styles from './Calculator.module.css';
import { displayValue, type PartProps } from './props.ts';

interface Props extends PartProps {
  /** How the mode's observed series is asked for, where it has one. */
  readonly Series: FunctionComponent<PartProps & { readonly id: string }> | undefined;
}

/** The figures of the form: groups as fieldsets, what may stay empty folded away. */
export function Form({
  form,
  onChoose,
  ...part
}: Props & {
  readonly form: RefObject<HTMLFormElement>;
  /** The sign of money, or how numbers are written, is chosen. */
  readonly onChoose: (habit?: string) => void;
}) {
  const { mode, words, calculator, calculation, figures, locale } = part;
  const isExample = mode.fields.some(({ example }) => example !== undefined);
  const before = calculation.$before.get();
  const own = writeNumber({ locale }, {}, 1234.5).replace('\u202f', '\u00a0');
  const habits = HABITS.includes(own) ? HABITS : [own, ...HABITS];
  return (
    <form
      class={styles['fields']}
      ref={form}
      autocomplete="off"
      aria-label={calculator.form}
      onSubmit={(event) => event.preventDefault()}
    >
      {groupsOf(mode.fields).map(([group, fields]) => {
        const inputs = fields.map((field) => <Entry key={field.id} {...part} field={field} />);
        const legend = group && words.groups[group];
        if (!legend) return inputs;
        return fields.every(({ isOptional }) => isOptional) ? (
          <details
            key={group}
            class={styles['more']}
            open={fields.some(({ id }) => figures.touched.has(id))}
          >
            <summary>{legend}</summary>
            <fieldset>
              <legend class="visually-hidden">{legend}</legend>
              {inputs}
            </fieldset>
          </details>
        ) : (
          <fieldset key={group}>
            <legend>{legend}</legend>
            {inputs}
          </fieldset>
        );
      })}
      <div class={styles['sign']}>
        <label for="currency">{calculator.currency}</label>
        <input
          id="currency"
          type="text"
          maxLength={4}
          value={figures.currency}
          aria-describedby="currency-hint"
          onInput={({ currentTarget }) =>
            calculation.set({ currency: readSign(currentTarget.value) })
          }
          onChange={() => onChoose()}
        />
        <label for="numbers">{calculator.numbers}</label>
        <select
          id="numbers"
          value={figures.habit || own}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {habits.map((habit) => (
            <option key={habit} value={habit}>
              {habit}
            </option>
          ))}
        </select>
        <p class="small soft" id="currency-hint">
          {calculator.currencyHint}
        </p>
      </div>
      <p class="actions">
        <button class="button plain" type="button" onClick={calculation.restart}>
          {isExample ? calculator.restart : calculator.clear}
        </button>
        {before ? (
          <button class="button plain" type="button" onClick={calculation.undo}>
            {calculator.undo}
          </button>
        ) : undefined}
      </p>
    </form>
  );
}

/** No digits or spaces: they would read as a part of the sum. */
function readSign(text: string): string {
  return text.replace(/[\d\s.,-]/g, '');
}

/** Fields that stand together, in the order of the mode. */
function groupsOf(fields: readonly Field[]): readonly [string | undefined, readonly Field[]][] {
  const groups: [string | undefined, Field[]][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && last[0] === field.group) last[1].push(field);
    else groups.push([field.group, [field]]);
  }
  return groups;
}

function Entry({ field, Series, ...part }: Props & { readonly field: Field }) {
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
        field.isOptional ? calculator.optional : undefined,
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
