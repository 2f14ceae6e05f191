import { count } from '#domain/phrase.ts';
import type { Entries } from '#domain/saved.ts';
import { groupEntries } from '#stores/saved-data.ts';
import { nameGroup } from './name-group.ts';
import type { MyDataProps } from './props.ts';

/** What is kept, a line a quiz and kind. */
export function KeptTable(props: MyDataProps & { readonly entries: Entries }) {
  const { words, locale, entries } = props;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const sayDay = (moment: string | undefined) => {
    const time = Date.parse(moment ?? '');
    return Number.isNaN(time) ? words.unknownDate : day.format(time);
  };
  return (
    <table class="timetable stack">
      <caption>{words.kept}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.when}</th>
          <th scope="col" class="num">
            {words.howMany}
          </th>
        </tr>
      </thead>
      <tbody>
        {groupEntries(entries).map((group) => (
          <tr key={`${group.kind} ${group.quiz}`}>
            <th scope="row">{nameGroup(group, props)}</th>
            <td>
              <span key={group.changedAt}>{sayDay(group.changedAt)}</span>
            </td>
            <td class="num">
              <span key={group.entries}>{count(words.entries, group.entries, locale)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
