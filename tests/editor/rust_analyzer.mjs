// A client of rust-analyzer: the part of the Language Server Protocol that the tests need.

import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

export class RustAnalyzer {
  #process;
  #received = Buffer.alloc(0);
  #answers = new Map();
  #requests = 0;
  #loaded;
  #file;
  #version = 1;

  // Starts it in a folder, with the sources of std, and waits until it has read the package.
  static async start(folder, sources) {
    const analyzer = new RustAnalyzer();
    analyzer.#process = spawn("rust-analyzer", [], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    analyzer.#process.stdout.on("data", (data) => analyzer.#receive(data));
    const loaded = new Promise((resolve) => (analyzer.#loaded = resolve));
    await analyzer.#ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        experimental: { serverStatusNotification: true },
        textDocument: { hover: { contentFormat: ["plaintext"] } },
      },
      initializationOptions: {
        checkOnSave: false,
        cachePriming: { enable: false },
        cargo: { sysrootSrc: sources },
      },
    });
    analyzer.#tell("initialized", {});
    await loaded;
    return analyzer;
  }

  stop() {
    this.#process.kill();
  }

  open(path, text) {
    this.#file = pathToFileURL(path).href;
    this.#tell("textDocument/didOpen", {
      textDocument: { uri: this.#file, languageId: "rust", version: this.#version, text },
    });
  }

  // The names that are offered at the cursor, which is `|` in the text.
  async completions(marked) {
    const answer = await this.#at("textDocument/completion", marked);
    return (answer?.items ?? answer ?? []).map((item) => item.label.split("(")[0]);
  }

  // What is shown of the word at the cursor.
  async hover(marked) {
    return (await this.#at("textDocument/hover", marked))?.contents.value;
  }

  // The lines and columns, from 0, of what the word at the cursor means.
  async definitions(marked) {
    const found = await this.#at("textDocument/definition", marked);
    return (found ?? []).map(({ range, targetSelectionRange }) => {
      const { line, character } = (targetSelectionRange ?? range).start;
      return [line, character];
    });
  }

  #at(method, marked) {
    const cursor = marked.indexOf("|");
    const before = marked.slice(0, cursor);
    const text = before + marked.slice(cursor + 1);
    const line = before.split("\n").length - 1;
    const character = cursor - before.lastIndexOf("\n") - 1;
    this.#version += 1;
    this.#tell("textDocument/didChange", {
      textDocument: { uri: this.#file, version: this.#version },
      contentChanges: [{ text }],
    });
    return this.#ask(method, { textDocument: { uri: this.#file }, position: { line, character } });
  }

  #ask(method, params) {
    this.#requests += 1;
    const id = this.#requests;
    const answer = new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, end))[1]);
      const start = end + 4;
      if (this.#received.length < start + length) return;
      const message = JSON.parse(this.#received.subarray(start, start + length));
      this.#received = this.#received.subarray(start + length);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, result, error }) {
    if (method === "experimental/serverStatus" && params.quiescent) this.#loaded();
    if (id === undefined) return;
    if (method !== undefined) {
      // It asks for settings, of which there are none.
      const settings = method === "workspace/configuration" ? params.items.map(() => null) : null;
      this.#send({ id, result: settings });
      return;
    }
    const { resolve, reject } = this.#answers.get(id);
    this.#answers.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  }
}
