export type Inputs = Readonly<Record<string, unknown>>;

/** Reads the inputs of a reference case by name; what is missing or of another kind stops the test. */
export function numberIn(inputs: Inputs, name: string, otherwise?: number): number {
  const value = inputs[name] ?? otherwise;
  if (typeof value !== 'number') throw new Error(`input ${name} is no number`);
  return value;
}

export function numbersIn(inputs: Inputs, name: string): readonly number[] {
  return numbersOf(inputs[name], name);
}

/** Numbers with gaps: `null` where nothing was given. */
export function maybeNumbersIn(inputs: Inputs, name: string): readonly (number | null)[] {
  return listIn(inputs, name).map((one) => (one === null ? null : numberIn({ [name]: one }, name)));
}

export function rowsIn(inputs: Inputs, name: string): readonly (readonly number[])[] {
  return listIn(inputs, name).map((row) => numbersOf(row, name));
}

export function recordsIn(inputs: Inputs, name: string): readonly Inputs[] {
  return listIn(inputs, name).map((record) => recordOf(record, name));
}

export function recordIn(inputs: Inputs, name: string): Inputs {
  return recordOf(inputs[name], name);
}

export function textsIn(inputs: Inputs, name: string): readonly string[] {
  return listIn(inputs, name).map(String);
}

/** Applies `compute` to a number, or to each of a list of numbers. */
export function each<Result>(
  inputs: Inputs,
  name: string,
  compute: (value: number) => Result,
): Result | readonly Result[] {
  return Array.isArray(inputs[name])
    ? numbersIn(inputs, name).map(compute)
    : compute(numberIn(inputs, name));
}

function listIn(inputs: Inputs, name: string): readonly unknown[] {
  const value = inputs[name];
  if (!Array.isArray(value)) throw new Error(`input ${name} is no list`);
  return value;
}

function numbersOf(value: unknown, name: string): readonly number[] {
  if (!Array.isArray(value)) throw new Error(`input ${name} is no list`);
  return value.map((one) => numberIn({ [name]: one }, name));
}

function recordOf(value: unknown, name: string): Inputs {
  if (typeof value !== 'object' || value === null) throw new Error(`input ${name} is no record`);
  return Object.fromEntries(Object.entries(value));
}
