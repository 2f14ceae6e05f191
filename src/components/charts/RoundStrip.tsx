import charts from './charts.module.css';
import ring from './ring.module.css';

interface Props {
  /** Whose line it is; `StripFrame` draws it. */
  readonly quiz: string;
  /** 0 to 100. */
  readonly before: number;
  readonly after: number;
}

/** From a ring, then, to a dot, now. The table it stands in says both in numbers. */
export function RoundStrip({ quiz, before, after }: Props) {
  const [from, to] = [`${before}%`, `${after}%`];
  return (
    <svg class={charts['bar']} aria-hidden="true">
      <line class={charts['soft']} x1={from} x2={to} y1="10" y2="10" />
      <use href={`#axis-${quiz}`} y="10" />
      <circle class={ring['ring']} cx={from} cy="10" r="5" />
      <circle class={charts['dot']} cx={to} cy="10" r="5" />
    </svg>
  );
}
