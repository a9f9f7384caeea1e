/** What stands in a packed file: a text, or numbers of one size. */
export type Section = string | Uint8Array | Int8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

type Numbers = Exclude<Section, string>;

const arrays = { Uint8Array, Int8Array, Uint16Array, Int32Array, Uint32Array, Float64Array } as const;

type ArrayName = keyof typeof arrays;

/** A section's name, the kind of its numbers (or `text`, UTF-8), and in bytes where it begins behind the heading and how long it is. */
type Entry = readonly [name: string, kind: ArrayName | 'text', start: number, length: number];

/** So many bytes is the largest number long; sections begin at multiples. */
const aligned = 8;

const roundUp = (length: number): number => Math.ceil(length / aligned) * aligned;

/** Puts sections into one file: the length of the heading, the heading as JSON, the sections. Numbers are little-endian, as on every machine that Node runs on but one. */
export function pack(sections: Readonly<Record<string, Section>>): Uint8Array {
  const parts = Object.entries(sections).map(([name, section]) => {
    const kind = typeof section === 'string' ? 'text' : (section.constructor.name as ArrayName);
    const bytes =
      typeof section === 'string'
        ? new TextEncoder().encode(section)
        : new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    return { name, kind, bytes } as const;
  });
  let start = 0;
  const entries = parts.map(({ name, kind, bytes }): Entry => {
    const entry = [name, kind, start, bytes.length] as const;
    start += roundUp(bytes.length);
    return entry;
  });
  const heading = new TextEncoder().encode(JSON.stringify(entries));
  const body = aligned + roundUp(heading.length);
  const packed = new Uint8Array(body + start);
  new DataView(packed.buffer).setUint32(0, heading.length, true);
  packed.set(heading, aligned);
  parts.forEach(({ bytes }, i) => {
    packed.set(bytes, body + (entries[i] as Entry)[2]);
  });
  return packed;
}

/** The sections of a packed file, without copying the numbers. */
export interface Unpacked {
  readonly text: (name: string) => string;
  readonly numbers: <Kind extends ArrayName>(name: string, kind: Kind) => InstanceType<(typeof arrays)[Kind]>;
}

/** @throws Error where a section is not there, or of another kind */
export function unpack(bytes: Uint8Array): Unpacked {
  const whole = bytes.byteOffset % aligned === 0 ? bytes : bytes.slice();
  const view = new DataView(whole.buffer, whole.byteOffset);
  const length = view.getUint32(0, true);
  const utf8 = new TextDecoder();
  const entries = JSON.parse(utf8.decode(whole.subarray(aligned, aligned + length))) as readonly Entry[];
  const body = aligned + roundUp(length);
  const find = (name: string, wanted: string): Entry => {
    const entry = entries.find((one) => one[0] === name && one[1] === wanted);
    if (entry === undefined) throw new Error(`the packed tables have no ${wanted} ${name}`);
    return entry;
  };
  return {
    text: (name) => {
      const [, , start, size] = find(name, 'text');
      return utf8.decode(whole.subarray(body + start, body + start + size));
    },
    numbers: (name, kind) => {
      const [, , start, size] = find(name, kind);
      const make: new (buffer: ArrayBufferLike, at: number, count: number) => Numbers = arrays[kind];
      const count = size / arrays[kind].BYTES_PER_ELEMENT;
      return new make(whole.buffer, whole.byteOffset + body + start, count) as InstanceType<
        (typeof arrays)[typeof kind]
      >;
    },
  };
}
