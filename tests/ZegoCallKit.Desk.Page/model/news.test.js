import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { newsOf } = await import(`${PAGE}model/news.js`);

const tile = (userId, more = {}) => ({ userId, name: userId.toUpperCase(), isSelf: false, isHandUp: false, isScreen: false, ...more });

test('Who came, who left, and what they do', () => {
  assert.equal(newsOf([tile('ann'), tile('bob')], [tile('bob', { isHandUp: true }), tile('cid'), tile('dana'), tile('cid', { isScreen: true })]), 'CID and DANA joined. ANN left. BOB raised a hand. CID shares a screen.');
});

test('Another stream of the same user is no news, and neither is this page’s own user', () => {
  assert.equal(newsOf([tile('bob')], [tile('bob'), tile('bob'), tile('ann', { isSelf: true, isHandUp: true })]), '');
});
