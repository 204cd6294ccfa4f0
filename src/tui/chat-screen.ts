import { Box, Static, Text, useAnimation, useApp, useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { createElement, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { Lang } from '../domain/bilingual.ts';
import type { Block } from './chat-port.ts';
import { readKeys } from './key-stroke.ts';
import { liveRegion, type Region } from './live-region.ts';
import { type Palette, paint } from './paint.ts';
import type { ScreenModel } from './screen-model.ts';
import { blockLines } from './shown-lines.ts';
import type { StyledLine } from './styled-text.ts';

export type ChatScreenProps = {
  model: ScreenModel;
  palette: Palette;
  lang: () => Lang;
  /** Told of each region as it is drawn. */
  onRegion: (region: Region) => void;
};

const TURN_MS = 120;
const GONE: Region = { lines: [], cursor: { x: 0, y: 0 } };

/** The conversation on a terminal: what was said is written once and scrolls away; below it, the region that changes. */
export function ChatScreen({ model, palette, lang, onRegion }: ChatScreenProps): ReactNode {
  const view = useSyncExternalStore(model.subscribe, model.view);
  const size = useWindowSize();
  const { exit } = useApp();
  const { setCursorPosition } = useCursor();
  const { frame } = useAnimation({ interval: TURN_MS, isActive: view.busy });
  useInput((input, key) => {
    for (const stroke of readKeys(input, key)) model.press(stroke);
  });
  usePaste((text) => model.press({ kind: 'paste', text }));
  useEffect(() => {
    if (view.ended) exit();
  }, [view.ended, exit]);

  const count = view.blocks.length;
  useEffect(() => model.drawn(count), [model, count]);

  const region = view.ended ? GONE : liveRegion(view, { ...size, lang: lang() }, frame);
  onRegion(region);
  setCursorPosition(view.ended ? undefined : region.cursor);

  const row = (line: StyledLine, key: number) =>
    createElement(Text, { key, wrap: 'truncate-end' }, paint(line, palette) || ' ');
  const said = (block: Block, key: number) =>
    createElement(Box, { key, flexDirection: 'column' }, blockLines(block, size.columns).map(row));
  const blocks = { items: [...view.blocks], children: said };
  return createElement(
    Box,
    { flexDirection: 'column' },
    createElement(Static<Block>, blocks),
    createElement(Box, { flexDirection: 'column' }, region.lines.map(row)),
  );
}
