import { Steps } from '#components/charts/Steps.tsx';
import { fill } from '#domain/phrase.ts';
import { computeLiftSteps } from '#domain/value/lift-steps.ts';
import { displayValue, type PartProps } from './props.ts';

/** What five more of every 100 are worth, by how many are kept already. */
export function LiftChart({ words, calculator, reckoning, manner }: PartProps) {
  const {
    margin = 0,
    retention = 0,
    discount = 0,
    growth = 0,
    horizon,
  } = reckoning.answered?.values ?? {};
  const says = calculator.steps;
  const steps = computeLiftSteps({ margin, retention, discount, growth, payments: horizon });
  // Keeping those longer who cost money is nothing to climb for.
  if (!says || margin <= 0 || steps.length === 0) return null;
  const here = Math.round(1e6 * retention) / 1e4;
  return (
    <section class="section gap">
      <h2>{says.title}</h2>
      <figure class="gap">
        <Steps
          title={says.title}
          treads={steps.map(({ from, to, lift }) => ({ from, to, height: lift }))}
          here={here}
          write={(lift) => displayValue(lift, 'rate', manner)}
          writeEdge={(edge) => displayValue(edge, 'count', manner)}
        />
        <figcaption class="small soft measure">{says.note}</figcaption>
      </figure>
      <table class="timetable">
        <caption class="visually-hidden">{says.title}</caption>
        <thead>
          <tr>
            <th scope="col">{says.kept}</th>
            <th scope="col" class="num">
              {words.shows['lift']}
            </th>
            <th scope="col" class="num">
              {words.shows['affordable-spend']}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ from, to, lift, spend }) => {
            const isHere = from <= here && here < to;
            const [low, high] = [from, to].map((edge) => displayValue(edge, 'count', manner));
            return (
              <tr key={from}>
                <th scope="row">
                  {fill(calculator.fromTo, { low: low ?? '', high: high ?? '' })}
                  {isHere ? <i class="soft"> {says.here}</i> : undefined}
                </th>
                <td class="num notranslate">
                  <span key={lift}>{displayValue(lift, 'rate', manner)}</span>
                </td>
                <td class="num notranslate">
                  <span key={spend}>{displayValue(spend, 'money', manner)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
