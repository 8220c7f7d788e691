import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PAGE } from './page.js';

const LONGEST_FILE = 250;
const root = fileURLToPath(PAGE);

/** @returns the paths of the page's files, relative to its folder. */
function files(folder = '') {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap(entry => entry.isDirectory() ? files(`${folder}${entry.name}/`) : [folder + entry.name]);
}

const all = files().filter(file => /\.(js|css|html|svg)$/.test(file)).map(file => ({ file, text: readFileSync(root + file, 'utf8') }));
const scripts = all.filter(({ file }) => file.endsWith('.js'));

test('Every file is short', () => assert.deepEqual(all.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST_FILE).map(({ file }) => file), []));

test('Text reaches the page only as text, and no code is made of text', () => {
  const forbidden = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|eval|new Function|srcdoc)\b|setTimeout\(\s*['"`]/;
  assert.deepEqual(scripts.filter(({ text }) => forbidden.test(text)).map(({ file }) => file), []);
});

test('Nothing is fetched from elsewhere', () => {
  const address = /https?:\/\/(?!www\.w3\.org\/2000\/svg)/;
  assert.deepEqual(all.filter(({ text }) => address.test(text)).map(({ file }) => file), []);
});

test('The start page has no styles and no scripts of its own, which the content security policy would stop', () => {
  const { text } = all.find(({ file }) => file === 'index.html');
  assert.doesNotMatch(text, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});

test('Every file that is named is there', () => {
  const named = all.find(({ file }) => file === 'index.html').text.matchAll(/(?:href|src)="desk\/page\/([^"]*)"/g);
  assert.deepEqual([...named].map(match => match[1]).filter(file => !all.some(one => one.file === file)), []);
  for (const { file, text } of scripts) {
    for (const [, path] of text.matchAll(/(?:from|@import [^']*from|import\() ?'(\.[^']+)'/g)) {
      const target = new URL(path, PAGE + file).href.slice(PAGE.length);
      assert.ok(all.some(one => one.file === target), `${file} imports ${path}`);
    }
  }
});

test('Every icon that is used is drawn', () => {
  const drawn = new Set([...all.find(({ file }) => file === 'icons.svg').text.matchAll(/symbol id="([^"]+)"/g)].map(match => match[1]));
  for (const { file, text } of scripts) {
    for (const [, name] of text.matchAll(/\bicon(?:: |\()'([^']+)'/g)) assert.ok(drawn.has(name), `${file} uses ${name}`);
  }
});

test('Imports go down: views use the app, the app uses media, media use the wire', () => {
  const floors = { 'text': 0, 'model': 1, 'wire': 2, 'dom': 2, 'media': 3, 'app': 4, 'view': 5 };
  // The composition knows everybody.
  const composition = ['app/app.js', 'app/main.js'];
  const upward = scripts.filter(({ file }) => !composition.includes(file)).flatMap(({ file, text }) => [...text.matchAll(/^import .*from '(\.[^']+)';/gm)]
    .map(([, path]) => new URL(path, PAGE + file).href.slice(PAGE.length))
    .filter(target => floors[target.split('/')[0]] > floors[file.split('/')[0]])
    .map(target => `${file} imports ${target}`));
  assert.deepEqual(upward, []);
});
