// The safe exit: hide, clear, retitle, tell the server, replace the page; in this order, and the first three at once.
// link: the exit link; say: where presses are counted; dots: their picture; texts: what is said;
// title: what the history keeps; gone: clears what the page holds; tell: tells the server; fresh: begins anew.
const safeExit = ({ link, say, dots, texts, title, gone, tell, fresh }) => {
  const root = document.documentElement;
  const between = 5000;
  let shift = false, count = 0, timer = 0, left = false;
  const show = (text, presses) => {
    say().textContent = text || '';
    dots().textContent = '●'.repeat(presses) + '○'.repeat(presses ? 3 - presses : 0);
  };
  const reset = () => {
    clearTimeout(timer);
    shift = false;
    count = 0;
    show('', 0);
  };
  const quiet = work => { try { work(); } catch (broken) { /* nothing may stop an exit */ } };
  const leave = url => {
    const to = url || link.href;
    root.style.setProperty('display', 'none', 'important');
    if (left) return;
    left = true;
    quiet(gone);
    quiet(() => { document.title = title; });
    quiet(() => { show(texts().exit_leaving, 0); });
    quiet(tell);
    try { top.location.replace(to); } catch (framed) {
      try { location.replace(to); } catch (nowhere) { quiet(fresh); }
    }
  };
  const key = event => {
    if (event.key !== 'Shift') {
      if (event.type === 'keydown') { shift = false; if (count) reset(); }
      return;
    }
    if (event.type === 'keydown') { if (!event.repeat) shift = true; return; }
    if (!shift) return;
    shift = false;
    clearTimeout(timer);
    if (++count === 3) return leave();
    show(count === 1 ? texts().exit_two_more : texts().exit_one_more, count);
    timer = setTimeout(() => {
      count = 0;
      show(texts().exit_stopped, 0);
      timer = setTimeout(reset, between);
    }, between);
  };
  const add = other => {
    other.addEventListener('click', event => { event.preventDefault(); leave(other.href); });
  };
  if (link.safeExit) return link.safeExit;
  add(link);
  addEventListener('keydown', key, true);
  addEventListener('keyup', key, true);
  addEventListener('pagehide', () => { quiet(gone); quiet(tell); reset(); });
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    left = false;
    root.style.removeProperty('display');
    reset();
    quiet(fresh);
  });
  return (link.safeExit = { leave, reset, add, on: hooks => ({ gone, tell, fresh } = hooks) });
};
