// VS Code's page receives each message of its socket as a Blob and reads it with a FileReader. For both, Chromium uses
// another process, which is an eighth of the work of an integration run. Here, messages arrive as bytes, and there is
// nothing left to read.

/**
 * Applies to all pages that are opened later.
 * @param {import('playwright-core').BrowserContext} context
 * @returns {Promise<void>}
 */
export async function takeSocketBytes(context) {
  await context.addInitScript(() => {
    // Webviews have no socket of VS Code's, and are left alone.
    if (window !== window.top) return;
    window.WebSocket = new Proxy(WebSocket, {
      construct(OfBrowser, parameters, target) {
        const socket = Reflect.construct(OfBrowser, parameters, target);
        socket.binaryType = 'arraybuffer';
        return socket;
      },
    });
    window.FileReader = class extends FileReader {
      /** @override @param {Blob | ArrayBuffer} data */
      readAsArrayBuffer(data) {
        if (data instanceof Blob) return super.readAsArrayBuffer(data);
        Object.defineProperty(this, 'result', { value: data, configurable: true });
        this.dispatchEvent(new ProgressEvent('load'));
      }
    };
  });
}
