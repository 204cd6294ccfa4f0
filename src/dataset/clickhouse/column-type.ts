/** What a ClickHouse column holds, as far as orders are concerned. */
export type ColumnType = {
  kind:
    | 'text'
    | 'label'
    | 'uuid'
    | 'integer'
    | 'decimal'
    | 'float'
    | 'date'
    | 'date32'
    | 'datetime'
    | 'datetime64'
    | 'other';
  nullable: boolean;
  /** Whether each of its values is exactly a Decimal(18, 4). */
  isExact: boolean;
};

const KINDS: readonly [RegExp, ColumnType['kind']][] = [
  [/^String$/, 'text'],
  [/^(FixedString\(\d+\)|Enum(8|16)\(.*\))$/s, 'label'],
  [/^UUID$/, 'uuid'],
  [/^U?Int(8|16|32|64|128|256)$/, 'integer'],
  [/^Decimal\(\d+, \d+\)$/, 'decimal'],
  [/^(Float(32|64)|BFloat16)$/, 'float'],
  [/^Date$/, 'date'],
  [/^Date32$/, 'date32'],
  [/^DateTime(\(.*\))?$/, 'datetime'],
  [/^DateTime64\(.*\)$/, 'datetime64'],
];

const WHOLE_DIGITS = 14;
const DECIMALS = 4;

/** Reads a type as `system.columns` writes it: `LowCardinality(Nullable(String))` → text, nullable. */
export function readColumnType(type: string): ColumnType {
  const bare = unwrap(unwrap(type, 'LowCardinality'), 'Nullable');
  const kind = KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? 'other';
  const [, precision, scale] = /^Decimal\((\d+), (\d+)\)$/.exec(bare)?.map(Number) ?? [];
  const isSmallDecimal =
    precision !== undefined && scale !== undefined && scale <= DECIMALS && precision - scale <= WHOLE_DIGITS;
  return {
    kind,
    nullable: /^(LowCardinality\()?Nullable\(/.test(type),
    isExact: isSmallDecimal || /^U?Int(8|16|32)$/.test(bare),
  };
}

function unwrap(type: string, wrapper: string): string {
  return type.startsWith(`${wrapper}(`) ? type.slice(wrapper.length + 1, -1) : type;
}
