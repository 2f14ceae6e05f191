/** A letter and a digit, as every code of this site begins. */
const STATE = /^[A-Za-z]\d/;

/**
 * The personal state in the address, if there is any, and takes it out of the address bar together
 * with whatever a campaign hung on as a query. A heading's anchor is left alone.
 */
export function takeFragment(): string | undefined {
  const fragment = location.hash.slice(1);
  if (!STATE.test(fragment)) return undefined;
  history.replaceState(history.state, '', location.pathname);
  return decode(fragment);
}

/** Calls back with the state of a link that is opened while the page stands. */
export function watchFragment(onState: (state: string) => void): () => void {
  const onHashChange = () => {
    const state = takeFragment();
    if (state !== undefined) onState(state);
  };
  addEventListener('hashchange', onHashChange);
  return () => removeEventListener('hashchange', onHashChange);
}

/** A browser writes a space or a bracket that hangs on a link as %20 or %3E, a form a space as +. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replaceAll('+', ' '));
  } catch {
    return fragment;
  }
}
