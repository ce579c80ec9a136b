// Keeps the lists of log-ins, requests and tokens up to date. Without it the page shows them as they were when it was loaded.
(function () {
  var live = document.getElementById('live');
  var shown = '';

  /** Leaves the lists alone while somebody works in them. */
  function busy() {
    var at = document.activeElement;
    return live.contains(at) && at.tagName === 'BUTTON';
  }

  function show(html) {
    live.classList.remove('silent');
    if (html === shown || busy()) { return; }
    var from = live.querySelector('.scroll');
    var top = from.scrollTop;
    var focused = document.activeElement === from;
    live.innerHTML = html;
    shown = html;
    var to = live.querySelector('.scroll');
    to.scrollTop = top;
    if (focused) { to.focus(); }
  }

  function look() {
    fetch('/sandbox/live')
      .then(function (answer) { return answer.text(); })
      .then(show)
      .catch(function () { live.classList.add('silent'); })
      .then(function () { setTimeout(look, 1000); });
  }

  setTimeout(look, 1000);
}());
