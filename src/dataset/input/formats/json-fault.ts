/**
 * Why a JSON file cannot be read: `broken` = an object that is no JSON, or no object where one is expected; `cut` = it
 * stops in the middle; `large` = an object, or a document that is no list, too large for memory; `characters` = not in
 * its encoding; `several` = more than one list of objects, whose names are `lists`.
 */
export class JsonFault extends Error {
  readonly kind: 'broken' | 'cut' | 'large' | 'characters' | 'several';
  readonly lists: readonly string[];

  constructor(kind: JsonFault['kind'], lists: readonly string[] = []) {
    super(kind);
    this.kind = kind;
    this.lists = lists;
  }
}
