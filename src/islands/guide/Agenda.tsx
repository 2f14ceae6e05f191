import { GrowingText } from '#components/GrowingText.tsx';
import { fill } from '#domain/phrase.ts';
import { type AgendaEntry, agendaOf, type SessionLength, type Talk } from '#domain/quiz/guide.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import styles from './Guide.module.css';
import type { GuideProps, Texts } from './props.ts';

interface Props extends GuideProps {
  readonly texts: Texts;
  readonly length: SessionLength;
  readonly talks: readonly Talk[];
  readonly quiz: Quiz | undefined;
}

/** What happens in how many minutes. */
export function Agenda({ words, dimensions, texts, length, talks, quiz }: Props) {
  const named = (entry: AgendaEntry) => {
    if (entry.part !== 'talk') return { id: entry.part, ...words.parts[entry.part] };
    const { about, dimension } = entry.talk;
    const name = dimensions[quiz?.id ?? '']?.[dimension]?.name ?? '';
    return {
      id: `talk-${about}-${dimension}`,
      name: fill(words.talks[about].name, { dimension: name }),
      does: words.talk,
    };
  };
  return (
    <section>
      <h2>{words.agenda}</h2>
      <table class={`timetable ${styles['agenda']}`}>
        <thead>
          <tr>
            <th scope="col" class="num">
              {words.time}
            </th>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          {agendaOf(length, talks).map((entry) => {
            const { id, name, does } = named(entry);
            return (
              <tr key={id}>
                <td class="num notranslate">
                  <span key={entry.minutes}>{entry.minutes}</span>
                </td>
                <th scope="row">{name}</th>
                <td>
                  <GrowingText
                    id={`does-${id}`}
                    label={`${words.does}: ${name}`}
                    text={texts.read(`does-${id}`, does)}
                    onText={(changed) => texts.change(`does-${id}`, changed)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
