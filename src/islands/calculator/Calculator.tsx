import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NumberField } from '#components/NumberField.tsx';
import type { Mode } from '#domain/value/mode.ts';
import type { Interface } from '#schemas/interface.ts';
import type { ModeWords } from '#schemas/mode.ts';
import { createCalculation, exampleTexts, type Texts } from '#stores/calculation.ts';
import { Answer } from './Answer.tsx';
import styles from './Calculator.module.css';

export interface CalculatorProps {
  readonly words: Pick<ModeWords, 'fields' | 'groups' | 'says' | 'shows'>;
  readonly calculator: Interface['calculator'];
  readonly locale: string;
}

/** The form of one mode and its answer. An example answers before anyone has typed. */
export function Calculator({
  mode,
  words,
  calculator,
  locale,
}: CalculatorProps & { readonly mode: Mode }) {
  const [calculation] = useState(() => createCalculation(mode, locale));
  const texts = useStore(calculation.$texts);
  const touched = useStore(calculation.$touched);
  const readings = useStore(calculation.$readings);
  const answered = useStore(calculation.$answered);
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    const examples = exampleTexts(mode, locale);
    for (const [field, text] of Object.entries(textsIn(form.current, mode))) {
      if (text !== examples[field]) calculation.type(field, text);
    }
  }, [calculation, mode, locale]);

  return (
    <div class={styles['two']}>
      <form
        class={styles['fields']}
        ref={form}
        autocomplete="off"
        aria-label={calculator.form}
        onSubmit={(event) => event.preventDefault()}
      >
        {mode.fields.map((field) => {
          const reading = readings[field.id];
          return reading ? (
            <NumberField
              key={field.id}
              field={field}
              label={words.fields[field.id]?.label ?? ''}
              hint={words.fields[field.id]?.hint ?? ''}
              words={calculator}
              locale={locale}
              text={texts[field.id] ?? ''}
              isExample={field.example !== undefined && !touched.has(field.id)}
              reading={reading}
              onType={calculation.type}
              onChoose={calculation.choose}
            />
          ) : undefined;
        })}
        <p class="actions">
          <button class="button plain" type="button" onClick={calculation.restart}>
            {calculator.restart}
          </button>
        </p>
      </form>
      <div class={styles['answer']} aria-live="polite">
        {answered ? (
          <Answer answered={answered} words={words} calculator={calculator} locale={locale} />
        ) : undefined}
      </div>
    </div>
  );
}

/** What was typed before this script ran. */
function textsIn(form: HTMLFormElement | null, mode: Mode): Texts {
  return Object.fromEntries(
    mode.fields.flatMap(({ id }) => {
      const input = form?.querySelector(`#field-${id}`);
      return input instanceof HTMLInputElement ? [[id, input.value]] : [];
    }),
  );
}
