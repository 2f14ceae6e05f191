/** The sign before a fragment, as mail programs write it, once or twice over. */
const SIGN = /%(?:25)*23/;

export interface MendedAddress {
  readonly address: string;
  /** Loads its page. A link would not: the address bar says so already, only the page is another. */
  readonly open: () => void;
}

/**
 * Puts an address right whose `#` became `%23` on the way, so that its state stands in the fragment
 * again, where no browser sends it.
 * @returns undefined where there is nothing to mend.
 */
export function mendAddress(): MendedAddress | undefined {
  const [path = '', ...state] = location.pathname.split(SIGN);
  if (state.length === 0) return undefined;
  const mended = new URL(location.origin);
  mended.pathname = path.endsWith('/') ? path : `${path}/`;
  mended.hash = state.join('');
  history.replaceState(history.state, '', mended);
  return { address: mended.href, open: () => location.reload() };
}
