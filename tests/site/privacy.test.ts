import { describe, expect, test } from 'vitest';
import { files, pages, read } from './built.ts';

/** What code needs to tell one reader from another, to send, or to stay after its page. */
const REFUSED = [
  /\bgetImageData\b|\btoDataURL\b|\bmeasureText\b/,
  /\bAudioContext\b|\bOfflineAudioContext\b/,
  /\bnavigator\s*\.\s*(plugins|mimeTypes|userAgent|userAgentData|hardwareConcurrency|deviceMemory|platform|connection|getBattery|sendBeacon)\b/,
  /\benumerateDevices\b|\bRTCPeerConnection\b|\bWebSocket\b|\bEventSource\b|\bXMLHttpRequest\b/,
  /(?:^|[^.\w$]|\b(?:window|self|globalThis)\.)fetch\s*\((?![\w$,\s]*\)\s*\{)/,
  /\bdocument\s*\.\s*cookie\b|\bindexedDB\b|\bserviceWorker\b|\bsessionStorage\b/,
  /\bscreen\s*\.\s*(width|height|colorDepth)\b|\bqueryLocalFonts\b/,
  /\baddEventListener\(\s*["'`](before)?unload|\bonbeforeunload\b|\bonunload\b/,
  /\beval\s*\(|\bnew Function\b|\bimportScripts\b/,
];

const scripts = [
  ...files.filter((file) => /\.m?js$/.test(file)).map((file) => ({ file, text: read(file) })),
  ...pages.flatMap(({ file, tags }) =>
    tags
      .filter(({ name }) => name === 'script')
      .map(({ text }) => ({ file: `${file}, inline`, text })),
  ),
];

test('there is script to look at', () => {
  expect(scripts.length).toBeGreaterThan(5);
});

describe.each(REFUSED.map((words) => ({ words })))('$words', ({ words }) => {
  test('stands in no script (P3, P9, H11)', () => {
    const found = scripts.flatMap(({ file, text }) => {
      const match = words.exec(text);
      return match
        ? [`${file}: ${text.slice(Math.max(0, match.index - 40), match.index + 60)}`]
        : [];
    });
    expect(found).toEqual([]);
  });
});

test('no file names what it was built on, or when', () => {
  const telling = files
    .filter((file) => /\.(html|js|css|xml|json|txt|svg)$|^_headers$/.test(file))
    .filter((file) =>
      /\/(home|root|tmp|work|Users)\/|node_modules|sourceMappingURL|generator"/.test(read(file)),
    );
  expect(telling).toEqual([]);
});
