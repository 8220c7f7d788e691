import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { hueOf, initialsOf, nameOf, userIdFor, visibleLines, visibleText } = await import(`${PAGE}text/safe-text.js`);

for (const [name, text, expected] of [
  ['HTML is text like any other', '<b>Mallory</b>', '<b>Mallory</b>'],
  ['A character that turns the direction of writing is shown', 'txt\u202Eexe', 'txt\\u202Eexe'],
  ['An isolate is shown', '\u2066x\u2069', '\\u2066x\\u2069'],
  ['Control characters are shown', 'a\u0000b\u001B[31m\u007F\u009Bc', 'a\\u0000b\\u001B[31m\\u007F\\u009Bc'],
  ['Line breaks of a name are shown', 'a\nb\u2028c', 'a\\u000Ab\\u2028c'],
  ['Characters without width are shown', 'a\u200Bb\uFEFFc\u00ADd', 'a\\u200Bb\\uFEFFc\\u00ADd'],
  ['Letters without a shape are shown', 'a\u3164b\u115F', 'a\\u3164b\\u115F'],
  ['Half a pair is shown', 'a\uD83Db', 'a\\uD83Db'],
  ['Tags behind a flag are shown', '\u{1F3F4}\u{E0067}', '\u{1F3F4}\\u{E0067}'],
  ['Languages and emoji stay as they are', 'مريم Zoë 田中 👩‍🚀', 'مريم Zoë 田中 👩‍🚀'],
  ['Nothing is nothing', undefined, ''],
]) {
  test(name, () => assert.equal(visibleText(text), expected));
}

test('A tower of marks on one letter is cut', () => assert.equal(visibleText(`a${'\u0301'.repeat(500)}b`), `a${'\u0301'.repeat(4)}b`));

test('A long text is cut between characters', () => assert.equal(visibleText('😀'.repeat(50), 3), '😀😀😀…'));

test('Lines and tabs of a message stay', () => assert.equal(visibleLines('a\r\nb\tc\rd\u202E'), 'a\nb\tc\nd\\u202E'));

test('A user without a visible name is shown by the id', () => {
  assert.equal(nameOf({ userId: 'ann', userName: 'Ann' }), 'Ann');
  assert.equal(nameOf({ userId: 'ann', userName: '  ' }), 'ann');
  assert.equal(nameOf({ userId: 'ann' }), 'ann');
});

test('Initials are those of the first and the last word', () => {
  assert.deepEqual(['Ann Becker', 'bob', 'van_der_Berg', '', '  ', '«Zoë»', '田中'].map(initialsOf), ['AB', 'B', 'VB', '?', '?', 'Z', '田']);
});

test('The color of an id is always the same', () => {
  assert.equal(hueOf('ann'), hueOf('ann'));
  for (const id of ['', 'ann', 'bob', '\uD800']) assert.ok(hueOf(id) >= 0 && hueOf(id) < 360);
});

test('A user id is made of a name, and differs from those that are taken', () => {
  const taken = new Set(['ann', 'ann-2', 'guest']);
  const make = name => userIdFor(name, id => taken.has(id));

  assert.deepEqual(['Zoë Müller', 'Ann', 'مريم', '--x--'].map(make), ['zoe-muller', 'ann-3', 'guest-2', 'x']);
  assert.ok(make('a'.repeat(500)).length <= 45);
});
