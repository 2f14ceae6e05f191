import type { MirrorItem } from '#domain/quiz/mirror-items.ts';
import styles from './Mirror.module.css';
import type { LookProps } from './props.ts';

type Props = LookProps & { readonly items: readonly MirrorItem[] };

/** Moments that enough people answered and passed on one by one. */
export function Items({ words, statements, room, locale, items }: Props) {
  const tenths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <details class={`section ${styles['items']}`}>
      <summary>{room.items.title}</summary>
      <p class="measure">{room.items.says}</p>
      <table class="timetable stack">
        <thead>
          <tr>
            <th scope="col">{room.items.moment}</th>
            <th scope="col">{room.items.own}</th>
            <th scope="col" class="num">
              {room.items.others}
            </th>
            <th scope="col" class="num">
              {room.views}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, own, others, raters }) => (
            <tr key={item}>
              <th scope="row">{statements[item]}</th>
              <td key={own}>
                {own === undefined ? room.items.unsaid : `${own}: ${words.answers[own - 1]}`}
              </td>
              <td class="num notranslate">
                <span key={others}>{tenths.format(others)}</span>
              </td>
              <td class="num notranslate">
                <span key={raters}>{raters}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
