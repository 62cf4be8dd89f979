// What a page does besides being read. Search over the whole case: the index is a script, for a page that was opened from disk may load nothing else; it is loaded when somebody begins to search.
(function () {
  "use strict";
  // A wide map begins at its root, which stands in the middle.
  document.querySelectorAll("div.map-frame").forEach(function (frame) {
    var start = frame.querySelector(".m-el");
    if (!start) return;
    var box = start.getBoundingClientRect(), room = frame.getBoundingClientRect();
    frame.scrollLeft += box.left + box.width / 2 - room.left - room.width / 2;
  });

  var root = document.body.dataset.root || "";
  var input = document.getElementById("q");
  var below = document.querySelector("[data-found]");
  var page = document.querySelector("[data-search-results]");
  var entries = null, waiting = null;
  if (!input || !below) return;

  window.warrantIndex = function (rows) {
    entries = rows.map(function (r) {
      return { path: r[0], id: r[1], kind: r[2], title: r[3], all: r.slice(1).join(" ").toLowerCase() };
    });
    if (waiting) waiting();
  };

  function load(then) {
    if (entries) return then();
    var first = waiting === null;
    waiting = then;
    if (!first) return;
    var script = document.createElement("script");
    script.src = root + "search-index.js";
    document.head.appendChild(script);
  }

  // Every word must occur; an id that is meant comes first, then whose title has the words.
  function find(words) {
    return entries.filter(function (e) { return words.every(function (w) { return e.all.includes(w); }); })
      .map(function (e, i) { return { e: e, rank: [e.id.toLowerCase() === words.join(" ") ? 0 : 1, words.every(function (w) { return e.title.toLowerCase().includes(w); }) ? 0 : 1, i] }; })
      .sort(function (a, b) { return a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2]; })
      .map(function (r) { return r.e; });
  }

  function line(entry) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = root + entry.path;
    link.textContent = (entry.id ? entry.id + " " : "") + entry.title;
    var kind = document.createElement("span");
    kind.className = "soft";
    kind.textContent = " " + entry.kind;
    item.append(link, kind);
    return item;
  }

  function show(place, most) {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    place.replaceChildren();
    place.hidden = words.length === 0;
    if (words.length === 0) return;
    var found = find(words);
    var head = document.createElement("p");
    head.textContent = found.length === 0 ? "Nothing in this case has these words." : found.length === 1 ? "1 place" : found.length + " places";
    var list = document.createElement("ul");
    found.slice(0, most).forEach(function (e) { list.append(line(e)); });
    place.append(head, list);
  }

  input.addEventListener("input", function () { load(function () { show(page || below, page ? 200 : 12); }); });
  input.addEventListener("keydown", function (e) { if (e.key === "Escape") { input.value = ""; below.hidden = true; } });
  var asked = page && new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    load(function () { show(page, 200); });
  }
})();
