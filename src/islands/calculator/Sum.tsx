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
  readonly sum: Interface['sum'];
  readonly calculator: FigureWords & Pick<Interface['calculator'], 'units' | 'years' | 'old'>;
  /** What is counted with besides, in words; empty where everything is asked for. */
  readonly rest: string;
  readonly locale: string;
  /** The address of the whole calculation. */
  readonly whole: string;
}

/** A mode in the midst of something else: a few of its figures and its answer, kept nowhere. */
export function Sum({ mode, ...props }: SumProps & { readonly mode: Mode }) {
  const { words, ask, sum, calculator, rest, locale, whole } = props;
  const [calculation] = useState(() => createCalculation(mode, locale));
  const figures = useStore(calculation.$figures);
  const reckoning = useStore(calculation.$reckoning);
  const form = useRef<HTMLFormElement>(null);
  const fields = mode.fields.filter(({ id }) => ask.includes(id));

  useLayoutEffect(() => {
    for (const input of form.current?.querySelectorAll('input') ?? []) {
      const id = input.id.replace('sum-', '');
      if (input.value !== calculation.$figures.get().ways[0]?.[id])
        calculation.type(id, input.value);
    }
  }, [calculation]);

  const { answered } = reckoning;
  const manner = { locale, years: calculator.years, currency: '' };
  const outcome = answered?.outcome;
  // The words that came along decide what is said.
  const texts = (outcome ? [outcome.answer, outcome.breakEven] : [])
    .filter(({ id }) => Object.hasOwn(words.says, id))
    .map((statement) => displayStatement(statement, words.says, manner));
  const [before, after] = sum.whole.split('{link}');
  return (
    <form
      class={styles['sum']}
      ref={form}
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class={styles['fields']}>
        {fields.map((field) => {
          const { id, unit } = field;
          const reading = reckoning.ways[0]?.readings[id];
          return reading ? (
            <NumberField
              key={id}
              id={`sum-${id}`}
              field={field}
              label={words.fields[id]?.label ?? ''}
              hint={words.fields[id]?.hint ?? ''}
              notes={[]}
              unit={calculator.units[unit]}
              words={calculator}
              locale={locale}
              text={figures.ways[0]?.[id] ?? ''}
              reading={reading}
              onType={(typed) => calculation.type(id, typed)}
            />
          ) : undefined;
        })}
      </div>
      <div class={styles['said']} aria-live="polite">
        {texts.map((text, place) => (
          <p class={place === 0 ? styles['answer'] : undefined} key={text}>
            <Sentence text={text} />
          </p>
        ))}
        <p class="small soft" key={`${answered?.isOld}`}>
          {answered?.isOld ? calculator.old : figures.touched.size > 0 ? undefined : sum.example}
        </p>
      </div>
      <p class="small soft">
        {rest} {before}
        <a href={whole}>{words.title}</a>
        {after}
      </p>
    </form>
  );
}
