/** Loaded before the program: its clock says the same day on every run, and goes on from there. */
const START = Date.UTC(2026, 10, 20, 9, 0, 0) - Date.now();

class FixedDate extends Date {
  constructor(...parts: readonly number[]) {
    if (parts.length === 0) super(FixedDate.now());
    else if (parts.length === 1) super(parts[0] ?? 0);
    else super(Date.UTC(...(parts as [number, number])));
  }
  static override now(): number {
    return realNow() + START;
  }
}
const realNow = Date.now.bind(Date);
Object.assign(globalThis, { Date: FixedDate });
