// The phones of the demo: draws what /demo/state tells, sends what is typed.
(function () {
  'use strict';
  const POLL = 700;
  const screens = {};
  let version = -1;
  const $ = id => document.getElementById(id);
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const readable = number => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2-$3');

  function build(phone) {
    const part = $('phone').content.cloneNode(true);
    const section = part.querySelector('section');
    const [screen, form, box] = ['.screen', 'form', 'textarea'].map(s => part.querySelector(s));
    section.classList.add(phone.id);
    section.id = 'phone-' + phone.id;
    part.querySelector('h2').textContent = phone.title;
    part.querySelector('.number').textContent = readable(phone.number);
    screen.setAttribute('aria-label', 'Texts on ' + phone.title.toLowerCase());
    box.id = 'box-' + phone.id;
    const label = part.querySelector('label');
    label.htmlFor = box.id;
    label.textContent = 'Text from ' + phone.title.toLowerCase();
    form.addEventListener('submit', event => { event.preventDefault(); send(phone.id, box); });
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(phone.id, box); }
    });
    const empty = make('p', 'empty', phone.id === 'responder' ? 'Alerts come here when someone needs a person.' : 'No texts yet.');
    screen.append(empty);
    screens[phone.id] = { screen, empty, blocked: part.querySelector('.blocked'), bubbles: new Map() };
    $('phones').append(part);
  }

  async function send(id, box) {
    const body = box.value;
    if (!body.trim()) return;
    box.value = '';
    box.focus();
    try {
      await fetch('/demo/phones/' + id + '/texts', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ body })
      });
    } catch (offline) {
      box.value = body;
    }
    poll();
  }

  function about(text) {
    const time = new Date(text.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const segments = text.segments + (text.segments === 1 ? ' segment ' : ' segments ') + text.encoding;
    const status = text.status === 'failed' ? 'not received by the line' : text.own ? '' : text.status;
    return [time, segments, status].filter(Boolean).join(' · ');
  }

  function draw(phone) {
    if (!screens[phone.id]) build(phone);
    const { screen, empty, blocked, bubbles } = screens[phone.id];
    const atEnd = screen.scrollHeight - screen.scrollTop - screen.clientHeight < 60;
    const alive = new Set(phone.texts.map(text => text.id));
    let added = false;
    bubbles.forEach((bubble, id) => { if (!alive.has(id)) { bubble.remove(); bubbles.delete(id); } });
    for (const text of phone.texts) {
      let bubble = bubbles.get(text.id);
      if (!bubble) {
        bubble = make('div', 'bubble' + (text.own ? ' own' : ''));
        const said = make('div', 'text', text.body);
        said.dir = 'auto';
        bubble.append(said, make('span', 'about'));
        bubbles.set(text.id, bubble);
        screen.append(bubble);
        added = true;
      }
      const line = about(text);
      if (bubble.lastChild.textContent !== line) bubble.lastChild.textContent = line;
      bubble.classList.toggle('failed', text.status === 'failed');
      if (bubble.firstChild.textContent !== text.body) bubble.firstChild.textContent = text.body;
    }
    empty.hidden = bubbles.size > 0;
    blocked.hidden = !phone.blocked;
    if (added && atEnd) screen.scrollTop = screen.scrollHeight;
  }

  let drawnCases = '[]';
  function drawCases(cases) {
    const now = JSON.stringify(cases);
    if (now === drawnCases) return;
    drawnCases = now;
    const list = cases.map(one => {
      const box = make('article', 'one');
      const head = make('h3');
      head.append(make('span', 'code', one.code), make('span', 'tag ' + one.level, one.level), make('span', 'tag', one.state), make('span', 'tag', one.language));
      const steps = make('ol');
      one.history.forEach(step => steps.append(make('li', '', step)));
      box.append(head, steps);
      return box;
    });
    $('cases').replaceChildren(...(list.length ? list : [make('p', 'none', 'No case is open.')]));
  }

  let polling = false;
  async function poll() {
    if (polling) return;
    polling = true;
    try {
      const answer = await fetch('/demo/state');
      const state = await answer.json();
      if (state.version !== version) { version = state.version; state.phones.forEach(draw); }
      drawCases(state.cases);
      const line = 'The line: ' + readable(state.helpline);
      if ($('net').textContent !== line) $('net').textContent = line;
    } catch (offline) {
      $('net').textContent = 'The server does not answer';
    }
    polling = false;
  }

  poll();
  setInterval(poll, POLL);
})();
