import { sayProblem } from '#components/NumberBox.tsx';
import fieldStyles from '#components/NumberField.module.css';
import { fill } from '#domain/phrase.ts';
import { splitTable } from '#domain/value/typed-table.ts';
import type { PartProps } from './props.ts';

/** Observed figures as one text, typed or pasted from a spreadsheet: a column, or a line a row. */
export function SeriesField({ id, ...part }: PartProps & { readonly id: string }) {
  const { mode, words, calculator, calculation, figures, reckoning, manner } = part;
  const text = figures.ways[0]?.[id] ?? '';
  const readings = reckoning.ways[0]?.readings ?? {};
  const wrong = mode.fields.find((field) => field.series?.id === id && !readings[field.id]?.ok);
  const reading = wrong && readings[wrong.id];
  const cell = wrong?.series && splitTable(text)?.[wrong.series.row ?? 0]?.[wrong.series.position];
  const field = `field-${id}`;
  return (
    <div class={wrong ? `${fieldStyles['field']} ${fieldStyles['wrong']}` : fieldStyles['field']}>
      <label for={field}>{words.fields[id]?.label}</label>
      <p class={fieldStyles['hint']} id={`${field}-hint`}>
        {words.fields[id]?.hint}
        {figures.touched.has(id) ? undefined : <i> {calculator.example}</i>}
      </p>
      <textarea
        id={field}
        rows={3}
        value={text}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${field}-problem ${field}-hint` : `${field}-hint`}
        onInput={(event) => calculation.type(id, event.currentTarget.value)}
      />
      {wrong && reading && !reading.ok ? (
        <p class={fieldStyles['message']} id={`${field}-problem`}>
          <span key={`${cell} ${reading.reason}`}>
            {cell ? `${fill(calculator.inList ?? '', { text: cell })} ` : ''}
            {sayProblem(reading, wrong, calculator, manner)}
          </span>
        </p>
      ) : undefined}
    </div>
  );
}
