/** What a style gives the frame of code, its marked lines and its line numbers; colours in hexadecimal. */
export interface ChromaStyle {
  /** Declarations for the element around the code. */
  readonly frame: string;
  readonly marked: string;
  readonly tableNumber: string;
  readonly inlineNumber: string;
}

/**
 * The styles of Hugo 0.169: text, background, marked lines, line numbers in a table and before their lines, and the names
 * of those that share them.
 */
const styles = [
  '- fff e5e5e5 7f7f7f 7f7f7f abap algol algol_nu arduino autumn borland bw colorful igor lovelace murphy pastie trac vs xcode',
  'b4b4b4 121212 292929 5a5a5a 5a5a5a ashen',
  'edecee 15141b 29263c 6d6d6d 6d6d6d aura-theme-dark',
  'bdbdbd 15141b 29263c 6d6d6d 6d6d6d aura-theme-dark-soft',
  '757575 000 191919 7f7f7f 7f7f7f average',
  'e2e4e5 282a36 3d3f4a 7f7f7f 7f7f7f base16-snazzy',
  'c6d0f5 303446 51576d 838ba7 838ba7 catppuccin-frappe',
  '4c4f69 eff1f5 bcc0cc 8c8fa1 8c8fa1 catppuccin-latte',
  'cad3f5 24273a 494d64 8087a2 8087a2 catppuccin-macchiato',
  'cdd6f4 1e1e2e 45475a 7f849c 7f849c catppuccin-mocha',
  'a9b7c6 2b2b2b 404040 7f7f7f 7f7f7f darcula',
  'b0c4de 282c34 3d4148 58626f 58626f doom-one doom-one2',
  'f8f8f2 282a36 3d3f4a 7f7f7f 7f7f7f dracula',
  '- f8f8f8 dfdfdf 7f7f7f 7f7f7f emacs tango',
  'd6cbb4 252b2e 3a4042 6b655a 6b655a evergarden',
  '- f0f0f0 d8d8d8 7f7f7f 7f7f7f friendly',
  'fff 111 282828 7f7f7f 7f7f7f fruity',
  '- f7f7f7 dedede 7f7f7f 7f7f7f github',
  'e6edf3 0d1117 6e7681 737679 6e7681 github-dark',
  'ebdbb2 282828 3d3d3d 756d59 756d59 gruvbox',
  '3c3836 fbf1c7 e1d8b3 9d9b9a 9d9b9a gruvbox-light',
  '000 - e5e5e5 7f7f7f 7f7f7f hr_high_contrast onesenterprise',
  '1d2432 - e5e5e5 8e9198 8e9198 hrdark',
  'c5c9c5 181616 393836 625e5a 625e5a kanagawa-dragon',
  '545464 f2ecbc e4d794 a09cac a09cac kanagawa-lotus',
  'dcd7ba 1f1f28 363646 54546d 54546d kanagawa-wave',
  '- f0f3f3 d8dada 7f7f7f 7f7f7f manni',
  '000 fff e5e5e5 7f7f7f 7f7f7f modus-operandi',
  'fff 000 191919 7f7f7f 7f7f7f modus-vivendi',
  'f8f8f2 272822 3c3d38 7f7f7f 7f7f7f monokai',
  '272822 fafafa e1e1e1 7f7f7f 7f7f7f monokailight rpgle',
  'd0d0d0 202020 363636 686868 686868 native',
  'd8dee9 2e3440 424853 6c6f74 6c6f74 nord',
  'bbc3d4 242933 393e47 5d616a 5d616a nordic',
  'abb2bf 282c34 3d4148 55595f 55595f onedark',
  'e7e9db 2f1e2e 433442 7f7f7f 7f7f7f paraiso-dark',
  '2f1e2e e7e9db cfd1c5 7f7f7f 7f7f7f paraiso-light',
  '- eed d6d6c6 7f7f7f 7f7f7f perldoc',
  '- - e5e5e5 7f7f7f 7f7f7f pygments',
  '4d4d4d fff e5e5e5 7f7f7f 7f7f7f rainbow_dash',
  'e0def4 191724 302e39 7f7f7f 7f7f7f rose-pine',
  '575279 faf4ed e1dbd5 7f7f7f 7f7f7f rose-pine-dawn',
  'e0def4 232136 39374a 7f7f7f 7f7f7f rose-pine-moon',
  'f8f8f2 000 191919 7c7c79 7c7c79 rrt',
  '93a1a1 002b36 19404a 495050 495050 solarized-dark',
  '8a8a8a 1c1c1c 323232 454545 454545 solarized-dark256',
  '586e75 fdf6e3 e3ddcc 7f7f7f 7f7f7f solarized-light',
  '3760bf e1e2e7 a1a6c5 6172b0 6172b0 tokyonight-day',
  'c8d3f5 222436 444a73 828bb8 828bb8 tokyonight-moon',
  'c0caf5 1a1b26 414868 a9b1d6 a9b1d6 tokyonight-night tokyonight-storm',
  'ccc 000 191919 666 666 vim',
  'c9c9c9 282c34 3d4148 7f7f7f 7f7f7f vulcan',
  'f8f8f2 433e56 555166 7f7f7f 7f7f7f witchhazel',
  'fff 1f1f24 353539 7f7f7f 7f7f7f xcode-dark',
];

/** Hugo uses this for a style that it does not have. */
const fallback = 'e5e5e5 000 191919 727272 727272';

let known: ReadonlyMap<string, ChromaStyle> | undefined;

/** The colours that Hugo 0.169 writes for a style itself, by name, compared case-insensitively; those of code are not here. */
export function chromaStyle(name: string): ChromaStyle {
  known ??= new Map(styles.flatMap((line) => namesOf(line).map((each) => [each, styleFrom(line)])));
  return known.get(name.toLowerCase()) ?? styleFrom(fallback);
}

function namesOf(line: string): readonly string[] {
  return line.split(' ').slice(5);
}

function styleFrom(line: string): ChromaStyle {
  const [text, background, marked, tableNumber, inlineNumber] = line.split(' ');
  const frame = [colour('color', text), colour('background-color', background)].filter((each) => each !== '');
  return {
    frame: `${frame.join(';')};`,
    marked: colour('background-color', marked),
    tableNumber: colour('color', tableNumber),
    inlineNumber: colour('color', inlineNumber),
  };
}

function colour(property: string, hexadecimal = '-'): string {
  return hexadecimal === '-' ? '' : `${property}:#${hexadecimal}`;
}
