/** One red pixel, as PNG in base64. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

/** No sound, as WAV in base64: a header (PCM, one channel, 8 kHz, 8 bits) and no samples. */
export const SILENCE = Buffer.concat([
  Buffer.from('RIFF'),
  uint32(36),
  Buffer.from('WAVEfmt '),
  uint32(16),
  uint16(1),
  uint16(1),
  uint32(8000),
  uint32(8000),
  uint16(1),
  uint16(8),
  Buffer.from('data'),
  uint32(0),
]).toString('base64');

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
