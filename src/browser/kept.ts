/** Whether the browser keeps something under one of the keys; false where it does not say. */
export function isAnyKept(keys: readonly string[]): boolean {
  try {
    return keys.some((key) => localStorage.getItem(key) !== null);
  } catch {
    return false;
  }
}
