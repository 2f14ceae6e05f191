import { FORMAT, parseRecord, SETTING } from './saved.ts';

export function settingKey(name: string): string {
  return `${SETTING}${name}`;
}

export function writeSetting(isOn: boolean): string {
  return JSON.stringify({ format: FORMAT, on: isOn });
}

/** @returns undefined where nothing readable is set. */
export function readSetting(text: string | undefined): boolean | undefined {
  const value = text === undefined ? undefined : parseRecord(text);
  const isOn = value?.get('format') === FORMAT ? value.get('on') : undefined;
  return typeof isOn === 'boolean' ? isOn : undefined;
}
