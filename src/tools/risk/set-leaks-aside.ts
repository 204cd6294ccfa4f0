import { takePlaces } from '../../maths/take-places.ts';
import { findLeakage, type Leakage } from './find-leakage.ts';
import { type LeftOut, leaveOut } from './left-out.ts';
import { type RiskFeature, takeRows } from './risk-feature.ts';

export type Sifted = {
  readonly features: readonly RiskFeature[];
  readonly leftOut: readonly LeftOut[];
  readonly leakage: readonly Leakage[];
};

/** The customers whose outcome is known stand at `places`; `kept`: leaks stay in the model. */
type Known = { readonly places: Uint32Array; readonly outcome: Float64Array; readonly kept: boolean };

/** Takes out the features that give the outcome away; those asked for by name stay, and are told all the same. */
export function setLeaksAside(features: readonly RiskFeature[], { places, outcome, kept }: Known): Sifted {
  const answers = takePlaces(outcome, places);
  const leakage = features.flatMap((feature) => {
    const leak = findLeakage(takeRows(feature, places), answers);
    return leak === null ? [] : [{ ...leak, kept }];
  });
  const isLeak = ({ name }: RiskFeature): boolean => !kept && leakage.some(({ feature }) => feature === name);
  return {
    features: features.filter((feature) => !isLeak(feature)),
    leftOut: features.filter(isLeak).map(({ name }) => leaveOut(name, 'leakage')),
    leakage,
  };
}
