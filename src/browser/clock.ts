/** This moment, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** The day so many days from today where the reader is, YYYY-MM-DD. */
export function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-');
}
