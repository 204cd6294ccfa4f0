import type { SegmentId } from '../../domain/segment.ts';

/**
 * How far down each segment stands, from 1 for the best. The three that gather recent customers stand together, since
 * passing from one to another takes a purchase and is no fall. Source: convention, after the order of the ten segments.
 */
export const segmentStanding: Readonly<Record<SegmentId, number>> = {
  champions: 1,
  loyaux: 2,
  potentiels: 3,
  nouveaux: 3,
  prometteurs: 3,
  'a-cultiver': 4,
  'a-risque': 5,
  dormants: 6,
  hibernants: 7,
  perdus: 8,
};
