/** A way from numbers to per cent of a chart's width. */
export interface Scale {
  readonly at: (value: number) => string;
  /** Round numbers along it. */
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
/** Room for half a label at either end. */
const EDGE = 6;

/**
 * From the least to the greatest of the values, with up to six round ticks.
 * @param grain in what the ticks are round: 60 where seconds are read as minutes
 */
export function scaleOf(values: readonly number[], grain = 1): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = high - low || Math.abs(high) || 1;
  const rough = width / 5;
  const power = grain * 10 ** Math.floor(Math.log10(rough / grain));
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor((low + width) / step + 1e-9);
  const share = (value: number) => EDGE + ((100 - 2 * EDGE) * (value - low)) / width;
  return {
    at: (value) => `${Math.round(share(value) * 100) / 100}%`,
    ticks: Array.from({ length: Math.min(8, last - first + 1) }, (_, at) => (first + at) * step),
  };
}
