import type { Style } from './styled-text.ts';

/** The background the terminal is taken to have. */
export type Theme = 'dark' | 'light';

/** The parameters of a select-graphic-rendition sequence: with the 256 colours, and with the first sixteen, whose look the terminal decides. */
export type Rendition = { readonly rich: string; readonly plain: string };

const of = (rich: string, plain: string): Rendition => ({ rich, plain });
/** Ink on a ground: the ground alone would leave the ink to the terminal. */
const heat = (ink: number, ground: number, plain: string) => of(`38;5;${ink};48;5;${ground}`, plain);
const ink = (colour: number, plain: string) => of(`38;5;${colour}`, plain);

/** Every style of both themes. Ink reads on its ground, or on the theme’s, at 4.5 to 1; heat goes from the ground of the theme to its opposite. */
export const themes: Readonly<Record<Theme, Readonly<Record<Style, Rendition>>>> = {
  dark: {
    strong: of('1', '1'),
    dim: ink(246, '2'),
    figure: of('1;38;5;117', '1;36'),
    good: ink(114, '32'),
    bad: ink(210, '91'),
    warn: ink(221, '93'),
    user: ink(153, '94'),
    link: of('4;38;5;111', '4;36'),
    'heat-0': heat(255, 234, '2'),
    'heat-1': heat(255, 236, '37'),
    'heat-2': heat(255, 23, '36'),
    'heat-3': heat(16, 30, '96'),
    'heat-4': heat(16, 37, '32'),
    'heat-5': heat(16, 43, '92'),
    'heat-6': heat(16, 49, '33'),
    'heat-7': heat(16, 158, '93'),
    'segment-0': ink(220, '93'),
    'segment-1': ink(114, '92'),
    'segment-2': ink(80, '96'),
    'segment-3': ink(117, '94'),
    'segment-4': ink(147, '95'),
    'segment-5': ink(223, '33'),
    'segment-6': ink(209, '91'),
    'segment-7': ink(175, '35'),
    'segment-8': ink(146, '36'),
    'segment-9': ink(246, '2'),
  },
  light: {
    strong: of('1', '1'),
    dim: ink(241, '2'),
    figure: of('1;38;5;25', '1;34'),
    good: ink(22, '32'),
    bad: ink(124, '31'),
    warn: ink(94, '35'),
    user: ink(54, '34'),
    link: of('4;38;5;25', '4;34'),
    'heat-0': heat(16, 231, '2'),
    'heat-1': heat(16, 194, '30'),
    'heat-2': heat(16, 121, '36'),
    'heat-3': heat(16, 79, '34'),
    'heat-4': heat(16, 37, '32'),
    'heat-5': heat(16, 30, '35'),
    'heat-6': heat(231, 23, '31'),
    'heat-7': heat(231, 17, '1;31'),
    'segment-0': ink(94, '1;30'),
    'segment-1': ink(22, '32'),
    'segment-2': ink(23, '36'),
    'segment-3': ink(25, '34'),
    'segment-4': ink(55, '35'),
    'segment-5': ink(95, '1;34'),
    'segment-6': ink(160, '31'),
    'segment-7': ink(125, '1;35'),
    'segment-8': ink(60, '1;36'),
    'segment-9': ink(241, '2'),
  },
};
