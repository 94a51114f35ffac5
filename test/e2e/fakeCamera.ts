import { writeFileSync } from 'node:fs';
import { qrModules } from '../../src/export/qrPicture.ts';
import type { Pixels } from '../../src/sources/qrImage.ts';

/** Luma of the room behind a phone. */
const grey = 170;

/** Writes Chromium's own uncompressed film (Y4M, 4:2:0) of two frames that are the same. */
function writeFrames(file: string, width: number, height: number, luma: Buffer): void {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
}

/** What a fake camera sees: grey, or a QR code of a text. */
export function writeFilm(file: string, text: string | null): void {
  const [width, height] = [640, 480];
  const luma = Buffer.alloc(width * height, grey);
  const made = text === null ? null : qrModules(text);
  if (made?.ok === true) {
    const scale = Math.floor((height - 60) / made.value.length);
    const side = scale * made.value.length;
    const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const isDark = made.value[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
        luma[(top + y) * width + left + x] = isDark ? 24 : 235;
      }
    }
  }
  writeFrames(file, width, height, luma);
}

/** What a fake camera sees of a phone that is held before it: its screen as it is, in a grey room. */
export function writeFilmOfScreen(file: string, screen: Pixels): void {
  // even, as two pixels share their colour
  const [width, height] = [960, 2 * Math.ceil((screen.height + 40) / 2)];
  const luma = Buffer.alloc(width * height, grey);
  const [left, top] = [Math.floor((width - screen.width) / 2), Math.floor((height - screen.height) / 2)];
  for (let y = 0; y < screen.height; y += 1) {
    for (let x = 0; x < screen.width; x += 1) {
      const [red = 0, green = 0, blue = 0] = screen.data.subarray(4 * (y * screen.width + x));
      // ITU-R BT.601, full range as C420jpeg says
      luma[(top + y) * width + left + x] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }
  }
  writeFrames(file, width, height, luma);
}

/** Flags that give a browser this film as its camera. */
export function cameraFlags(file: string): readonly string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}
