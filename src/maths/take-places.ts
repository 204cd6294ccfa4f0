/** The values at some places, in the order of the places. */
export function takePlaces(values: Float64Array, places: Uint32Array): Float64Array {
  const taken = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) taken[at] = values[places[at] ?? 0] ?? Number.NaN;
  return taken;
}
