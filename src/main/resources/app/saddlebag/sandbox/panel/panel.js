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
    var from = live.querySelectorAll('.scroll');
    var places = [];
    var focused = -1;
    for (var i = 0; i < from.length; i++) {
      places.push([from[i].scrollTop, from[i].scrollLeft]);
      if (document.activeElement === from[i]) { focused = i; }
    }
    live.innerHTML = html;
    shown = html;
    var to = live.querySelectorAll('.scroll');
    for (var k = 0; k < to.length; k++) {
      to[k].scrollTop = places[k][0];
      to[k].scrollLeft = places[k][1];
      if (k === focused) { to[k].focus(); }
    }
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
