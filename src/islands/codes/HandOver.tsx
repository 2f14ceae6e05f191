import { useLayoutEffect, useState } from 'preact/hooks';
import { copyText } from '#browser/share.ts';
import { canShare, shareText } from '#browser/share-sheet.ts';
import type { RoomWords } from '#schemas/rooms.ts';

interface Props {
  readonly words: RoomWords['codes'];
  /** What is copied and shared. */
  readonly text: string;
  /** Copied by a button of its own: an address that holds the same. */
  readonly link?: string;
  /** What the first button says, where it does not copy a code. */
  readonly copy?: string;
  /** Opens the reader's own mail program. */
  readonly letter?: string;
}

/** Ways to hand a text to somebody: copy, share, write. The page itself sends nothing. */
export function HandOver({ words, text, link, copy, letter }: Props) {
  const [said, setSaid] = useState<string>();
  const [hasSheet, setSheet] = useState(false);
  useLayoutEffect(() => setSheet(canShare()), []);
  const put = async (what: string) => {
    setSaid((await copyText(what)) ? words.copied : words.notCopied);
  };
  const share = async () => {
    setSaid((await shareText(text)) ? undefined : words.notShared);
  };
  return (
    <>
      <div class="actions">
        <button class="button" type="button" onClick={() => put(text)}>
          {copy ?? words.copy}
        </button>
        {link === undefined ? undefined : (
          <button class="button" type="button" onClick={() => put(link)}>
            {words.copyLink}
          </button>
        )}
        {hasSheet ? (
          <button class="button" type="button" onClick={share}>
            {words.share}
          </button>
        ) : undefined}
        {letter === undefined ? undefined : (
          <a class="button" href={letter}>
            {words.mail}
          </a>
        )}
      </div>
      <div role="status">{said ? <p key={said}>{said}</p> : undefined}</div>
    </>
  );
}
