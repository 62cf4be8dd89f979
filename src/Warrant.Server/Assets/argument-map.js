// <argument-map>: moves and walks a picture that the server drew. Without this script the picture scrolls, and every link leads to a page.
import { Walk } from "./map-walk.js";
import { Zoom } from "./map-zoom.js";

class ArgumentMap extends HTMLElement {
  connectedCallback() {
    if (this.zoom) return;
    // A small map within a text has no tools, but can be walked and zoomed all the same.
    if (this.querySelector(".map-view")) {
      this.tools = this.makeTools();
      this.prepend(this.tools);
    }
    this.adopt();
    this.zoom?.centre(this.svg.querySelector("[data-id]"));
    this.addEventListener("click", event => this.click(event));
    this.addEventListener("keydown", event => this.key(event));
    this.back = () => { if (this.tools && isMap(location) && this.shown !== address(location)) this.show(location.href); };
    this.shown = address(location);
    addEventListener("popstate", this.back);
  }

  disconnectedCallback() {
    removeEventListener("popstate", this.back);
  }

  // A picture is new: after the page came, after another part was opened, after the case changed.
  adopt() {
    this.view = this.querySelector(".map-view") ?? this;
    this.svg = this.view.querySelector("svg");
    if (!this.svg) return;
    this.zoom = new Zoom(this.view, this.svg, this.zoom);
    this.walk = new Walk(this.svg);
    if (this.search) this.find(this.search.value);
  }

  makeTools() {
    const tools = document.createElement("div");
    tools.className = "map-tools";
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", "Tools of the map");
    const button = (text, label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.title = label;
      made.addEventListener("click", act);
      tools.append(made);
    };
    button("+", "Larger", () => this.zoom?.by(1.25));
    button("−", "Smaller", () => this.zoom?.by(0.8));
    button("1:1", "1:1, as drawn", () => this.zoom?.to(1));
    button("Fit", "Fit all of it", () => this.zoom?.fit());
    const label = document.createElement("label");
    label.textContent = "Find ";
    this.search = document.createElement("input");
    this.search.type = "search";
    this.search.addEventListener("input", () => this.find(this.search.value));
    this.search.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); this.walk?.next(); } });
    label.append(this.search);
    this.found = document.createElement("span");
    this.found.setAttribute("role", "status");
    tools.append(label, this.found);
    const help = document.createElement("span");
    help.className = "map-help";
    help.textContent = "Arrow keys walk, Enter opens the page, O opens the map from there, Ctrl and wheel zoom.";
    tools.append(help);
    return tools;
  }

  find(text) {
    const count = this.walk?.find(text) ?? 0;
    this.found.textContent = text.trim() === "" ? "" : count === 0 ? "not in this picture" : `${count} found`;
  }

  key(event) {
    if (event.target === this.search || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "+" || event.key === "=") this.zoom?.by(1.25);
    else if (event.key === "-") this.zoom?.by(0.8);
    else if (event.key === "0") this.zoom?.to(1);
    else if (event.key === "/" && this.search) this.search.focus();
    else if ((event.key === "o" || event.key === "O") && this.walk?.focused) this.open(this.walk.focused.dataset.id);
    else if (!this.walk?.step(event.key)) return;
    event.preventDefault();
  }

  // A link to another part of the map is followed here; one in the list beside it leads to the element in the picture.
  click(event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || this.zoom?.dragged) return;
    const link = event.target.closest("a");
    const address = link?.getAttribute("href");
    if (!address) return;
    if (address.startsWith("#")) {
      if (!this.walk?.focus(address.slice(1))) return;
    } else {
      const url = new URL(address, location.href);
      if (!isMap(url)) return;
      this.follow(url);
    }
    event.preventDefault();
  }

  open(id) {
    const url = new URL(location.href);
    if (!id || !isMap(url)) return;
    url.pathname = url.pathname.replace(/[^/]*$/, encodeURIComponent(id));
    this.follow(url);
  }

  async follow(url) {
    history.pushState(null, "", url);
    await this.show(url.href);
  }

  async show(page) {
    const url = new URL(page);
    url.pathname = url.pathname.replace(/\/map\/([^/]*)$/, "/part/$1");
    const answer = await fetch(url);
    // Whatever is wrong with it, a page can say it and this cannot.
    if (!answer.ok) { location.assign(page); return; }
    this.shown = address(new URL(page));
    const part = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    this.replaceChildren(this.tools, ...part.childNodes);
    this.zoom = undefined;
    this.adopt();
    this.walk?.first();
  }

  // The same map of a case that has changed: where the reader looks, and what has the focus, stays.
  takeNew(other) {
    const focused = this.walk?.focused?.id;
    const { scrollLeft, scrollTop } = this.view;
    this.replaceChildren(...[this.tools].filter(Boolean), ...[...other.childNodes].map(node => document.importNode(node, true)));
    this.adopt();
    this.view.scrollTo(scrollLeft, scrollTop);
    if (focused) this.walk?.focus(focused, { preventScroll: true });
  }
}

const address = url => url.pathname + url.search;
const isMap = url => (url.origin === location.origin) && /\/cases\/[^/]+\/map\/[^/]+$/.test(url.pathname);

customElements.define("argument-map", ArgumentMap);
