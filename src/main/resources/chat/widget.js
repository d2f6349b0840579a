// The chat. LABELS (short texts of every language) and STYLE stand before this file when it is served.
const me = document.currentScript;
const home = new URL(me.src).origin;
const page = window.havenlinePage;
delete window.havenlinePage;
const asked = me.dataset;
const helpline = asked.helpline || '';
const WATCHDOG = 40000, TIMEOUT = 20000, SLOWEST = 30000, STREAM_FAILURES = 3, TYPING = 6000;

const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
};
const drawId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
const api = (path, options) => fetch(home + '/chat/api/' + path, {
  credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', ...options
});

// ---- which language
const known = tag => Object.keys(LABELS).find(one => one.toLowerCase() === tag.toLowerCase())
  || Object.keys(LABELS).find(one => one.split('-')[0] === tag.split('-')[0].toLowerCase());
const wishes = [asked.lang, page && page.words.lang, document.documentElement.lang, ...navigator.languages].filter(Boolean);
let lang = wishes.map(known).find(Boolean) || Object.keys(LABELS)[0];
let words = page && page.words.lang === lang ? page.words : { lang, rtl: LABELS[lang].rtl, to: LABELS[lang].to, t: LABELS[lang] };
const t = key => words.t[key] || '';

// ---- the frame of it
const host = page ? document.getElementById('havenline') : make('havenline-chat');
const shadow = host.attachShadow({ mode: page ? 'open' : 'closed' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
shadow.adoptedStyleSheets = [sheet];
const all = make('div', 'all ' + (page ? 'page' : 'float') + (asked.position === 'start' ? ' start' : ''));
const bar = make('section', 'bar'), link = make('a', 'exit'), opener = make('button', 'opener'), say = make('p', 'say');
const panel = make('section', 'panel'), tools = make('div', 'tools'), label = make('label', 'vh'), chooser = make('select');
const closer = make('button', 'plain'), scroll = make('div', 'scroll'), before = make('div', 'before'), log = make('div', 'log');
const net = make('p', 'net'), form = make('form'), boxLabel = make('label', 'vh'), box = make('textarea'), sender = make('button');
const dots = make('span'), typing = make('p', 'note');
link.setAttribute('data-exit', '');
link.rel = 'noreferrer noopener';
link.referrerPolicy = 'no-referrer';
say.setAttribute('role', 'status');
dots.setAttribute('aria-hidden', 'true');
net.setAttribute('role', 'status');
opener.type = closer.type = 'button';
chooser.id = 'l'; label.htmlFor = 'l';
box.id = 'b'; boxLabel.htmlFor = 'b';
box.dir = 'auto'; box.rows = 1; box.maxLength = 4000; box.autocomplete = 'off'; box.enterKeyHint = 'send';
log.setAttribute('role', 'log');
log.setAttribute('aria-live', 'polite');
log.setAttribute('aria-relevant', 'additions');
typing.hidden = true;
if (!page) scroll.tabIndex = 0;
bar.append(link, opener, say, dots);
tools.append(label, chooser, closer);
scroll.append(before, log, typing);
form.append(boxLabel, box, sender);
panel.append(tools, scroll, net, form);
all.append(bar, panel);
shadow.append(all);
if (/^#[0-9a-f]{6}$/i.test(asked.color || '')) all.style.setProperty('--deep', asked.color);

// ---- what is held, in memory only
let token = '', last = 0, queue = [], pumping = false, live = null, round = 0, choices = null, slow = false, waiting = null;

const paint = () => {
  all.lang = lang;
  all.dir = words.rtl ? 'rtl' : 'ltr';
  const target = /^https:\/\//.test(asked.exit || '') ? asked.exit : words.to;
  if (target) link.href = target;
  link.textContent = t('exit');
  link.title = t('exit_hint');
  opener.textContent = t('open');
  label.textContent = t('language');
  closer.textContent = t('close');
  bar.setAttribute('aria-label', t('exit'));
  panel.setAttribute('aria-label', t('title'));
  log.setAttribute('aria-label', t('new_messages'));
  boxLabel.textContent = t('composer');
  sender.textContent = t('send');
  before.replaceChildren(...['before', 'before_exit', 'exit_hint', 'before_return'].filter(t)
    .map(key => make('p', '', page || key !== 'before' ? t(key) : t(key).replace(t('title'), document.title))));
  chooser.value = lang;
};
const choose = async tag => {
  lang = tag;
  words = { lang, rtl: LABELS[lang].rtl, to: LABELS[lang].to, t: { ...words.t, ...LABELS[lang] } };
  paint();
  try {
    const answer = await api('texts?helpline=' + encodeURIComponent(helpline) + '&lang=' + encodeURIComponent(tag));
    const found = await answer.json();
    if (!answer.ok) return refuse(found.refused);
    if (lang === tag) { words = found; paint(); }
  } catch (offline) { /* the short texts do until the network is back */ }
};
const refuse = reason => {
  console.error('Havenline: ' + (reason || 'refused'));
  panel.hidden = opener.hidden = true;
};
for (const [tag, one] of Object.entries(LABELS)) {
  const option = make('option', '', one.name);
  option.value = option.lang = tag;
  chooser.append(option);
}

// ---- messages
const toEnd = () => {
  if (page) scrollTo(0, document.documentElement.scrollHeight);
  else scroll.scrollTop = scroll.scrollHeight;
};
const LINKS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|(\+?\d(?:[\s().-]{0,2}\d){9,13})|(?<![\d-])(\d-\d-\d)(?![\d-])|(?<![\d.,:/-])(\d{5,6})(?![\d.,:/-]*\d)/g;
const linked = (into, text) => {
  let from = 0;
  for (const found of text.matchAll(LINKS)) {
    into.append(text.slice(from, found.index));
    const anchor = make('a', '', found[0]);
    anchor.dir = 'ltr';
    if (found[1]) {
      anchor.href = found[0];
      anchor.target = '_blank';
      anchor.rel = 'noreferrer noopener';
    } else {
      anchor.href = (found[4] ? 'sms:' : 'tel:') + found[0].replace(/[^\d+]/g, '');
    }
    const isolate = make('bdi');
    isolate.append(anchor);
    into.append(isolate);
    from = found.index + found[0].length;
  }
  into.append(text.slice(from));
};
const bubble = (who, name, text, tag) => {
  const message = make('div', 'msg ' + who), body = make('div', 'text');
  const said = make('p', 'who', name);
  body.dir = 'auto';
  if (tag) body.lang = tag;
  linked(body, text);
  message.append(said, body);
  log.append(message);
  return message;
};
const note = text => text && log.append(make('p', 'note', text));
const offer = (message, options) => {
  choices = make('ul', 'choices');
  choices.setAttribute('aria-label', t('choices'));
  for (const option of options) {
    const item = make('li'), button = make('button', '', option.label);
    button.type = 'button';
    button.dir = 'auto';
    button.addEventListener('click', event => {
      send(option.reply, option.label);
      if (!event.detail) box.focus();
    });
    item.append(button);
    choices.append(item);
  }
  message.append(choices);
};
const withdraw = () => { if (choices) choices.remove(); choices = null; };
const receive = event => {
  if (event.kind === 'typing') {
    typing.textContent = t('typing');
    typing.hidden = false;
    setTimeout(() => { typing.hidden = true; }, TYPING);
    return;
  }
  if (event.id <= last) return;
  last = event.id;
  typing.hidden = true;
  const end = page || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  if (event.kind === 'closed') {
    stop();
    note(t('closed'));
  } else {
    withdraw();
    const human = event.who === 'human';
    const message = bubble(human ? 'human' : 'bot', t(human ? 'human' : 'program'), event.text, event.lang);
    if (event.choices && event.choices.length) offer(message, event.choices);
  }
  if (end) toEnd();
};

// ---- sending: in order, once each, kept until taken
const send = (text, shown) => {
  if (!text.trim()) return;
  withdraw();
  const message = bubble('you', t('you'), shown || text);
  const state = make('p', 'who', t('sending'));
  state.setAttribute('aria-live', 'off');
  message.append(state);
  queue.push({ id: drawId(), nonce: drawId(), text, states: [state], tried: false });
  toEnd();
  pump();
};
const mark = (item, key) => item.states.forEach(state => {
  state.textContent = key === 'sent' ? '' : t(key);
});
const pause = ms => new Promise(done => {
  waiting = () => { waiting = null; done(); };
  setTimeout(() => waiting && waiting(), ms);
});
const backOff = tries => Math.min(SLOWEST, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
const joined = () => {
  const first = queue[0];
  while (slow && !first.tried && queue.length > 1 && !queue[1].tried && first.text.length < 2000) {
    const next = queue.splice(1, 1)[0];
    first.text += '\n' + next.text;
    first.states.push(...next.states);
  }
  first.tried = true;
  return first;
};
const post = item => {
  const body = token ? { id: item.id, text: item.text }
    : { id: item.id, text: item.text, nonce: item.nonce, helpline, lang };
  const headers = { 'Content-Type': 'application/json' };
  if (token) headers.Authorization = 'Bearer ' + token;
  return api(token ? 'send' : 'open', { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(TIMEOUT) });
};
const pump = async () => {
  if (pumping) return;
  pumping = true;
  const mine = round;
  let tries = 0;
  while (mine === round && queue.length) {
    const item = joined();
    try {
      const answer = await post(item);
      if (mine !== round) break;
      if (answer.status === 429) {
        slow = true;
        mark(item, 'not_sent');
        await pause(1000 * (Number(answer.headers.get('Retry-After')) || 2));
        continue;
      }
      if (answer.status === 401) { queue = []; stop(); note(t('closed')); break; }
      if (answer.status === 403) { queue = []; refuse((await answer.json()).refused); break; }
      if (!answer.ok && answer.status !== 413) throw answer.status;
      queue.shift();
      tries = 0;
      mark(item, answer.status === 413 ? 'too_long' : 'sent');
      net.textContent = '';
      slow = slow && queue.length > 0;
      if (!token && answer.ok) {
        const opened = await answer.json();
        if (mine !== round) { tellLeft(opened.token); break; }
        token = opened.token;
        opened.events.forEach(receive);
        listen();
      }
    } catch (failed) {
      if (mine !== round) break;
      mark(item, 'not_sent');
      net.textContent = t('offline');
      await pause(backOff(tries++));
    }
  }
  if (mine === round) pumping = false;
};

// ---- hearing: event stream, else long poll; from the last event on, so that nothing is lost or doubled
const headers = () => ({ Authorization: 'Bearer ' + token, 'Last-Event-ID': String(last) });
const stream = async mine => {
  live = new AbortController();
  let dog = setTimeout(() => live.abort(), WATCHDOG);
  const answer = await api('events', { headers: headers(), signal: live.signal });
  if (answer.status === 401) return 'gone';
  if (!answer.ok) throw answer.status;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '', heard = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || mine !== round) break;
      clearTimeout(dog);
      dog = setTimeout(() => live.abort(), WATCHDOG);
      heard = true;
      net.textContent = queue.length ? net.textContent : '';
      const blocks = (text + value).split('\n\n');
      text = blocks.pop();
      for (const block of blocks) {
        const data = block.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
        if (data) receive(JSON.parse(data));
      }
    }
  } finally {
    clearTimeout(dog);
    reader.cancel().catch(() => {});
    if (!heard) throw 'silent';
  }
  return 'ended';
};
const poll = async () => {
  live = new AbortController();
  const answer = await api('poll', { headers: headers(), signal: AbortSignal.any([live.signal, AbortSignal.timeout(WATCHDOG)]) });
  if (answer.status === 401) return 'gone';
  if (!answer.ok) throw answer.status;
  (await answer.json()).events.forEach(receive);
  net.textContent = queue.length ? net.textContent : '';
  return 'ended';
};
const listen = async () => {
  const mine = round;
  let failures = 0, silent = 0;
  while (mine === round && token) {
    try {
      const how = silent < STREAM_FAILURES ? await stream(mine) : await poll();
      if (how === 'gone' && mine === round) { stop(); note(t('closed')); return; }
      failures = 0;
      if (silent < STREAM_FAILURES) silent = 0;
    } catch (failed) {
      if (mine !== round) return;
      if (failed === 'silent') silent++;
      failures++;
      if (failures > 1) net.textContent = t('offline');
      await new Promise(done => setTimeout(done, backOff(failures)));
    }
  }
};

// ---- ending
const stop = () => {
  round++;
  token = '';
  pumping = false;
  if (live) live.abort();
  withdraw();
};
let toTell = '';
const tellLeft = told => told && fetch(home + '/chat/api/leave', {
  method: 'POST', body: told, mode: 'no-cors', keepalive: true, credentials: 'omit', referrerPolicy: 'no-referrer'
}).catch(() => {});
const gone = () => {
  toTell = toTell || token;
  stop();
  queue = [];
  last = 0;
  box.value = '';
  log.replaceChildren();
  net.textContent = '';
  typing.hidden = true;
};
const tell = () => { tellLeft(toTell); toTell = ''; };
const fold = open => {
  panel.hidden = !open;
  opener.hidden = open;
  all.classList.toggle('open', open);
};
const fresh = () => { gone(); if (!page) fold(false); };

form.addEventListener('submit', event => {
  event.preventDefault();
  const text = box.value;
  box.value = '';
  send(text);
});
box.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
opener.addEventListener('click', () => { fold(true); choose(lang); box.focus(); });
closer.addEventListener('click', () => {
  gone();
  tell();
  note(t('closed'));
  if (!page) { fold(false); opener.focus(); }
});
chooser.addEventListener('change', () => {
  const name = LABELS[chooser.value].name;
  choose(chooser.value);
  if (token) send(name);
});
addEventListener('online', () => waiting && waiting());

paint();
if (page) {
  const draft = document.querySelector('textarea');
  box.value = draft ? draft.value : '';
  const held = document.activeElement === draft;
  document.getElementById('plain').remove();
  page.exit.on({ gone, tell, fresh });
  if (held) box.focus();
  chooser.addEventListener('change', () => {
    const outer = document.getElementById('exit');
    outer.textContent = t('exit');
    outer.href = link.href;
    document.getElementById('title').textContent = t('title');
    document.documentElement.lang = lang;
    document.documentElement.dir = all.dir;
  });
} else {
  fold(false);
  const hold = { all: 'initial', display: 'block', position: 'fixed', inset: '0', width: 'auto', height: 'auto', 'max-width': 'none',
    'max-height': 'none', margin: '0', padding: '0', border: '0', background: 'none', overflow: 'visible', 'pointer-events': 'none',
    visibility: 'visible', opacity: '1', transform: 'none', 'z-index': '2147483647' };
  for (const [name, value] of Object.entries(hold)) host.style.setProperty(name, value, 'important');
  const lift = () => {
    if (!host.popover) return;
    const held = shadow.activeElement;
    // A modal dialog makes everything outside of it unusable, so the exit moves in.
    const place = [...document.querySelectorAll('dialog:modal')].pop() || document.body;
    if (host.matches(':popover-open')) host.hidePopover();
    if (host.parentNode !== place) place.prepend(host);
    host.showPopover();
    if (held) held.focus();
  };
  const mount = () => {
    host.popover = 'manual';
    document.body.prepend(host);
    lift();
    safeExit({ link, say: () => say, dots: () => dots, texts: () => words.t, title: t('title'), gone, tell, fresh });
    // What a partner's page lays over the exit (a cookie notice, a dialog) is found and topped.
    setInterval(() => {
      const at = link.getBoundingClientRect();
      const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
      if (top !== host) lift();
    }, 1000);
    if (self !== top) console.warn('Havenline: ' + (t('cannot_leave') || 'framed'));
  };
  if (document.body) mount();
  else addEventListener('DOMContentLoaded', mount);
}
