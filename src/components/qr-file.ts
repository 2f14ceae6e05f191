import { darkRuns, pathOf, type QrModules } from './qr-modules.ts';

/** Light modules that a camera needs on every side. */
const QUIET = 4;
/** Enough for a poster. */
const PIXELS = 1400;

/** A whole drawing with its own ground, so that it can be read wherever it is put. Nothing but numbers is filled in. */
export function qrDrawing(rows: QrModules): string {
  const side = rows.length + 2 * QUIET;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path transform="translate(${QUIET} ${QUIET})" d="${pathOf(rows)}"/>`,
    '</svg>\n',
  ].join('');
}

/** The same as rectangles of whole pixels on a square. */
export function qrPixels(rows: QrModules) {
  const modules = rows.length + 2 * QUIET;
  const unit = Math.ceil(PIXELS / modules);
  return {
    side: modules * unit,
    dark: darkRuns(rows).map(({ x, y, length }) => ({
      x: (x + QUIET) * unit,
      y: (y + QUIET) * unit,
      width: length * unit,
      height: unit,
    })),
  };
}
