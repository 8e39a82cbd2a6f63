import * as vscode from 'vscode';

/**
 * A Markdown file of the extension with its text, in the language of VS Code if it is there: `media/checks.de.md`. It is
 * read to find out: the extension may be on a web server, which lists no files.
 */
export async function readTranslated(
  extension: vscode.Uri,
  name: string,
): Promise<{ readonly uri: vscode.Uri; readonly text: string }> {
  const read = async (suffix: string): Promise<{ readonly uri: vscode.Uri; readonly text: string }> => {
    const uri = vscode.Uri.joinPath(extension, `${name}${suffix}.md`);
    return { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  };
  const { language } = vscode.env;
  if (!/^[a-z-]+$/i.test(language) || /^en\b/i.test(language)) return read('');
  return read(`.${language.toLowerCase()}`).catch(() => read(''));
}
