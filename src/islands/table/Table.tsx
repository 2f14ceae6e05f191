import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { watchLeaving } from '#browser/leaving.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { ChooseQuiz } from '#components/ChooseQuiz.tsx';
import { count, fill } from '#domain/phrase.ts';
import { tableView } from '#domain/quiz/table.ts';
import { PREFIX } from '#domain/saved.ts';
import { createTableSession, type TableSession } from '#stores/table-session.ts';
import { Boundary } from '../Boundary.tsx';
import { Picture } from './Picture.tsx';
import type { TableProps, TableQuiz } from './props.ts';
import { type Happened, Rest } from './Rest.tsx';
import { Turn } from './Turn.tsx';

/** One tablet goes round a table. The first render is the choice that the server wrote. */
export function Table(props: TableProps) {
  return (
    <Boundary words={props.trouble} myData={props.myData}>
      <Room {...props} />
    </Boundary>
  );
}

function Room(props: TableProps) {
  const { quizzes } = props;
  const [seats] = useState(() =>
    quizzes.map((taken) => ({
      taken,
      session: createTableSession(taken.quiz, () => ({ store: createBrowserStore(PREFIX), now })),
    })),
  );
  const [chosen, setChosen] = useState<string>();
  useLayoutEffect(() => {
    for (const { session } of seats) session.open();
    const begun = seats.filter(({ session }) => session.$table.get().people > 0);
    if (begun.length === 1) setChosen(begun[0]?.taken.quiz.id);
    return () => {
      for (const { session } of seats) session.close();
    };
  }, [seats]);

  const seat = seats.find(({ taken }) => taken.quiz.id === chosen);
  if (seat) {
    return <Seated key={chosen} {...props} {...seat} onOther={() => setChosen(undefined)} />;
  }
  return <Choice {...props} seats={seats} onChoose={setChosen} />;
}

interface Seat {
  readonly taken: TableQuiz;
  readonly session: TableSession;
}

interface ChoiceProps extends TableProps {
  readonly seats: readonly Seat[];
  readonly onChoose: (id: string) => void;
}

function Choice({ seats, words, locale, onChoose }: ChoiceProps) {
  return (
    <div class="spread">
      <div class="gap">
        <h1>{words.title}</h1>
        <p class="standfirst measure">{words.standfirst}</p>
        {words.how.map((paragraph) => (
          <p class="measure" key={paragraph}>
            {paragraph}
          </p>
        ))}
        <ChooseQuiz
          title={words.choose}
          choices={seats.map(({ taken, session }) => {
            const { people } = session.$table.get();
            const { title, minutes } = taken.words;
            return {
              id: taken.quiz.id,
              title,
              note: count(words.minutes, minutes, locale),
              action:
                people > 0 ? count(words.goOn, people, locale) : fill(words.begin, { quiz: title }),
            };
          })}
          onChoose={onChoose}
        />
        <p class="small soft measure">{words.trust}</p>
      </div>
    </div>
  );
}

/** Turns and the rest between them. What one person answered lives in their turn alone. */
function Seated(props: TableProps & Seat & { readonly onOther: () => void }) {
  const { taken, session } = props;
  const table = useStore(session.$table);
  const keeping = useStore(session.$keeping);
  const [stage, setStage] = useState<'rest' | 'turn' | 'picture'>('rest');
  const [happened, setHappened] = useState<Happened>();
  const room = useRef<HTMLDivElement>(null);

  const go = (to: typeof stage, what?: Happened) => {
    setStage(to);
    setHappened(what);
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>('[tabindex]')?.focus());
  };
  useLayoutEffect(
    () =>
      watchLeaving(() => {
        setStage('rest');
        setHappened(stage === 'turn' ? 'left' : undefined);
      }),
    [stage],
  );

  // Another tab may count on while the picture stands: what is seen is marked as seen.
  useLayoutEffect(() => {
    if (stage === 'picture') session.look();
  }, [stage, session, table.people]);

  const view = tableView(taken.quiz, table);
  const startNew = () => {
    session.startNew();
    go('rest');
  };
  return (
    <div ref={room}>
      {stage === 'turn' ? (
        <Turn
          key="turn"
          {...props}
          onPassOn={(answers) => {
            session.passOn(answers);
            go('rest', 'handOver');
          }}
          onStop={() => go('rest', 'uncounted')}
        />
      ) : stage === 'picture' && view.kind === 'picture' ? (
        <Picture
          key="picture"
          {...props}
          view={view}
          onReturn={() => go('rest')}
          onStartNew={startNew}
        />
      ) : (
        <Rest
          key="rest"
          {...props}
          table={table}
          keeping={keeping}
          happened={happened}
          onBegin={() => go('turn')}
          onLook={() => go('picture')}
          onKeep={session.keep}
          onStartNew={startNew}
        />
      )}
    </div>
  );
}
