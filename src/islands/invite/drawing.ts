// Loaded only when somebody asks for the code: what encodes and draws it, and makes files of it.
import { downloadFile, downloadText } from '#browser/download.ts';
import { drawPicture } from '#browser/picture.ts';
import { qrDrawing, qrPixels } from '#components/qr-file.ts';
import { qrModules } from '#components/qr-modules.ts';

export { QrCode } from '#components/QrCode.tsx';

/** Fixed: nothing that anybody typed gets into the name of a file. */
const NAME = 'invitation-code';

export function saveSvg(link: string): void {
  downloadText(`${NAME}.svg`, qrDrawing(qrModules(link)), 'image/svg+xml');
}

export async function savePng(link: string): Promise<void> {
  const { side, dark } = qrPixels(qrModules(link));
  const picture = await drawPicture(side, dark);
  if (picture) downloadFile(`${NAME}.png`, picture);
}
