import { useState } from 'preact/hooks';
import { downloadText } from '#browser/download.ts';
import { copyText, linkWith, printPage } from '#browser/share.ts';
import { writeScenario } from '#domain/code/scenario.ts';
import type { KeptFigures } from '#stores/kept-figures.ts';
import type { PartProps } from './props.ts';

/** The figures as a link, a table, on paper or kept here. The page sends nothing; it hands over. */
export function TakeAlong(props: PartProps & { readonly kept: KeptFigures | undefined }) {
  const { mode, calculator, calculation, here, kept } = props;
  const [said, setSaid] = useState<keyof typeof calculator & string>();
  const [link, setLink] = useState<string>();
  const scenario = calculation.scenario();
  const copy = async () => {
    const code = scenario && writeScenario(mode, scenario);
    if (code === undefined) return setSaid(scenario ? 'tooLong' : 'unclear');
    const address = linkWith(here, code);
    const isCopied = await copyText(address);
    setLink(isCopied ? undefined : address);
    setSaid(isCopied ? 'copied' : 'notCopied');
  };
  const saveTable = async () => {
    const { tableOf } = await import('./Further.tsx');
    downloadText(`${mode.id}.csv`, tableOf(props), 'text/csv');
  };
  const keep = () => setSaid(kept && scenario ? kept.keep(scenario) : 'unclear');
  const forget = () => {
    kept?.forget();
    setSaid('forgotten');
  };
  return (
    <section class="section gap">
      <h2>{calculator.takeAlong}</h2>
      <p class="small soft measure">{calculator.takeNote}</p>
      <div class="actions">
        <button class="button" type="button" onClick={copy}>
          {calculator.copyLink}
        </button>
        <button class="button" type="button" onClick={saveTable}>
          {calculator.csv}
        </button>
        <button class="button" type="button" onClick={printPage}>
          {calculator.print}
        </button>
        <button class="button" type="button" onClick={keep}>
          {calculator.keep}
        </button>
        {kept?.isKept() ? (
          <button class="button plain" type="button" onClick={forget}>
            {calculator.forget}
          </button>
        ) : undefined}
      </div>
      <div role="status">
        {said ? <p key={said}>{String(calculator[said])}</p> : undefined}
        {link ? <p class="notranslate small">{link}</p> : undefined}
      </div>
    </section>
  );
}
