/** Levels of lists and objects in one another: arguments have four at most, and code that follows a value down is safe with these. */
const DEEPEST = 64;

/** Whether a value that came as JSON is nested so deep that following it down could exhaust the stack. */
export function isTooDeep(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
}
