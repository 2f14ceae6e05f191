export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Dark rectangles on a light square as a picture of so many pixels; undefined where the browser draws none. */
export function drawPicture(side: number, dark: readonly Rectangle[]): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  context.fillStyle = 'black';
  for (const { x, y, width, height } of dark) context.fillRect(x, y, width, height);
  return new Promise((resolve) => canvas.toBlob((file) => resolve(file ?? undefined)));
}
