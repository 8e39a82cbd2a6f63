// VS Code's page takes each message of its socket as a Blob, which it reads by a FileReader. For both Chromium asks another of
// its processes: an eighth of the work of an integration run. Here a message comes as bytes, and there is nothing left to read.

/** For all pages that are opened after it. @param {import('playwright-core').BrowserContext} context @returns {Promise<void>} */
export async function takeSocketBytes(context) {
  await context.addInitScript(() => {
    // Webviews have no socket of VS Code's; they stay as they are.
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
