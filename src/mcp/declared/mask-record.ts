import { maskPersonal } from '../../language/mask-personal.ts';

/** Fields that hold who somebody is, whatever object they stand in; lower case, without `_`, `-` and spaces. */
const PERSONAL =
  /^(?:e?mails?|emailaddress|courriel|phones?|phonenumber|telephone|mobile|fax|firstname|lastname|surname|fullname|givenname|familyname|middlename|nickname|displayname|username|login|prenom|nom|civilite|address\d?|addresses|addressline\d?|street\w*|rue|adresse\w*|zip\w*|postal\w*|postcode|codepostal|lat|latitude|lng|longitude|ip|ipaddress|birth\w*|dob|dateofbirth|naissance|ssn|iban|bic|cardnumber|last4|company|avatar\w*|photo\w*)$/;
/** Objects about a person: there, a plain name is theirs. */
const ABOUT_PERSON =
  /(?:customer|client|contact|buyer|person|people|user|member|profile|lead|owner|billing|shipping|recipient|subscriber|payer|author)/;
const NAME = /^(?:name|label|title|nom)$/;
/** Written as it stands: `paid` is no id. */
const ID = /(?:^|[_-])(?:id|ID)$|[a-z](?:Id|ID)$/;
const MASK = '[name]';
const DEEPEST = 12;

/**
 * The value of a record without what says who somebody is: by the names of its fields, then, in what is left, by the look of its texts.
 */
export function maskRecord(value: unknown, about = '', depth = 0): unknown {
  if (typeof value === 'string') return maskPersonal(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((row: unknown) => maskRecord(row, about, depth + 1));
  const entries = Object.entries(value).map(([key, inner]) => [bare(key), key, inner] as const);
  const isPerson =
    ABOUT_PERSON.test(about) || entries.some(([name]) => /^(?:e?mail|firstname|lastname|phone)/.test(name));
  return Object.fromEntries(
    entries.map(([name, key, inner]) => {
      const isHidden = PERSONAL.test(name) || (isPerson && NAME.test(name));
      if (typeof inner === 'number' && ID.test(key)) return [key, '[id]'];
      const isKept = inner === null || typeof inner === 'boolean';
      return [maskPersonal(key), isHidden && !isKept ? MASK : maskRecord(inner, `${about} ${name}`, depth + 1)];
    }),
  );
}

function bare(key: string): string {
  return key
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
