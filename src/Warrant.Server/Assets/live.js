// Keeps an open page true to the case: the server says when the page is no longer the one it would send now, and then what differs is put in its place.
// Nothing else moves: the scroll, the focus, an opened list and a half-typed word stay as they are.

const { events, state } = document.body.dataset;
let current = state;
let stream;

function listen() {
  stream?.close();
  stream = undefined;
  // A browser grants a host few connections, so a page that nobody sees gives its own back.
  if (!events || document.hidden) return;
  stream = new EventSource(events);
  stream.onmessage = message => { if (message.data !== current) refresh(message.data); };
}

async function refresh(state) {
  const answer = await fetch(location.href, { cache: "no-cache" }).catch(() => undefined);
  if (!answer?.headers.get("content-type")?.startsWith("text/html")) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  current = page.body.dataset.state ?? state;
  document.title = page.title;
  become(document.body, page.body);
  // What was being searched is searched in what is there now.
  const search = document.getElementById("q");
  if (search?.value) search.dispatchEvent(new Event("input"));
}

// Makes one tree the other and keeps every node that can stay.
function become(node, other) {
  if (node.isEqualNode(other)) return;
  // An element with a will of its own takes what is new in its own way.
  if (node.takeNew) return node.takeNew(other);
  if (node.nodeType === Node.TEXT_NODE) { node.data = other.data; return; }
  attributes(node, other);
  children(node, other);
}

function attributes(node, other) {
  for (const { name } of [...node.attributes ?? []]) if (!other.hasAttribute(name) && name !== "open") node.removeAttribute(name);
  for (const { name, value } of other.attributes ?? []) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function children(node, other) {
  let at = node.firstChild;
  for (const wanted of [...other.childNodes]) {
    const kept = find(at, wanted);
    if (!kept) { node.insertBefore(document.importNode(wanted, true), at); continue; }
    while (at !== kept) at = drop(at);
    become(kept, wanted);
    at = kept.nextSibling;
  }
  while (at) at = drop(at);
}

// What has a name is found by it, wherever it moved to; anything else has to be next.
function find(from, wanted) {
  const same = node => node.nodeType === wanted.nodeType && node.nodeName === wanted.nodeName && (node.id ?? "") === (wanted.id ?? "");
  if (!wanted.id) return from && same(from) ? from : undefined;
  for (let node = from; node; node = node.nextSibling) if (same(node)) return node;
}

function drop(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => stream?.close());
addEventListener("pageshow", listen);
