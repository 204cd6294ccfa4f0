const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const CSI = String.fromCharCode(0x9b);
const ST = String.fromCharCode(0x9c);

/** Operating-system commands, titles and private strings: from their introducer to their terminator, or to the end. */
const STRINGS = new RegExp(`${ESC}[\\]_^PX][\\s\\S]*?(?:${BEL}|${ESC}\\\\|${ST}|$)`, 'gu');
const SEQUENCES = new RegExp(`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, 'gu');
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Zero-width characters, bidirectional controls, tag characters. */
const HIDDEN = /\u200b|\u200c|[\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;
/** A joiner between two pictographs makes one emoji; any other one hides something. */
const LONE_JOINERS = /(?<!\p{Extended_Pictographic}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * Text from data, files or tools, made safe for a terminal, a log or a document: control characters but newline and tab,
 * escape sequences, bidirectional controls, zero-width and tag characters are removed; a joiner inside an emoji stays.
 */
export function safeText(text: string): string {
  return text
    .replace(STRINGS, '')
    .replace(SEQUENCES, '')
    .replace(CONTROLS, '')
    .replace(HIDDEN, '')
    .replace(LONE_JOINERS, '');
}
