// The focus on its way through a picture: up to what an element supports, down to what it rests on, sideways to its neighbours; and the search.
export class Walk {
  #hits = [];
  #at = -1;

  constructor(svg) { this.svg = svg; }

  get focused() { return this.svg.contains(document.activeElement) ? document.activeElement.closest("a")?.querySelector("[data-id]") ?? document.activeElement.closest("[data-id]") : null; }

  // True if there was somewhere to go, or if the key is one of these.
  step(key) {
    const here = this.focused;
    if (!["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home"].includes(key)) return false;
    if (!here) return key === "Home" && this.first();
    const to = key === "Home" ? null : key === "ArrowUp" ? here.dataset.parent : key === "ArrowDown" ? here.dataset.children?.split(" ")[0] : this.#beside(here, key === "ArrowRight" ? 1 : -1);
    if (key === "Home") this.first();
    else if (to) this.focus(to);
    return true;
  }

  first() { return this.focus(this.svg.querySelector("[data-id]")?.id); }

  focus(id, options) {
    const element = id && this.svg.querySelector(`[id="${CSS.escape(id)}"]`);
    if (!element) return false;
    const target = element.closest("a") ?? element;
    target.focus({ preventScroll: true, ...options });
    if (!options?.preventScroll) element.scrollIntoView({ block: "center", inline: "center" });
    return true;
  }

  // Those with the same parent, in the order in which they are drawn; then what stands beside.
  #beside(here, by) {
    const parent = here.dataset.parent && this.svg.querySelector(`[id="${CSS.escape(here.dataset.parent)}"]`);
    const list = parent ? [...words(parent.dataset.children), ...words(parent.dataset.beside)] : [here.id, ...words(here.dataset.beside)];
    return list[list.indexOf(here.id) + by];
  }

  find(text) {
    const wanted = text.trim().toLowerCase();
    this.#hits = [];
    this.#at = -1;
    for (const element of this.svg.querySelectorAll("[data-id]")) {
      const hit = wanted !== "" && element.getAttribute("aria-label").toLowerCase().includes(wanted);
      element.classList.toggle("m-hit", hit);
      if (hit) this.#hits.push(element);
    }
    this.#hits[0]?.scrollIntoView({ block: "center", inline: "center" });
    return this.#hits.length;
  }

  next() {
    if (this.#hits.length === 0) return;
    this.#at = (this.#at + 1) % this.#hits.length;
    this.focus(this.#hits[this.#at].id);
  }
}

const words = text => text ? text.split(" ") : [];
