import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { HABITS, writeNumber } from '#domain/value/digits/manner.ts';
import type { Field } from '#domain/value/mode.ts';
import styles from './Calculator.module.css';
import { Entry, type EntryProps } from './Entry.tsx';

/** The figures of the form: groups as fieldsets, what may stay empty folded away. */
export function Form({
  form,
  onChoose,
  ...part
}: Omit<EntryProps, 'field'> & {
  readonly form: RefObject<HTMLFormElement>;
  /** The sign of money, or how numbers are written, is chosen. */
  readonly onChoose: (habit?: string) => void;
}) {
  const { mode, words, calculator, calculation, figures, locale } = part;
  const before = calculation.$before.get();
  const own = writeNumber({ locale }, {}, 1234.5).replace('\u202f', '\u00a0');
  const habits = HABITS.includes(own) ? HABITS : [own, ...HABITS];
  return (
    <form
      class={styles['fields']}
      ref={form}
      aria-label={calculator.form}
      onSubmit={(event) => event.preventDefault()}
    >
      {groupsOf(mode.fields).map(([group, fields]) => {
        const legend = group && words.groups[group];
        const draw = () => fields.map((field) => <Entry key={field.id} {...part} field={field} />);
        if (!legend) return draw();
        return fields.every(({ isOptional }) => isOptional) ? (
          <Folded
            key={group}
            legend={legend}
            isUsed={fields.some(({ id }) => figures.touched.has(id))}
            draw={draw}
          />
        ) : (
          <fieldset key={group}>
            <legend>{legend}</legend>
            {draw()}
          </fieldset>
        );
      })}
      <div class={styles['sign']}>
        <label for="currency">{calculator.currency}</label>
        <input
          id="currency"
          type="text"
          autocomplete="off"
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
          {calculator.restart}
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

/** What may stay empty as a whole: two more rows of fields that few open are drawn for those who do. */
function Folded({
  legend,
  isUsed,
  draw,
}: {
  readonly legend: string;
  readonly isUsed: boolean;
  readonly draw: () => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || isUsed;
  return (
    <details
      class={styles['more']}
      open={isShown}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{legend}</summary>
      {isShown ? (
        <fieldset>
          <legend class="visually-hidden">{legend}</legend>
          {draw()}
        </fieldset>
      ) : undefined}
    </details>
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
