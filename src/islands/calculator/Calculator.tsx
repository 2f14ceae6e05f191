import { useStore } from '@nanostores/preact';
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { examplesOf, type Texts, writeTexts } from '#domain/value/form.ts';
import type { Mode } from '#domain/value/mode.ts';
import { createCalculation } from '#stores/calculation.ts';
import { createKeptFigures, type KeptFigures, type Opened } from '#stores/kept-figures.ts';
import { Answer } from './Answer.tsx';
import styles from './Calculator.module.css';
import { Form } from './Form.tsx';
import type { CalculatorProps, PartProps } from './props.ts';
import { TakeAlong } from './TakeAlong.tsx';

interface Props extends CalculatorProps {
  readonly mode: Mode;
  /** What only this mode has to draw, and the figures that it shows in place of the table. */
  readonly Chart?: FunctionComponent<PartProps>;
  readonly charted?: RegExp;
}

/** The form of one mode, its answer, and what would change it. An example answers before anyone has typed. */
export function Calculator({ Chart, charted, ...props }: Props) {
  const { mode, calculator, locale } = props;
  const [calculation] = useState(() => createCalculation(mode, locale));
  const figures = useStore(calculation.$figures);
  const reckoning = useStore(calculation.$reckoning);
  const form = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState<KeptFigures>();
  const [opened, setOpened] = useState<Opened>();
  const { currency } = figures;
  const manner = { locale, years: calculator.years, currency };

  // More than half of the script is for what few readers open.
  const [Further, setFurther] = useState<FunctionComponent<PartProps>>();
  const goFurther = async () => {
    const { Further: loaded } = await import('./Further.tsx');
    setFurther(() => loaded);
  };

  useLayoutEffect(() => {
    const keeper = createKeptFigures(mode, { store: createBrowserStore('sh:'), now });
    const open = (link: string | undefined) => {
      const found = keeper.open(link);
      if ('scenario' in found) {
        const { scenario } = found;
        calculation.open(scenario);
        if (scenario.others.length > 0 || Object.keys(scenario.ends).length > 0) goFurther();
      } else if (found.kind === 'fresh') calculation.set({ currency: found.currency });
      setOpened(found);
    };
    setKept(keeper);
    open(takeFragment());
    return watchFragment(open);
  }, [calculation, mode]);

  useLayoutEffect(() => {
    const examples = writeTexts(mode, examplesOf(mode), locale);
    for (const [field, text] of Object.entries(textsIn(form.current, examples))) {
      if (text !== examples[field]) calculation.type(field, text);
    }
  }, [calculation, mode, locale]);

  const part: PartProps = { ...props, calculation, figures, reckoning, manner };
  return (
    <div class={styles['calculator']}>
      <div role="status">
        {opened && opened.kind !== 'fresh' ? (
          <p class={opened.kind === 'unreadable' ? 'notice wrong' : 'notice wait'}>
            <span key={opened.kind}>{sayOpened(opened, calculator)}</span>
          </p>
        ) : undefined}
      </div>
      <div class={styles['two']}>
        <Form {...part} form={form} />
        <Answer {...part} charted={charted} />
      </div>
      {Chart && reckoning.answered ? <Chart {...part} /> : undefined}
      {reckoning.answered ? (
        <section class="section gap" key="further">
          <h2>{calculator.sure}</h2>
          {Further ? (
            <Further {...part} />
          ) : (
            <>
              <p class="measure">{calculator.sureIntro}</p>
              <p class="actions">
                <button class="button" type="button" onClick={goFurther}>
                  {calculator.goFurther}
                </button>
              </p>
            </>
          )}
        </section>
      ) : undefined}
      <TakeAlong {...part} kept={kept} />
    </div>
  );
}

function sayOpened(
  opened: Exclude<Opened, { kind: 'fresh' }>,
  calculator: CalculatorProps['calculator'],
): string {
  if (opened.kind === 'unreadable') return calculator.unreadable[opened.reason];
  return opened.isMoved
    ? `${calculator[opened.kind]} ${calculator.moved}`
    : calculator[opened.kind];
}

/** What was typed before this script ran. */
function textsIn(form: HTMLFormElement | null, examples: Texts): Texts {
  return Object.fromEntries(
    Object.keys(examples).flatMap((id) => {
      const input = form?.querySelector(`#field-${id}`);
      const isField = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
      return isField ? [[id, input.value]] : [];
    }),
  );
}
