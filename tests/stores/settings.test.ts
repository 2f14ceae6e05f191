import { describe, expect, test } from 'vitest';
import { setAsideKey } from '#domain/saved.ts';
import { settingKey } from '#domain/setting.ts';
import { createSettings } from '#stores/settings.ts';
import { createFakeBrowser } from './fake-browser.ts';

const KEY = settingKey('digit-keys');

function settingsIn(text?: string) {
  const browser = createFakeBrowser(new Map(text === undefined ? [] : [[KEY, text]]));
  return { browser, settings: createSettings(browser.openTab) };
}

describe('the digit keys', () => {
  test('answer items unless somebody wants it otherwise, and nothing is stored for that', () => {
    const { browser, settings } = settingsIn();
    expect(settings.$hasDigitKeys.get()).toBe(true);
    settings.open();
    expect(settings.$hasDigitKeys.get()).toBe(true);
    expect(browser.log).toEqual([]);
  });

  test('stay as they were set, also at the next visit', () => {
    const { browser, settings } = settingsIn();
    settings.open();
    settings.setDigitKeys(false);
    expect(settings.$hasDigitKeys.get()).toBe(false);
    const next = createSettings(browser.openTab);
    next.open();
    expect(next.$hasDigitKeys.get()).toBe(false);
    next.setDigitKeys(true);
    settings.open();
    expect(settings.$hasDigitKeys.get()).toBe(true);
  });

  test('can be set where nothing is open or nothing is kept, for this page (S01)', () => {
    const { browser, settings } = settingsIn();
    settings.setDigitKeys(false);
    expect(settings.$hasDigitKeys.get()).toBe(false);
    expect(browser.log).toEqual([]);
    browser.ending = 'memory';
    settings.open();
    settings.setDigitKeys(false);
    expect(settings.$hasDigitKeys.get()).toBe(false);
    expect(browser.texts.size).toBe(0);
  });

  test.each(['', 'false', '{"format":1,"on":"no"}', '{"format":1}', '[]', '{"on":false}'])(
    'are as they come where %j is kept, which is set aside before it is written over (S04)',
    (text) => {
      const { browser, settings } = settingsIn(text);
      settings.open();
      expect(settings.$hasDigitKeys.get()).toBe(true);
      settings.setDigitKeys(false);
      expect(browser.texts.get(setAsideKey(KEY))).toBe(text);
    },
  );

  test('set by a later version are not written over (S08)', () => {
    const newer = '{"format":2,"on":{"digits":false}}';
    const { browser, settings } = settingsIn(newer);
    settings.open();
    settings.setDigitKeys(false);
    expect(settings.$hasDigitKeys.get()).toBe(false);
    expect(browser.texts.get(KEY)).toBe(newer);
  });
});
