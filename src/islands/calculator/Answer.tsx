import { Sentence } from '#components/Sentence.tsx';
import { displayQuantity, displayStatement } from '#domain/value/display.ts';
import type { Statement } from '#domain/value/mode.ts';
import styles from './Calculator.module.css';
import type { PartProps } from './props.ts';

/** The answer as a sentence first, where it pays, what to beware of, what the other side gains, the numbers. */
export function Answer(props: PartProps) {
  const { words, calculator, manner, reckoning, sheet } = props;
  const { answered } = reckoning;
  const say = (statement: Statement) => {
    const text = displayStatement(statement, words.says, manner);
    return <Sentence key={text} text={text} />;
  };
  const outcome = answered?.outcome;
  const figures = outcome?.figures ?? [];
  return (
    <div class={`gap ${styles['answer']}`}>
      <div class="gap" aria-live="polite">
        {outcome ? (
          <>
            {answered.isOld ? <p class={styles['old']}>{calculator.old}</p> : undefined}
            <p class={styles['saying']}>{say(outcome.answer)}</p>
            <p>{say(outcome.breakEven)}</p>
          </>
        ) : (
          <p class={styles['old']}>{calculator.empty}</p>
        )}
      </div>
      {sheet ? (
        <p>
          <a href={sheet}>{calculator.tally?.link}</a>
        </p>
      ) : undefined}
      {outcome ? (
        <>
          {outcome.cautions.map((caution) => (
            <p class="notice wait" key={caution.id}>
              <span>{say(caution)}</span>
            </p>
          ))}
          <section>
            <h2>{calculator.otherSide}</h2>
            <p>{say(outcome.otherSide)}</p>
          </section>
        </>
      ) : undefined}
      {outcome && figures.length > 0 ? (
        <table class="timetable">
          <caption>{calculator.figures}</caption>
          <thead>
            <tr>
              <th scope="col">{calculator.figure}</th>
              <th scope="col" class="num">
                {calculator.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.id}>
                <th scope="row">{words.shows[figure.id]}</th>
                {'quantity' in figure ? (
                  <td class="num notranslate" key="number">
                    <span key={figure.quantity.value}>
                      {displayQuantity(figure.quantity, manner, 3)}
                    </span>
                  </td>
                ) : (
                  <td class={styles['reason']} key="reason">
                    {say({ id: figure.reason, quantities: {} })}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ) : undefined}
    </div>
  );
}
