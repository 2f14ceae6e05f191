import { pathOf, qrModules } from './qr-modules.ts';

interface Props {
  /** What a camera reads. */
  readonly text: string;
  /** What it is, for whoever cannot scan it. */
  readonly title: string;
  readonly class?: string;
}

/** A code that phones read, one module a unit; the quiet ground round it is the page's. */
export function QrCode({ text, title, class: extra }: Props) {
  const rows = qrModules(text);
  return (
    <svg
      class={extra}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={title}
      fill="currentColor"
      shape-rendering="crispEdges"
    >
      <title>{title}</title>
      <path d={pathOf(rows)} />
    </svg>
  );
}
