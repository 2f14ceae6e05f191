import { useState } from 'preact/hooks';
import { printPage } from '#browser/print.ts';
import type { Said } from './carry.ts';
import type { PartProps } from './props.ts';

/** The figures as a link, a table, on paper or kept here. The page sends nothing; it hands over. */
export function TakeAlong({
  isKept,
  showAll,
  ...props
}: PartProps & {
  readonly isKept: boolean;
  /** Resolves once everything there is to see has been drawn. */
  readonly showAll: () => Promise<void>;
}) {
  const { calculator } = props;
  const [{ word, link }, setSaid] = useState<{
    readonly word?: Said['word'] | 'missing';
    readonly link?: string | undefined;
  }>({});
  const carry = () => import('./carry.ts');
  // What is fetched on demand may be out of reach by then.
  const attempt = (act: () => Promise<void> | void) => async () => {
    try {
      await act();
    } catch {
      setSaid({ word: 'missing' });
    }
  };
  const isHere = word === 'kept' || (isKept && word !== 'forgotten');
  const actions = [
    [calculator.copyLink, async () => setSaid(await (await carry()).copyLink(props))],
    [calculator.csv, async () => (await carry()).saveTable(props)],
    // A sheet cannot be opened further.
    [calculator.print, () => showAll().then(printPage)],
    [calculator.keep, async () => setSaid((await carry()).keepFigures(props))],
  ] as const;
  return (
    <section class="section gap screen-only">
      <h2>{calculator.takeAlong}</h2>
      <p class="small soft measure">{calculator.takeNote}</p>
      <div class="actions">
        {actions.map(([name, act]) => (
          <button class="button" type="button" key={name} onClick={attempt(act)}>
            {name}
          </button>
        ))}
        {isHere ? (
          <button
            class="button plain"
            type="button"
            onClick={attempt(async () => setSaid((await carry()).forgetFigures(props)))}
          >
            {calculator.forget}
          </button>
        ) : undefined}
      </div>
      <div role="status">
        {word ? <p key={word}>{calculator[word]}</p> : undefined}
        {link ? <p class="notranslate small">{link}</p> : undefined}
      </div>
    </section>
  );
}
