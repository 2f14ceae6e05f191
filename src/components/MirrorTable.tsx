import { MirrorBar } from './charts/MirrorBar.tsx';
import { Mark } from './Mark.tsx';
import styles from './MirrorTable.module.css';

export interface MirrorRow {
  readonly dimension: string;
  readonly name: string | undefined;
  /** 0 to 100; undefined where one could not say oneself. */
  readonly own: number | undefined;
  readonly others: number;
  readonly chance?: number;
  /** What the two numbers come to, and on how many views that rests; one person's view has neither. */
  readonly said?: { readonly label: string; readonly views: number };
}

interface Props {
  readonly caption: string;
  readonly heads: {
    readonly dimension: string;
    readonly own: string;
    readonly others: string;
    readonly bar: string;
    readonly inWords: string;
    readonly views: string;
  };
  readonly rows: readonly MirrorRow[];
  readonly edges: readonly number[];
  readonly locale: string;
}

/** Both sides of a mirror, dimension by dimension: two numbers, and a line with a mark for each. */
export function MirrorTable({ caption, heads, rows, edges, locale }: Props) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const isSaid = rows.some(({ said }) => said);
  const cell = (kind: string, head: string, value: string) => (
    <td class={`num notranslate ${styles[kind]}`}>
      <span class={styles['tag']}>{head} </span>
      <span key={value}>{value}</span>
    </td>
  );
  return (
    <table class={`timetable ${styles['mirror']}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.dimension}</th>
          <th scope="col" class="num">
            {heads.own}
          </th>
          <th scope="col" class="num">
            {heads.others}
          </th>
          <th scope="col">{heads.bar}</th>
          {isSaid ? <th scope="col">{heads.inWords}</th> : undefined}
          {isSaid ? (
            <th scope="col" class="num">
              {heads.views}
            </th>
          ) : undefined}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ dimension, name, own, others, chance, said }) => (
          <tr key={dimension}>
            <th scope="row">
              <span class={styles['name']}>
                <Mark id={dimension} />
                {name}
              </span>
            </th>
            {cell('own', heads.own, own === undefined ? '–' : whole.format(own))}
            {cell('others', heads.others, whole.format(others))}
            <td class={styles['bar']}>
              <MirrorBar own={own} others={others} chance={chance} edges={edges} />
            </td>
            {said ? (
              <td class={styles['said']}>
                <span key={said.label}>{said.label}</span>
              </td>
            ) : undefined}
            {said ? cell('views', heads.views, whole.format(said.views)) : undefined}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
