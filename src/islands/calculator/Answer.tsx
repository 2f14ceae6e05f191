import { Sentence } from '#components/Sentence.tsx';
import { displayQuantity, displayStatement, type Manner } from '#domain/value/display.ts';
import type { Statement } from '#domain/value/mode.ts';
import type { Interface } from '#schemas/interface.ts';
import type { ModeWords } from '#schemas/mode.ts';
import type { Answered } from '#stores/calculation.ts';
import styles from './Calculator.module.css';

interface Props {
  readonly answered: Answered;
  readonly words: Pick<ModeWords, 'says' | 'shows'>;
  readonly calculator: Interface['calculator'];
  readonly locale: string;
}

/** The answer as a sentence first, then the numbers, then what would change it. */
export function Answer({ answered: { outcome, isOld }, words, calculator, locale }: Props) {
  const manner: Manner = { locale, years: calculator.years };
  const say = (statement: Statement) => {
    const text = displayStatement(statement, words.says, manner);
    return <Sentence key={text} text={text} />;
  };
  return (
    <div class={styles['gap']}>
      {isOld ? <p class={styles['old']}>{calculator.old}</p> : undefined}
      <p class={styles['saying']}>{say(outcome.answer)}</p>
      <p>{say(outcome.breakEven)}</p>
      {outcome.cautions.map((caution) => (
        <p class="notice wait" key={caution.id}>
          {say(caution)}
        </p>
      ))}
      <section>
        <h2>{calculator.otherSide}</h2>
        <p>{say(outcome.otherSide)}</p>
      </section>
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
          {outcome.figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{words.shows[figure.id]}</th>
              <td class="num notranslate">
                {'quantity' in figure ? (
                  <span key={figure.quantity.value}>
                    {displayQuantity(figure.quantity, manner, 3)}
                  </span>
                ) : (
                  say({ id: figure.reason, quantities: {} })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
