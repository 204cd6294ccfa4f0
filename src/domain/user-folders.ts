/** Where the programs of this user keep their settings; `platform` as Node names it, `home` the user's own folder. */
export type UserFolders = {
  readonly platform: string;
  readonly home: string;
  /** Windows: what roams with the user, and what stays on the machine. */
  readonly roaming: string;
  readonly local: string;
  /** Elsewhere than on Windows and macOS: the folder that the XDG rules name. */
  readonly config: string;
  /** CLAUDE_CONFIG_DIR, which moves the settings of Claude Code; null without it. */
  readonly claudeCode: string | null;
};
