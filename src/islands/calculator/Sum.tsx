import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FigureWords } from '#components/NumberBox.tsx';
import { NumberField } from '#components/NumberField.tsx';
import { Sentence } from '#components/Sentence.tsx';
import { displayStatement } from '#domain/value/display.ts';
import type { Mode } from '#domain/value/mode.ts';
import type { Interface } from '#schemas/interface.ts';
import type { ModeWords } from '#schemas/mode.ts';
import { createCalculation } from '#stores/calculation.ts';
import styles from './Sum.module.css';

export interface SumProps {
  readonly words: Pick<ModeWords, 'title' | 'fields' | 'says'>;
  /** The fields that are asked for; the others stay at their examples. */
  readonly ask: readonly string[];
  readonly example: Interface['sum']['example'];
  readonly calculator: FigureWords & Pick<Interface['calculator'], 'units' | 'old'>;
  readonly locale: string;
  /** What is counted with besides, and where the whole calculation is: the words round a link to it, and its address. */
  readonly before: string;
  readonly after: string;
  readonly whole: string;
}

/** A mode in the midst of something else: a few of its figures and its answer, kept nowhere. */
export function Sum({ mode, ...props }: SumProps & { readonly mode: Mode }) {
  const { words, ask, example, calculator, locale } = props;
  const [calculation] = useState(() => createCalculation(mode, locale));
  const figures = useStore(calculation.$figures);
  const reckoning = useStore(calculation.$reckoning);
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    for (const input of form.current?.querySelectorAll('input') ?? []) {
      const id = input.id.replace('sum-', '');
      if (input.value !== input.defaultValue) calculation.type(id, input.value);
    }
  }, [calculation]);

  const { answered } = reckoning;
  const manner = { locale };
  // The words that came along decide what is said.
  const said = answered
    ? [answered.outcome.answer, answered.outcome.breakEven]
        .map((statement) => displayStatement(statement, words.says, manner))
        .filter(Boolean)
    : [];
  const [typed] = figures.ways;
  const [read] = reckoning.ways;
  const note = answered?.isOld ? calculator.old : figures.touched.size ? '' : example;
  return (
    <form
      class={styles['sum']}
      ref={form}
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class={styles['fields']}>
        {mode.fields.map((field) => {
          const { id, unit } = field;
          const reading = read?.readings[id];
          return reading && ask.includes(id) ? (
            <NumberField
              key={id}
              id={`sum-${id}`}
              field={field}
              label={words.fields[id]?.label ?? ''}
              hint={words.fields[id]?.hint ?? ''}
              notes={[]}
              unit={calculator.units[unit]}
              words={calculator}
              manner={manner}
              text={typed?.[id] ?? ''}
              reading={reading}
              onType={(text) => calculation.type(id, text)}
            />
          ) : undefined;
        })}
      </div>
      <div aria-live="polite">
        {said.map((text) => (
          <p key={text}>
            <Sentence text={text} />
          </p>
        ))}
        <p class="small soft" key={note}>
          {note}
        </p>
      </div>
      <p class="small soft">
        {props.before}
        <a href={props.whole}>{words.title}</a>
        {props.after}
      </p>
    </form>
  );
}
