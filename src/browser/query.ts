/** What the address asks for under this name. */
export function readQuery(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Keeps what is asked in the address, without a new entry in the history; nothing is kept of an empty text. */
export function keepQuery(name: string, text: string): void {
  const query = text === '' ? '' : `?${new URLSearchParams({ [name]: text })}`;
  try {
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  } catch {
    // Safari refuses after a hundred changes in half a minute; the address may lag behind.
  }
}
