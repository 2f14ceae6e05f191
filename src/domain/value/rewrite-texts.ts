import type { Manner } from './digits/manner.ts';
import type { Texts } from './form.ts';
import type { Mode } from './mode.ts';
import { readTypedNumber, writeTypedNumber } from './typed-number.ts';
import { fieldIdOf } from './typed-ranges.ts';

/** Texts of a form in another manner: what was filled in follows, what somebody wrote in a way of their own stays. */
export function rewriteTexts(mode: Mode, texts: Texts, from: Manner, to: Manner): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => {
      const field = mode.fields.find((one) => one.id === fieldIdOf(id));
      if (!field) return [id, text];
      // Any number: one typed for a month, or out of range, is written anew all the same.
      const bounds = { unit: field.unit, min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
      const reading = readTypedNumber(text, bounds, from.habit);
      const isFilledIn = reading.ok && writeTypedNumber(reading.value, field.unit, from) === text;
      return [id, isFilledIn ? writeTypedNumber(reading.value, field.unit, to) : text];
    }),
  );
}
