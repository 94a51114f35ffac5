/** Source of reproducible chance: the same seed text gives the same sequence on every machine. */
export interface Random {
  /** uniform on [0, 1) */
  next(): number;
  /** uniform on [low, high) */
  between(low: number, high: number): number;
  /** whole number, low and high included */
  whole(low: number, high: number): number;
  /** bell-shaped with mean 0 and standard deviation 1, cut off at ±6 (sum of twelve uniforms, Irwin–Hall) */
  bell(): number;
}

/** FNV-1a, 32 bits, started from `basis`. */
function hashText(text: string, basis: number): number {
  let hash = basis >>> 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded by the text. Only integer arithmetic and one division,
 * so that no engine's Math functions can change a bit of the sequence.
 */
export function createRandom(seed: string): Random {
  let a = hashText(seed, 0x811c9dc5);
  let b = hashText(seed, 0x9e3779b9);
  let c = hashText(seed, 0x243f6a88);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i += 1) next();
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    bell: () => {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += next();
      return sum;
    },
  };
}
