import { useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { reloadPage } from '#browser/reload.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { writeExport } from '#domain/export.ts';
import { PREFIX } from '#domain/saved.ts';
import type { MyDataProps } from './props.ts';

/** What is stored, saved or erased without looking into it: for when looking is what breaks. */
export function Rescue({ words, trouble }: Pick<MyDataProps, 'words' | 'trouble'>) {
  const [isSure, setSure] = useState(false);
  return (
    <>
      <button class="button" type="button" onClick={saveAll}>
        {trouble.save}
      </button>
      <button class="button" type="button" onClick={isSure ? eraseAll : () => setSure(true)}>
        <span key={String(isSure)}>{isSure ? words.eraseYes : trouble.restart}</span>
      </button>
    </>
  );
}

function saveAll(): void {
  const store = createBrowserStore(PREFIX);
  const entries = new Map(store.keys().map((key) => [key, store.read(key) ?? '']));
  downloadText(
    `serving-heart-${now().slice(0, 10)}.json`,
    writeExport(entries),
    'application/json',
  );
}

function eraseAll(): void {
  const store = createBrowserStore(PREFIX);
  for (const key of store.keys()) store.remove(key);
  reloadPage();
}
