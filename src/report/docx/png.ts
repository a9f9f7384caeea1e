import { zlibSync } from 'fflate';
import type { MapDrawing, Ring } from '../map.ts';

/** Pixels of the picture for one of the drawing. */
const scale = 2;

/**
 * A map as a PNG, without its names: for readers of documents that know no SVG (Word before 2016). Pure.
 */
export function pngOfMap({ width, height, land, circles }: MapDrawing): Uint8Array {
  const outlines = land();
  const [columns, rows] = [width * scale, height * scale];
  const pixels = new Uint8Array(columns * rows * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(SEA, at);
  fill(pixels, columns, rows, outlines, LAND, 1);
  draw(pixels, columns, rows, outlines, SEA);
  for (const { x, y, r } of circles) {
    const ring = Array.from({ length: 48 }, (_, i): [number, number] => [
      x + r * Math.cos((i * Math.PI) / 24),
      y + r * Math.sin((i * Math.PI) / 24),
    ]);
    fill(pixels, columns, rows, [ring], PLACE, 0.72);
  }
  return png(pixels, columns, rows);
}

type Color = readonly [red: number, green: number, blue: number];
const SEA: Color = [0xf4, 0xf6, 0xf9];
const LAND: Color = [0xd9, 0xe0, 0xe8];
const PLACE: Color = [0x24, 0x63, 0xae];

/** Fills what lies within an odd number of rings, row by row. */
function fill(
  pixels: Uint8Array,
  columns: number,
  rows: number,
  rings: readonly Ring[],
  color: Color,
  opacity: number,
): void {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as Ring[number];
      const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
      const first = Math.max(0, Math.ceil(top * scale - 0.5));
      const last = Math.min(rows - 1, Math.ceil(bottom * scale - 0.5) - 1);
      for (let row = first; row <= last; row += 1) {
        const y = (row + 0.5) / scale;
        crossings[row]?.push((x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) * scale);
      }
    });
  }
  crossings.forEach((found, row) => {
    found.sort((a, b) => a - b);
    for (let i = 0; i + 1 < found.length; i += 2) {
      const from = Math.max(0, Math.round(found[i] as number));
      const to = Math.min(columns, Math.round(found[i + 1] as number));
      for (let column = from; column < to; column += 1) {
        const at = (row * columns + column) * 3;
        for (let part = 0; part < 3; part += 1) {
          const before = pixels[at + part] as number;
          pixels[at + part] = Math.round(before + ((color[part] as number) - before) * opacity);
        }
      }
    }
  });
}

/** Draws the rings as lines, a pixel of the drawing wide. */
function draw(pixels: Uint8Array, columns: number, rows: number, rings: readonly Ring[], color: Color): void {
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as Ring[number];
      const steps = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) * scale) + 1;
      for (let step = 0; step < steps; step += 1) {
        const column = Math.floor((x1 + ((x2 - x1) * step) / steps) * scale);
        const row = Math.floor((y1 + ((y2 - y1) * step) / steps) * scale);
        for (const [right, down] of DOT) {
          if (column + right >= columns || row + down >= rows || column < 0 || row < 0) continue;
          pixels.set(color, ((row + down) * columns + column + right) * 3);
        }
      }
    });
  }
}

const DOT = [
  [0, 0],
  [1, 0],
  [0, 1],
] as const;

/** The format: a heading, the rows compressed, each after a 0 for 'as it is', and an end; a checksum behind each. */
function png(pixels: Uint8Array, columns: number, rows: number): Uint8Array {
  const lines = new Uint8Array(rows * (columns * 3 + 1));
  for (let row = 0; row < rows; row += 1) {
    lines.set(pixels.subarray(row * columns * 3, (row + 1) * columns * 3), row * (columns * 3 + 1) + 1);
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, columns);
  view.setUint32(4, rows);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, checksum(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** CRC-32, as ISO 3309 has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  }
  return ~sum >>> 0;
}
