import charts from './charts.module.css';

interface Props {
  readonly edges: readonly number[];
  /** 0 to 100. */
  readonly before: number;
  readonly after: number;
}

const percent = (value: number) => `${value}%`;

/** From a ring, then, to a dot, now. The table it stands in says both in numbers. */
export function RoundStrip({ edges, before, after }: Props) {
  return (
    <svg class={charts['bar']} aria-hidden="true">
      <line class={charts['hair']} x1="0" x2="100%" y1="10" y2="10" />
      {edges.map((edge) => (
        <line
          key={edge}
          class={charts['line']}
          x1={percent(edge)}
          x2={percent(edge)}
          y1="6"
          y2="14"
        />
      ))}
      <line class={charts['ink']} x1={percent(before)} x2={percent(after)} y1="10" y2="10" />
      <circle class={charts['ring']} cx={percent(before)} cy="10" r="5" />
      <circle class={charts['dot']} cx={percent(after)} cy="10" r="6" />
    </svg>
  );
}
