/** Puts a text where the reader can paste it; false where the browser does not let a page do that. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The address of a page of this site with a state behind the sign that browsers do not send. */
export function linkWith(path: string, state: string): string {
  return `${location.origin}${path}#${state}`;
}

/** A plain address, for a calendar or a letter. */
export function linkTo(path: string): string {
  return `${location.origin}${path}`;
}
