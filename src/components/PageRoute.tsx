import styles from './PageRoute.module.css';

interface Props {
  /** Names of the pages, each another. */
  readonly names: readonly string[];
  /** The place of the page that is open; undefined where all are. */
  readonly page: number | undefined;
}

/** How far one has come, as dots on a line. What is read aloud stands in words beside it. */
export function PageRoute({ names, page }: Props) {
  return (
    <ol class={styles['route']} aria-hidden="true">
      {names.map((name, place) => (
        <li key={name} class={page === undefined ? undefined : stateOf(place, page)} />
      ))}
    </ol>
  );
}

function stateOf(place: number, page: number): string | undefined {
  if (place === page) return styles['here'];
  return place < page ? styles['past'] : undefined;
}
