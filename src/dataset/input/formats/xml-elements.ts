/** An element of XML: what its tag holds, and what stands between its tags (empty when there is nothing). */
export type XmlElement = { attributes: string; content: string };

const TAG = '(?:[\\w.-]+:)?';
const LONGEST_NAME = 200;

/** Elements of one name, whatever their prefix; they must not nest. */
function elementPattern(name: string): RegExp {
  const attributes = `((?:"[^"]*"|'[^']*'|[^>"'])*?)`;
  return new RegExp(`<${TAG}${name}(?=[\\s/>])${attributes}(?:/>|>([\\s\\S]*?)</${TAG}${name}\\s*>)`, 'g');
}

/** A reader of the elements of one name in a text held whole. */
export function elementsOf(name: string): (text: string) => XmlElement[] {
  const pattern = elementPattern(name);
  return (text) => {
    const elements: XmlElement[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      elements.push({ attributes: found[1] ?? '', content: found[2] ?? '' });
    }
    return elements;
  };
}

/** A reader of what the first element of one name holds in a text held whole; empty when there is none. */
export function contentOf(name: string): (text: string) => string {
  const pattern = new RegExp(elementPattern(name).source);
  return (text) => pattern.exec(text)?.[2] ?? '';
}

/** A reader of one attribute in what a tag holds; null when it has none. */
export function attributeOf(name: string): (attributes: string) => string | null {
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const found = pattern.exec(attributes);
    return found === null ? null : decodeXml(found[1] ?? found[2] ?? '');
  };
}

/** The elements of one name in a text received in pieces. Throws a RangeError when one is longer than `longest`. */
export function splitElements(name: string, longest: number): (text: string) => XmlElement[] {
  const pattern = elementPattern(name);
  const opening = new RegExp(`<${TAG}${name}(?=[\\s/>])`);
  let pending = '';
  return (text) => {
    pending += text;
    const elements: XmlElement[] = [];
    let end = 0;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(pending); found !== null; found = pattern.exec(pending)) {
      elements.push({ attributes: found[1] ?? '', content: found[2] ?? '' });
      end = pattern.lastIndex;
    }
    const rest = pending.slice(end);
    const begun = rest.search(opening);
    const cut = rest.lastIndexOf('<');
    const isName = cut >= 0 && rest.length - cut < LONGEST_NAME;
    pending = begun >= 0 ? rest.slice(begun) : isName ? rest.slice(cut) : '';
    if (pending.length > longest) throw new RangeError(`an element ${name} without end`);
    return elements;
  };
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character references, and CDATA sections, as the text they stand for. */
export function decodeXml(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  return text.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, raw, decimal, hex, name) => {
      if (raw !== undefined) return raw;
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
