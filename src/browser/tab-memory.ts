const NAME = 'kept';

/**
 * Keeps a text with this entry in the history of the tab: it outlives a reload, stands in no address
 * and no storage, and is gone with the tab.
 */
export function keepInTab(text: string): void {
  history.replaceState({ ...history.state, [NAME]: text }, '');
}

export function keptInTab(): string | undefined {
  const text: unknown = history.state?.[NAME];
  return typeof text === 'string' ? text : undefined;
}
