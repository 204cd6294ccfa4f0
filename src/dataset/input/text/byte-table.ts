/** Encodings of one byte a character, whose first half is ASCII. */
export type ByteEncoding = 'windows-1252' | 'macintosh';

/** The characters of the bytes 0x80 to 0xff, as the WHATWG Encoding Standard gives them; U+FFFD where windows-1252 has none. */
const HIGH_BYTES: Record<ByteEncoding, string> = {
  'windows-1252':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
};

/** The character of a byte from 0x80 on. */
export function highCharacter(encoding: ByteEncoding, byte: number): string {
  return HIGH_BYTES[encoding][byte - 0x80] ?? '\ufffd';
}

/** Reads bytes of one character each. */
export function decodeBytes(bytes: Uint8Array, encoding: ByteEncoding): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\xff]/g, (character) => highCharacter(encoding, character.charCodeAt(0)));
}
