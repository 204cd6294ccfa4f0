import { SegmentId } from '../domain/segment.ts';

/** Where a code's segment comes from: listed by the framework, or completed by this product. */
export type RfmCodeSource = 'framework' | 'extended';

const framework: Record<SegmentId, string> = {
  champions: '555 554 545 544',
  loyaux: '543 444 435 355',
  potentiels: '553 552 551 541',
  nouveaux: '521 512 511 411',
  prometteurs: '525 524 515 514',
  'a-cultiver': '433 412 343',
  'a-risque': '255 254 245 155',
  dormants: '244 243 233 134',
  hibernants: '144 133 122',
  perdus: '131 121 112 111',
};

const extended: Record<SegmentId, string> = {
  champions: '455 454 445',
  loyaux: '535 534 453 443 434 354 345 344 335',
  potentiels: '542 533 532 531 452 451 442 441 432 431',
  nouveaux: '522 422 421',
  prometteurs: '523 513 425 424 423 415 414 413',
  'a-cultiver': '353 352 351 342 341 334 333 332 331 325 324 323 322 321 315 314 313 312 311',
  'a-risque': '235 234 154 145 135',
  dormants: '253 252 251 242 241 232 225 224 223 215 214 153 152 143 125 124 115 114',
  hibernants: '231 222 221 213 212 211 142 132 123 113',
  perdus: '151 141',
};

function rows(codes: Record<SegmentId, string>, source: RfmCodeSource) {
  return SegmentId.options.flatMap((segment) =>
    codes[segment].split(' ').map((code) => [code, { segment, source }] as const),
  );
}

/** The 125 codes (recency, frequency, monetary; 5 is best), each in one of the ten segments. */
export const rfmCodes: Readonly<Record<string, { readonly segment: SegmentId; readonly source: RfmCodeSource }>> =
  Object.fromEntries([...rows(framework, 'framework'), ...rows(extended, 'extended')]);

/** The segment of a code of three scores from 1 to 5. Any other text is no code and falls in the last segment. */
export function segmentOfCode(code: string): SegmentId {
  return rfmCodes[code]?.segment ?? 'perdus';
}
