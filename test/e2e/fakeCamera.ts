import { writeFileSync } from 'node:fs';
import { qrModules } from '../../src/export/qrPicture.ts';

const width = 640;
const height = 480;

/** What a fake camera sees: grey, or a QR code as a phone shows it, in Chromium's own uncompressed film (Y4M). */
export function writeFilm(file: string, text: string | null): void {
  const luma = Buffer.alloc(width * height, 170);
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
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
}

/** Flags that give a browser this film as its camera. */
export function cameraFlags(file: string): readonly string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}
