/** @import { App } from '../app/app.js' */
import { bdi, button, h, setAttribute, setText, show } from '../dom/element.js';
import { join } from '../model/ring-chart.js';
import { userIdFor, visibleText } from '../text/safe-text.js';
import { avatar } from './parts.js';

const NAME_KEY = 'desk.name';
const USER_ID = '[A-Za-z0-9_.@\\-]+';

/**
 * The phone of this page: be reachable, ring somebody, hang up.
 * @param {App} app
 * @returns {{element: HTMLElement, close: () => void}}
 */
export function createPhoneCard(app) {
  const { phone } = app;
  const name = h('input', { class: 'input', attributes: { name: 'name', required: true, maxlength: 60, autocomplete: 'nickname', value: localStorage.getItem(NAME_KEY) ?? '' } });
  const user = h('input', { class: 'input', attributes: { name: 'user', maxlength: 63, pattern: USER_ID, autocomplete: 'off', spellcheck: 'false', placeholder: 'made from your name' } });
  const offline = h('form', { class: 'phone-form', on: { submit: event => void connect(event) } },
    h('label', 'field', h('span', {}, 'Your name'), name),
    h('label', 'field', h('span', {}, 'User id'), user),
    button({ label: 'Be reachable', icon: 'audio-call', class: 'primary', attributes: { type: 'submit' }, click: () => {} }));

  const whom = h('input', { class: 'input', attributes: { name: 'whom', required: true, pattern: `${USER_ID}([ ,]+${USER_ID})*`, autocomplete: 'off', spellcheck: 'false', list: 'phone-users' } });
  const users = h('datalist', { attributes: { id: 'phone-users' } });
  const online = h('form', { class: 'phone-form', on: { submit: event => event.preventDefault() } },
    h('label', 'field', h('span', {}, 'Whom?'), whom, users),
    button({ label: 'Video call', icon: 'video-call', class: 'primary', click: () => ring('video') }),
    button({ label: 'Audio call', icon: 'audio-call', click: () => ring('audio') }));

  const state = h('p', { class: 'phone-state', attributes: { role: 'status' } });
  const hangUp = button({ label: 'Hang up', icon: 'leave', class: 'danger-fill', click: () => phone.hangUp() });
  const goOffline = button({ label: 'Go offline', class: 'quiet', click: () => phone.disconnect() });
  const face = h('span');
  const element = h('section', { class: 'card phone-card', attributes: { 'aria-label': 'Your phone' } },
    h('div', 'phone-head', face, h('div', {}, h('h2', {}, 'Your phone'), state), hangUp, goOffline), offline, online);

  let shown = '';
  const ends = [phone.state.watch(draw), app.desk.state.watch(desk => {
    const ids = [...new Set((desk?.rooms ?? []).flatMap(room => room.users.map(one => one.userId)))];
    const key = ids.join('\n');
    if (key === shown) return;
    shown = key;
    users.replaceChildren(...ids.map(id => h('option', { attributes: { value: id } })));
  })];
  return { element, close: () => ends.forEach(end => end()) };

  function draw() {
    const { phone: one, status, userName } = phone.state.value;
    show(offline, one === null);
    show(online, one !== null && one.call === null);
    show(goOffline, one !== null && one.call === null);
    show(hangUp, one?.call !== null && one?.call !== undefined && one.call.phase !== 'ringing');
    if (one !== null && face.dataset.user !== one.self.userId) {
      face.dataset.user = one.self.userId;
      face.replaceChildren(avatar(one.self.userId, visibleText(userName, 60)));
    }

    show(face, one !== null);
    const isOpen = status.phase === 'open';
    const text = one === null ? 'Others can ring this page while you are reachable.' : !isOpen ? 'Connecting to the ring server …' : one.call === null ? `Reachable as ${one.self.userId}` : callText(one.call);
    setText(state, text);
    setAttribute(element, 'data-call', one?.call?.phase ?? null);
  }

  /** @param {Event} event */
  async function connect(event) {
    event.preventDefault();
    const userName = name.value.trim();
    if (userName.length === 0) return;
    localStorage.setItem(NAME_KEY, userName);
    try {
      // In response to the click, so that the page may ring later.
      await Promise.all([app.sound.start().catch(fault => console.warn(fault)), phone.connect(user.value.trim() || userIdFor(userName, () => false), userName)]);
    } catch (fault) {
      app.announcer.notify(fault instanceof Error ? fault.message : String(fault), 'bad');
    }
  }

  /** @param {'audio' | 'video'} media */
  function ring(media) {
    if (!whom.reportValidity()) return;
    phone.ring(whom.value.split(/[ ,]+/).filter(id => id.length > 0), media);
  }
}

/** @param {import('../model/phone-draft.js').PhoneCall} call */
function callText(call) {
  const names = join(Object.values(call.members).filter(member => ['inviting', 'received', 'accepted'].includes(member.state)).map(member => visibleText(member.name || member.userId, 40)));
  switch (call.phase) {
    case 'ringing':
      return `${names} rings`;
    case 'dialing':
      return Object.values(call.members).some(member => member.state === 'received') ? `It rings at ${names} …` : `Ringing ${names} …`;
    case 'inCall':
      return `In a call with ${names}`;
    default:
      return `Connecting with ${names} …`;
  }
}

/**
 * The question whether to accept a call, on every view.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function createIncomingCall(app) {
  const { phone } = app;
  const who = bdi(''), text = h('p', 'muted'), face = h('span');
  const element = h('div', { class: 'card incoming', attributes: { role: 'alertdialog', 'aria-labelledby': 'incoming-title', hidden: true } },
    face, h('div', 'incoming-text', h('h2', { attributes: { id: 'incoming-title' } }, who), text),
    button({ label: 'Decline', icon: 'leave', class: 'danger-fill', click: () => phone.decline() }),
    button({ label: 'Accept', icon: 'audio-call', class: 'good-fill', click: () => phone.accept() }));
  phone.state.watch(({ phone: one }) => {
    const call = one?.call?.phase === 'ringing' ? one.call : null;
    const isNew = element.hidden && call !== null;
    show(element, call !== null);
    if (call === null) {
      app.ringTone.stop();
      return;
    }

    const inviter = call.members[call.invitedBy];
    const name = visibleText(inviter?.name || call.invitedBy, 60);
    setText(who, name);
    setText(text, call.media === 'video' ? 'rings you with video' : 'rings you');
    if (isNew) {
      face.replaceChildren(avatar(call.invitedBy, name));
      app.announcer.say(`${name} rings you.`);
      app.ringTone.start();
      element.querySelector('button')?.focus();
    }
  });
  return element;
}
