// Size and place of a picture in the box that scrolls it. The box scrolls by itself, so that fingers, wheels and keys do what they do everywhere.
const least = 0.1, most = 4;

export class Zoom {
  #scale = 1;
  #fingers = new Map();

  constructor(view, svg, before) {
    Object.assign(this, { view, svg, dragged: false });
    [this.width, this.height] = ["width", "height"].map(name => Number.parseFloat(svg.getAttribute(name)));
    view.classList.add("map-live");
    view.addEventListener("wheel", event => this.#wheel(event), { passive: false });
    for (const name of ["down", "move", "up", "cancel"]) view.addEventListener(`pointer${name}`, event => this.#pointer(name, event));
    this.to(before?.scale ?? 1);
  }

  get scale() { return this.#scale; }

  by(factor, x, y) { this.to(this.#scale * factor, x, y); }

  // What lies at the point x, y of the box stays there; by default that is the middle.
  to(scale, x = this.view.clientWidth / 2, y = this.view.clientHeight / 2) {
    const next = Math.min(most, Math.max(least, scale));
    const ratio = next / this.#scale;
    const [left, top] = [(this.view.scrollLeft + x) * ratio - x, (this.view.scrollTop + y) * ratio - y];
    this.#scale = next;
    this.svg.setAttribute("width", this.width * next);
    this.svg.setAttribute("height", this.height * next);
    this.view.scrollTo(left, top);
  }

  fit() { this.to(Math.min(this.view.clientWidth / this.width, this.view.clientHeight / this.height)); }

  // An element in the middle of the box, near its upper edge; the page itself does not move.
  centre(element) {
    const [box, at] = [this.view.getBoundingClientRect(), element?.getBoundingClientRect()];
    if (at) this.view.scrollBy(at.left + at.width / 2 - box.left - box.width / 2, at.top - box.top - 24);
  }

  // Two fingers on a touch pad come as a wheel with Ctrl.
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = this.view.getBoundingClientRect();
    this.by(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200), event.clientX - box.left, event.clientY - box.top);
  }

  #pointer(name, event) {
    const before = [...this.#fingers.values()];
    if (name === "down") {
      if (before.length === 0) this.dragged = false;
      if (event.button === 0) this.#fingers.set(event.pointerId, [event.clientX, event.clientY]);
    } else if (name !== "move") this.#fingers.delete(event.pointerId);
    else if (this.#fingers.has(event.pointerId)) this.#moved(before, event);
  }

  #moved(before, event) {
    const [x, y] = this.#fingers.get(event.pointerId);
    this.#fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (before.length === 2) this.#pinch(before, [...this.#fingers.values()]);
    // A finger scrolls the box by itself; a mouse has to be helped, once it is clear that it is no click.
    else if (event.pointerType === "mouse" && (this.dragged || Math.hypot(event.clientX - x, event.clientY - y) > 2)) {
      this.dragged = true;
      this.view.setPointerCapture(event.pointerId);
      this.view.scrollBy(x - event.clientX, y - event.clientY);
    }
  }

  #pinch(before, after) {
    const apart = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const box = this.view.getBoundingClientRect();
    if (apart(before) > 0) this.by(apart(after) / apart(before), (after[0][0] + after[1][0]) / 2 - box.left, (after[0][1] + after[1][1]) / 2 - box.top);
  }
}
