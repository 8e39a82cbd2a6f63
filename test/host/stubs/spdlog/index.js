'use strict';
// The part of @vscode/spdlog that VS Code uses. Lines are appended immediately, so a killed process loses none of its
// log.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.formatted = true;
    mkdirSync(dirname(file), { recursive: true });
  }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, -1);
    appendFileSync(this.file, this.formatted ? `${time} [${levels[level]}] ${message}\n` : message);
  }
  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.formatted = true;
  }
  clearFormatters() {
    this.formatted = false;
  }
  flush() {}
  drop() {}
}

// Assigned one by one: VS Code imports them by name, and Node detects the names in a CommonJS module only this way.
module.exports.version = 0;
module.exports.setLevel = () => {};
module.exports.setFlushOn = () => {};
module.exports.shutdown = () => {};
module.exports.createRotatingLogger = (_name, file) => new Logger(file);
module.exports.createAsyncRotatingLogger = (_name, file) => Promise.resolve(new Logger(file));
