import { useStore } from '@nanostores/preact';
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { isAnyKept } from '#browser/kept.ts';
import { examplesOf, type SeriesManner, type Texts, writeTexts } from '#domain/value/form.ts';
import type { Mode } from '#domain/value/mode.ts';
import { currencyKey, figuresKey, habitKey } from '#domain/value/saved-keys.ts';
import { createCalculation } from '#stores/calculation.ts';
import { Answer } from './Answer.tsx';
import styles from './Calculator.module.css';
import type { Opening } from './carry.ts';
import { Form } from './Form.tsx';
import type { FurtherProps } from './Further.tsx';
import type { CalculatorProps, PartProps } from './props.ts';
import { TakeAlong } from './TakeAlong.tsx';

interface Props extends CalculatorProps {
  readonly mode: Mode;
  /** What only this mode has to draw, fetched when it is asked for. */
  readonly loadChart?: () => Promise<FunctionComponent<PartProps>>;
  /** How a mode with a series in one text takes it. */
  readonly series?: {
    readonly manner: SeriesManner;
    readonly Entry: FunctionComponent<PartProps & { readonly id: string }>;
  };
}

interface Loaded {
  readonly Further: FunctionComponent<FurtherProps>;
  readonly Chart: FurtherProps['Chart'];
}

/** The form of one mode, its answer, and what would change it. An example answers before anyone has typed. */
export function Calculator({ loadChart, series, ...props }: Props) {
  const { mode, calculator, locale } = props;
  const manner = series?.manner;
  const [calculation] = useState(() => createCalculation(mode, locale, manner));
  // Every change of the figures ends in a new reckoning: one store to listen to, one rendering.
  const reckoning = useStore(calculation.$reckoning);
  const figures = calculation.$figures.get();
  const [opened, setOpened] = useState<Opening>();
  const [loaded, setLoaded] = useState<Loaded>();
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { currency, habit } = figures;
  // More than half of the script is for what few readers open, so it waits until they do.
  const loadFurther = async () => {
    try {
      const [further, Chart] = await Promise.all([import('./Further.tsx'), loadChart?.()]);
      setLoaded({ Further: further.Further, Chart });
      return further.whenStill;
    } catch {
      return setMissing(true);
    }
  };
  const goFurther = async () => {
    await loadFurther();
    // The button is gone; the place where it stood is not.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const choose = async (habit?: string) => {
    try {
      (await import('./carry.ts')).choose(part, habit);
    } catch {
      setMissing(true);
    }
  };
  const title = (
    <h2 ref={heading} tabIndex={-1}>
      {calculator.sure}
    </h2>
  );

  useLayoutEffect(() => {
    const open = async (link: string | undefined) => {
      const { openFigures } = await import('./carry.ts');
      setOpened(openFigures(calculation, props, manner, link));
      const { ways, ends } = calculation.$figures.get();
      if (ways.length > 1 || Object.keys(ends).length > 0) loadFurther();
    };
    const link = takeFragment();
    const tryToOpen = (state: string | undefined) => open(state).catch(() => setMissing(true));
    if (link !== undefined || isAnyKept([figuresKey(mode.id), currencyKey, habitKey]))
      tryToOpen(link);
    return watchFragment(tryToOpen);
  }, [calculation, mode]);

  useLayoutEffect(() => {
    const examples = writeTexts(mode, examplesOf(mode), { locale }, manner);
    for (const [field, text] of Object.entries(textsIn(form.current, examples))) {
      if (text !== examples[field]) calculation.type(field, text);
    }
  }, [calculation, mode, locale]);

  const part: PartProps = {
    ...props,
    calculation,
    figures,
    reckoning,
    manner: { locale, habit, currency },
  };
  return (
    <div class={styles['whole']}>
      <div role="status">
        {isMissing ? <p class="notice wrong">{calculator.missing}</p> : undefined}
        {opened?.said ? (
          <p class={opened.kind === 'unreadable' ? 'notice wrong' : 'notice wait'}>
            <span key={opened.said}>{opened.said}</span>
          </p>
        ) : undefined}
      </div>
      <div class={styles['two']}>
        <Form {...part} form={form} onChoose={choose} Series={series?.Entry} />
        <Answer {...part} />
      </div>
      {reckoning.answered ? (
        loaded ? (
          <loaded.Further {...part} heading={title} Chart={loaded.Chart} />
        ) : (
          <section class="section gap" key="further">
            {title}
            <p class="measure screen-only">{calculator.sureIntro}</p>
            <p class={styles['unopened']}>{calculator.unopened}</p>
            <p class="actions">
              <button class="button" type="button" onClick={goFurther}>
                {calculator.goFurther}
              </button>
            </p>
          </section>
        )
      ) : undefined}
      <TakeAlong
        {...part}
        isKept={opened?.kind === 'restored'}
        showAll={async () => (await loadFurther())?.()}
      />
    </div>
  );
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
