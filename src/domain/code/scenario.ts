import { checkValue, type Field, type Mode, type Values } from '../value/mode.ts';

/** The figures of one page of the calculator, as a link or a browser keeps them. */
export interface Scenario {
  readonly values: Values;
  /** Ends a reader set; the others are a fifth to either side. */
  readonly ends: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
  /** Further ways to compare with: at most two. */
  readonly others: readonly Values[];
  /** 32 bits. */
  readonly seed: number;
  /** At most four characters; none is empty. */
  readonly currency: string;
}

export type ScenarioProblem = 'not-a-link' | 'damaged' | 'newer' | 'other-kind' | 'unknown-mode';

/** `isMoved`: something lay outside its field and was put on the nearest end. */
export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario; readonly isMoved: boolean }
  | { readonly ok: false; readonly reason: ScenarioProblem };

export const MOST_CURRENCY = 4;
const MOST_CHARACTERS = 500;
const MOST_OTHERS = 2;
/** A prime above the length: one wrong character or two neighbours swapped always show. */
const CHECK = 1021;
const NUMBER = /^-?\d+(\.\d+)?(e-\d+)?$/;

type Entry = readonly [place: number, value: number | undefined];

/**
 * `V1`, two characters of check, then mode, currency, values, ends, further ways and seed. A field
 * is known by its place in the mode, so that the order of the fields is a promise of this form.
 * @returns `undefined` where it would be longer than 500 characters.
 */
export function writeScenario(mode: Mode, scenario: Scenario): string | undefined {
  const { values, ends, others, seed, currency } = scenario;
  const valueAt = (of: Values, id: string) => of[id];
  const given = mode.fields.flatMap(({ id }, place): Entry[] =>
    valueAt(values, id) === undefined ? [] : [[place, values[id]]],
  );
  const ranged = mode.fields.flatMap(({ id }, place) => {
    const end = ends[id];
    return end ? [place, writeNumber(end.low), writeNumber(end.high)] : [];
  });
  const ways = others.map((other) =>
    writeEntries(
      mode.fields.flatMap(({ id }, place): Entry[] =>
        other[id] === values[id] ? [] : [[place, other[id]]],
      ),
    ),
  );
  const marks = [...currency].map((sign) => sign.codePointAt(0)?.toString(36)).join('_');
  const parts = [mode.id, marks, writeEntries(given), ranged.join('_'), ...ways];
  const body = [...parts, (seed >>> 0).toString(36)].join('~');
  const text = `V1${checkOf(body)}~${body}`;
  return text.length > MOST_CHARACTERS ? undefined : text;
}

/** Reads what a link held, for the mode of the page it was opened on. */
export function readScenario(text: string, mode: Mode): ReadScenario {
  const fail = (reason: ScenarioProblem) => ({ ok: false, reason }) as const;
  const plain = text
    .slice(0, MOST_CHARACTERS * 3)
    .replaceAll(/%7e/gi, '~')
    .toLowerCase();
  const [, kind, form = ''] = /^([a-z])(\d)/.exec(plain) ?? [];
  if (kind === undefined) return fail('not-a-link');
  if (kind !== 'v') return fail('other-kind');
  if (form !== '1') return fail(form > '1' ? 'newer' : 'damaged');
  const [, check, body = ''] = /^v1(\w\w)~(.*\w)\W*$/.exec(plain) ?? [];
  if (body.length > MOST_CHARACTERS || check !== checkOf(body)) return fail('damaged');
  const [id, marks = '', given = '', ranged = '', ...rest] = body.split('~');
  if (id !== mode.id) return fail('unknown-mode');
  const seed = Number.parseInt(rest.pop() ?? '', 36);
  const moved = { isMoved: false };
  const values = readValues(mode, given, undefined, moved);
  const others = rest.map((way) => values && readValues(mode, way, values, moved));
  const currency = readCurrency(marks);
  const ends = values && readEnds(mode, ranged, values, moved);
  const known = others.filter((other) => other !== undefined);
  const isWhole = known.length === rest.length && rest.length <= MOST_OTHERS;
  if (!values || !ends || currency === undefined || !isWhole || !(seed < 2 ** 32)) {
    return fail('damaged');
  }
  return { ok: true, scenario: { values, ends, others: known, seed, currency }, ...moved };
}

/** Entries one after the other; `x5` says that the next one is the field at place 5. */
function writeEntries(entries: readonly Entry[]): string {
  let next = -1;
  return entries
    .map(([place, value]) => {
      const jump = place === next ? '' : `x${place}_`;
      next = place + 1;
      return `${jump}${value === undefined ? '' : writeNumber(value)}`;
    })
    .join('_');
}

/** The text that `checkValue` and `writeTypedNumber` agree on: at most ten digits. */
function writeNumber(value: number): string {
  return String(Number(value.toPrecision(10)) + 0).replace('e+', 'e');
}

function readValues(
  mode: Mode,
  text: string,
  base: Values | undefined,
  moved: { isMoved: boolean },
): Values | undefined {
  const values = new Map<string, number | undefined>(mode.fields.map(({ id }) => [id, base?.[id]]));
  let place = 0;
  for (const token of text === '' ? [] : text.split('_')) {
    if (/^x\d+$/.test(token)) {
      place = Number(token.slice(1));
      continue;
    }
    const field = mode.fields[place];
    if (!field || (token !== '' && !NUMBER.test(token))) return undefined;
    values.set(field.id, token === '' ? undefined : moveInside(field, Number(token), moved));
    place += 1;
  }
  const isComplete = mode.fields.every((field) => !checkValue(field, values.get(field.id)));
  return isComplete ? Object.fromEntries(values) : undefined;
}

function readEnds(mode: Mode, text: string, values: Values, moved: { isMoved: boolean }) {
  const ends: Record<string, { low: number; high: number }> = {};
  const tokens = text === '' ? [] : text.split('_');
  while (tokens.length > 0) {
    const [place, low, high] = tokens.splice(0, 3);
    const field = mode.fields[Number(place)];
    const likely = field && values[field.id];
    if (!field || likely === undefined || !NUMBER.test(low ?? '') || !NUMBER.test(high ?? '')) {
      return undefined;
    }
    const [from, to] = [
      moveInside(field, Number(low), moved),
      moveInside(field, Number(high), moved),
    ];
    if (from > likely || to < likely) moved.isMoved = true;
    ends[field.id] = { low: Math.min(from, likely), high: Math.max(to, likely) };
  }
  return ends;
}

function readCurrency(text: string): string | undefined {
  const points = text === '' ? [] : text.split('_').map((mark) => Number.parseInt(mark, 36));
  const isKnown = points.every((point) => point > 32 && point < 0x110000);
  return isKnown && points.length <= MOST_CURRENCY ? String.fromCodePoint(...points) : undefined;
}

/** A number the form would have let through, the nearest one to what was given. */
function moveInside(field: Field, value: number, moved: { isMoved: boolean }): number {
  const inside = Math.min(field.max, Math.max(field.min, value));
  const whole = field.isWhole ? Math.round(inside) : inside;
  const allowed = checkValue(field, whole) === undefined ? whole : 0;
  if (allowed !== value) moved.isMoved = true;
  return allowed;
}

function checkOf(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    sum = (sum + (place + 1) * body.charCodeAt(place)) % CHECK;
  }
  return sum.toString(36).padStart(2, '0');
}
