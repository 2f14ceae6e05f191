/** Whether this system has a sheet on which a text is handed to another program. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Opens that sheet; false where the browser refuses, true also where the reader changes their mind. */
export async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share({ text });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
