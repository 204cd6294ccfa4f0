import type { RfmCell } from './rfm-cell.ts';
import { middlingCells } from './rfm-cells/middling-cells.ts';
import { oldCells } from './rfm-cells/old-cells.ts';
import { recentCells } from './rfm-cells/recent-cells.ts';

/** The 27 cells of the portfolio grid by code (recency, frequency, monetary; 3 is best), from the framework. */
export const rfmCells: Readonly<Record<string, RfmCell>> = { ...recentCells, ...middlingCells, ...oldCells };
