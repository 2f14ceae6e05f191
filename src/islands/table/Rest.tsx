import { count, fill } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { type Table, tableView } from '#domain/quiz/table.ts';
import { TEAM_MINIMUM } from '#domain/quiz/team.ts';
import type { TableKeeping } from '#stores/table-session.ts';
import type { TableProps, TableQuiz } from './props.ts';
import { StartNew } from './StartNew.tsx';
import styles from './Table.module.css';

/** What was the last thing that happened. */
export type Happened = 'handOver' | 'uncounted' | 'left' | undefined;

interface Props extends Pick<TableProps, 'words' | 'locale' | 'myData'> {
  readonly taken: TableQuiz;
  readonly table: Table;
  readonly keeping: TableKeeping;
  readonly happened: Happened;
  readonly onBegin: () => void;
  readonly onLook: () => void;
  readonly onKeep: () => void;
  readonly onStartNew: () => void;
  /** Where another reflection may be chosen. */
  readonly onOther: () => void;
}

/** Between two people: nothing of the last one stands here, only how many there were. */
export function Rest(props: Props) {
  const { taken, table, keeping, words, locale, happened } = props;
  const people = table.people === 0 ? words.nobody : count(words.people, table.people, locale);
  const minutes = count(words.fewMinutes, taken.words.minutes, locale);
  const isTrouble = !['nothing', 'saved'].includes(keeping);
  return (
    <div class="spread">
      <div class={`gap ${styles['rest']}`}>
        <p class="soft">{taken.words.title}</p>
        <h1 tabIndex={-1}>{words.waiting}</h1>
        <div role="status">
          {happened ? (
            <p class={happened === 'left' ? 'notice wait' : 'notice'} key={happened}>
              {words[happened]}
            </p>
          ) : undefined}
        </div>
        <p class="measure">{fill(words.alone, { minutes })}</p>
        <p class="actions">
          <button class="button first" type="button" onClick={props.onBegin}>
            {words.beginTurn}
          </button>
        </p>
        <p class="notranslate soft">
          <span key={people}>{people}</span>
        </p>
        <p class={isTrouble ? 'notice wrong' : 'small soft'} key={keeping}>
          <span>
            {words.keeping[keeping]}{' '}
            {keeping === 'damaged' ? <a href={props.myData}>{words.setAside}</a> : undefined}
          </span>
        </p>
        {keeping === 'cleared' ? (
          <p class="actions">
            <button class="button" type="button" onClick={props.onKeep}>
              {words.keepAgain}
            </button>
          </p>
        ) : undefined}
        <Leader {...props} quiz={taken.quiz} />
      </div>
    </div>
  );
}

function Leader({ quiz, table, words, locale, ...props }: Props & { readonly quiz: Quiz }) {
  const { kind } = tableView(quiz, table);
  const missing = count(words.tooFew, TEAM_MINIMUM - table.people, locale);
  return (
    <details class={styles['leader']}>
      <summary>{words.leader}</summary>
      <div class="gap">
        {kind === 'too-few' ? (
          <p class="measure" key={missing}>
            {missing}
          </p>
        ) : (
          <p class="measure" key={kind}>
            {kind === 'picture' ? words.ready : words.oneMore}
          </p>
        )}
        {kind === 'picture' ? (
          <p class="actions">
            <button class="button" type="button" onClick={props.onLook}>
              {words.look}
            </button>
          </p>
        ) : undefined}
        {table.people > 0 ? (
          <StartNew
            words={words}
            locale={locale}
            people={table.people}
            onStart={props.onStartNew}
          />
        ) : undefined}
        <p class="actions">
          <button class="button plain" type="button" onClick={props.onOther}>
            {words.another}
          </button>
        </p>
      </div>
    </details>
  );
}
