import { encode } from 'uqr';

interface Props {
  /** What a camera reads. */
  readonly text: string;
  /** What it is, for whoever cannot scan it. */
  readonly title: string;
  readonly class?: string;
}

/** A code that phones read, one module a unit; the quiet ground round it is the page's. */
export function QrCode({ text, title, class: extra }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return (
    <svg
      class={extra}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      fill="currentColor"
      shape-rendering="crispEdges"
    >
      <title>{title}</title>
      <path d={pathOf(data)} />
    </svg>
  );
}

/** Each run of dark modules in a row as one rectangle. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((isDark, x) => {
        if (!isDark || row[x - 1]) return '';
        const end = row.indexOf(false, x);
        const length = (end === -1 ? row.length : end) - x;
        return `M${x} ${y}h${length}v1h-${length}z`;
      }),
    )
    .join('');
}
