/** A slow 4G connection as browsers’ own tools simulate it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each answer. */
export const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
