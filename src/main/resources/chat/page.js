// The chat page: makes its exit work before anything else arrives.
const part = id => document.getElementById(id);
const words = JSON.parse(part('texts').textContent);
window.havenlinePage = { words, exit: safeExit({
  link: part('exit'), say: () => part('say'), dots: () => part('dots'),
  texts: () => words.t, title: document.title,
  gone: () => document.querySelectorAll('textarea').forEach(box => { box.value = ''; }),
  tell: () => {},
  fresh: () => {}
}) };
