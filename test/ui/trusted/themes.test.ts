import assert from 'node:assert/strict';
import { faultsIn } from '../axe.js';
import { colourThemes } from '../colourThemes.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { viewTitle } from '../viewTitle.js';

/** Those whose picture the README and the guide show. */
const pictured = ['light', 'dark'];

describe('themes', () => {
  let window: RecapWindow;

  before(async () => {
    window = await RecapWindow.open();
    await window.showTree();
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    await (await window.preview()).locator('figure img').first().waitFor();
  });
  after(() => window.close());

  for (const { name, short, className } of colourThemes) {
    it(`${short}: the preview uses its colours, and its text has enough contrast, and axe-core finds nothing`, async () => {
      await window.session.vs(async (vscode, theme) => {
        const { ConfigurationTarget, workspace } = vscode;
        await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      }, name);
      const body = (await window.preview()).locator('body');
      await eventually(async () => assert.ok((await body.getAttribute('class'))?.split(' ').includes(className)));
      const [text, background] = await body.evaluate((element) => {
        const style = getComputedStyle(element);
        const page = getComputedStyle(element.ownerDocument.documentElement);
        return [style.color, page.getPropertyValue('--vscode-editor-background')];
      });
      assert.ok(contrast(channels(text), channels(background)) >= 4.5, `${text} on ${background}`);
      assert.deepEqual(await faultsIn(await window.preview()), []);
      if (pictured.includes(short)) await window.screenshot(short);
    });
  }

  it('printed: dark on white in any theme, without navigation', async () => {
    await window.page.emulateMedia({ media: 'print' });
    try {
      const preview = await window.preview();
      const [text, background] = await preview.locator('body').evaluate((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return [color, backgroundColor];
      });
      assert.ok(contrast(channels(text), [255, 255, 255]) >= 7, `${text} on white`);
      assert.match(background, /^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/);
      assert.equal(await preview.getByRole('navigation').count(), 0);
    } finally {
      await window.page.emulateMedia({ media: null });
    }
  });

  it('large: at four times the size, nothing but code is cut off', async () => {
    const body = (await window.preview()).locator('body');
    await body.evaluate((element) => element.style.setProperty('zoom', '4'));
    try {
      const wide = await body.evaluate((element) => {
        const room = document.documentElement.clientWidth;
        const all = [...element.querySelectorAll<HTMLElement>('#recap-head, #recap-head *, #content > *')];
        return all
          .filter((each) => each.getBoundingClientRect().right > room + 1)
          .map((each) => each.outerHTML.slice(0, 80));
      });
      assert.deepEqual(wide, []);
    } finally {
      await body.evaluate((element) => element.style.removeProperty('zoom'));
    }
  });

  it('at 200 % in a small window, nothing but code is cut off, nothing overlaps, and the bar wraps', async () => {
    const { page } = window;
    const before = page.viewportSize()!;
    await page.setViewportSize({ width: before.width / 2, height: before.height / 2 });
    try {
      const html = (await window.preview()).locator('html');
      await eventually(async () => assert.ok((await html.evaluate((element) => element.clientWidth)) < 400));
      const found = await html.evaluate((element) => {
        const room = element.clientWidth;
        const all = [...element.querySelectorAll<HTMLElement>('#recap-bar *, #recap-head *, #content > *')];
        const shown = all.filter((each) => each.offsetParent !== null && !each.closest('option'));
        const [days, talks] = ['.recap-days', '.recap-talks'].map((each) =>
          element.querySelector(each)!.getBoundingClientRect(),
        );
        return {
          wide: shown.filter((each) => each.getBoundingClientRect().right > room + 1).map((each) => each.outerHTML),
          scrolls: element.scrollWidth > room,
          isWrapped: days!.bottom <= talks!.top,
          covered: element.querySelector<HTMLElement>('#recap-bar')!.offsetHeight / element.clientHeight,
        };
      });
      assert.deepEqual(
        { ...found, covered: found.covered <= 0.4 },
        { wide: [], scrolls: false, isWrapped: true, covered: true },
      );
    } finally {
      await page.setViewportSize(before);
    }
  });

  for (const by of ['the system', 'VS Code'] as const)
    it(`reduced motion of ${by}: nothing moves, whatever the style sheet of the site says, and what is late still appears`, async () => {
      const setting = by === 'VS Code' ? 'on' : 'off';
      await window.session.vs(async (vscode, setting) => {
        const { ConfigurationTarget, workspace } = vscode;
        await workspace.getConfiguration('workbench').update('reduceMotion', setting, ConfigurationTarget.Global);
      }, setting);
      await window.page.emulateMedia({ reducedMotion: by === 'the system' ? 'reduce' : 'no-preference' });
      try {
        const body = (await window.preview()).locator('body');
        await eventually(async () => {
          const classes = (await body.getAttribute('class')) ?? '';
          assert.equal(classes.split(' ').includes('vscode-reduce-motion'), by === 'VS Code', classes);
        });
        const styles = await body.evaluate((element) => {
          // The policy of the page lets no style element in, but a site's style sheet could have these rules.
          const [own] = [...document.styleSheets];
          const rules = [
            'html { scroll-behavior: smooth }',
            'h2 { transition: all 3s; animation: recap-appear 3s infinite }',
          ];
          const places = rules.map((rule) => own!.insertRule(rule, own!.cssRules.length));
          const { scrollBehavior } = getComputedStyle(document.documentElement);
          const { transitionDuration, animationDuration, animationIterationCount } = getComputedStyle(
            element.querySelector('h2')!,
          );
          for (const place of places.reverse()) own!.deleteRule(place);
          return { scrollBehavior, transitionDuration, animationDuration, animationIterationCount };
        });
        assert.deepEqual(styles, {
          scrollBehavior: 'auto',
          transitionDuration: '0s',
          animationDuration: '0s',
          animationIterationCount: '1',
        });
      } finally {
        await window.page.emulateMedia({ reducedMotion: null });
        await window.session.vs(async (vscode) => {
          const { ConfigurationTarget, workspace } = vscode;
          await workspace.getConfiguration('workbench').update('reduceMotion', 'on', ConfigurationTarget.Global);
        });
      }
    });

  it('forced colours: the current day is marked, and what only a background shows has a border', async () => {
    await window.page.emulateMedia({ forcedColors: 'active' });
    try {
      const preview = await window.preview();
      await preview.getByRole('button', { name: 'Day 1' }).click();
      const current = preview.locator('.recap-day[aria-current]');
      await current.waitFor();
      const [day, other] = await preview
        .locator('.recap-day')
        .evaluateAll((days) => days.map((each) => getComputedStyle(each).backgroundColor));
      assert.notEqual(day, other);
      const borders = await preview
        .locator('code, .recap-card, .recap-button')
        .evaluateAll((all) =>
          all.filter((each) => !each.closest('pre')).map((each) => getComputedStyle(each).borderTopStyle),
        );
      assert.deepEqual([...new Set(borders)], ['solid']);
    } finally {
      await window.page.emulateMedia({ forcedColors: null });
    }
  });

  it('without an open recap, the view says what to do', async () => {
    await window.session.command('workbench.action.closeAllEditors');
    const welcome = window.page.locator('.welcome-view-content');
    await welcome.getByText('Open a recap in Markdown').waitFor();
    await welcome.getByRole('button', { name: 'Open File' }).waitFor();
    await viewTitle(window).filter({ hasNotText: '(' }).waitFor();
  });
});

/** Red, green and blue, 0 to 255, of `rgb(…)` or `#rrggbb`. */
function channels(colour: string): number[] {
  const hex = /#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i
    .exec(colour)
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  return hex ?? (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: number[], other: number[]): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(rgb: number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
