/** An address that opens the reader's own mail program with a letter begun; nothing is sent by the page. */
export function letterTo(address: string, subject: string, body: string): string {
  const [about, lines] = [subject, body.replaceAll('\n', '\r\n')].map((text) =>
    encodeURIComponent(text.toWellFormed()),
  );
  return `mailto:${address}?subject=${about}&body=${lines}`;
}
