/**
 * @import { App } from '../app/app.js'
 * @import { Recording, Timeline } from '../wire/types.js'
 * @import { View } from './view.js'
 */
import { button, h, icon, setAttribute, setText, show } from '../dom/element.js';
import { isEssential, KINDS, rowsOf } from '../model/timeline.js';
import { counted } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { addressOfRecording, DeskError, listRecordings, readTimeline } from '../wire/desk-api.js';
import { setLabel } from './labels.js';
import { batched, setChoices } from './parts.js';
import { TimelineList } from './timeline-list.js';

const ASK_EVERY = 1_000;
const MOST_ROWS = 500;

/**
 * What the engine of a participant was told and reported.
 * @param {App} app
 * @param {string | undefined} userId Whose engine to show first; undefined for the newest participant's.
 * @returns {View}
 */
export function createTimeline(app, userId) {
  const who = h('select', { class: 'select', on: { change: () => void choose() } });
  const kind = h('select', { class: 'select', on: { change: () => render() } });
  const about = h('p', { class: 'muted', attributes: { role: 'status' } });
  const follow = button({ label: 'Pause', icon: 'pause', click: () => setFollowing(!isFollowing) });
  const file = h('a', { class: 'button', attributes: { download: true } }, icon('download'), h('span', 'button-label', 'Flight recording'));
  const list = new TimelineList();
  const nothing = h('div', 'empty', h('p', {}, ''));
  const element = h('div', 'page',
    h('div', 'page-head timeline-head', h('div', 'grow', h('h1', {}, 'Timelines'), about), follow, file),
    h('div', 'log-tools', h('label', 'field', h('span', {}, 'Whose engine'), who), h('label', 'field', h('span', {}, 'What'), kind)),
    h('div', 'card log', nothing, list.element));
  setChoices(kind, [{ value: 'essential', text: 'What happened' }, { value: 'all', text: 'Everything' }, ...KINDS.map(one => ({ value: one.kind, text: one.text }))]);

  /** @type {Timeline | null} */
  let timeline = null;
  let isFollowing = true, isClosed = false, isAsking = false;
  let fault = '';

  async function ask() {
    if (isAsking || isClosed) return;
    isAsking = true;
    try {
      showRecordings(await listRecordings());
      const id = who.value;
      const answer = id === '' ? null : await readTimeline(id, timeline?.recording.id === id ? timeline.recording.received : undefined);
      if (answer !== null && id === who.value) timeline = answer;
      fault = '';
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      fault = error.message;
    } finally {
      isAsking = false;
    }

    if (!isClosed) render();
  }

  async function choose() {
    timeline = null;
    render();
    await ask();
  }

  /** @param {boolean} following */
  function setFollowing(following) {
    isFollowing = following;
    setLabel(follow, following ? 'Pause' : 'Follow', following ? 'pause' : 'play');
    render();
    if (following) void ask();
  }

  /** @param {Recording[]} recordings */
  function showRecordings(recordings) {
    const isFirst = who.value === '';
    const newest = [...recordings].reverse();
    setChoices(who, newest.map(one => ({ value: one.id, text: nameOf(one) })));
    const wanted = newest.find(one => one.userId === userId);
    if (isFirst && wanted !== undefined) who.value = wanted.id;
    if (timeline !== null && who.value !== timeline.recording.id) timeline = null;
  }

  const render = batched(() => {
    const rows = timeline === null ? [] : rowsOf(timeline.lines, app.desk.state.value?.events ?? [], timeline.recording.userId);
    const selected = rows.filter(row => kind.value === 'all' || (kind.value === 'essential' ? isEssential(row) : row.kind === kind.value));
    list.update(selected.slice(-MOST_ROWS));
    setText(about, fault !== '' ? fault : aboutOf(timeline, selected.length, isFollowing));
    show(nothing, selected.length === 0);
    setText(/** @type {Element} */ (nothing.firstElementChild), timeline === null ? 'Nobody has been here yet whose engine records what it does. Programs with DeskEngineFactory and this page do.' : 'The engine was told and reported nothing of this kind.');
    show(file, timeline !== null);
    show(follow, timeline !== null && timeline.recording.endedAt === undefined);
    if (timeline !== null) setAttribute(file, 'href', addressOfRecording(timeline.recording.id));
  });

  const timer = setInterval(() => {
    if (isFollowing && document.visibilityState === 'visible') void ask();
  }, ASK_EVERY);
  const end = app.desk.state.watch(render);
  void ask();
  return {
    element, title: 'Timelines', close: () => {
      isClosed = true;
      clearInterval(timer);
      end();
    },
  };
}

/** @param {Recording} recording */
function nameOf(recording) {
  return `${recording.userId === undefined ? 'not logged in yet' : visibleText(recording.userId, 64)} · ${visibleText(recording.client, 64)} · ${visibleText(recording.id, 20)}${recording.endedAt === undefined ? '' : ' · has left'}`;
}

/** @param {Timeline | null} timeline @param {number} shown @param {boolean} isFollowing */
function aboutOf(timeline, shown, isFollowing) {
  if (timeline === null) return 'What an engine was told, and what it reported.';
  const of = shown > MOST_ROWS ? `The newest ${MOST_ROWS} of ${counted(shown, 'row')}` : counted(shown, 'row');
  return `${of}, the newest first; ${timeline.recording.endedAt !== undefined ? 'the participant has left' : isFollowing ? 'live' : 'paused'}.`;
}
