import { atom, type ReadableAtom } from 'nanostores';
import type { Store } from '#browser/storage.ts';
import { readSetting, settingKey, writeSetting } from '#domain/setting.ts';
import { keepText } from './keeping.ts';

export interface Settings {
  /** Whether the keys 1, 2, 3 … answer the item that has the focus. */
  readonly $hasDigitKeys: ReadableAtom<boolean>;
  readonly open: () => void;
  readonly setDigitKeys: (isOn: boolean) => void;
}

const DIGIT_KEYS = settingKey('digit-keys');

/** What a person likes to have otherwise than it comes. Stored only once it is changed. */
export function createSettings(openStore: () => Store): Settings {
  const $hasDigitKeys = atom(true);
  let store: Store | undefined;
  return {
    $hasDigitKeys,
    open: () => {
      store = openStore();
      $hasDigitKeys.set(readSetting(store.read(DIGIT_KEYS)) ?? true);
    },
    setDigitKeys: (isOn) => {
      $hasDigitKeys.set(isOn);
      const isReadable = (before: string) => readSetting(before) !== undefined;
      if (store) keepText(store, DIGIT_KEYS, writeSetting(isOn), isReadable);
    },
  };
}
