/** @import { Media } from '../wire/media.js' */
import { CanvasPainter } from './canvas-painter.js';
import { WebGlPainter } from './webgl-painter.js';

/**
 * Returns the painter that is fastest in this browser.
 * @param {string | null} [wish] `webgl` or `canvas`, to compare them; anything else leaves the choice to the page.
 */
export function choosePainter(wish) {
  return (wish === 'canvas' ? null : WebGlPainter.tryCreate(wish === 'webgl')) ?? new CanvasPainter();
}

/** A canvas that always shows the newest picture. */
export class Picture {
  /** The pictures that came and were painted, and those that were replaced by a newer one before the screen was refreshed. */
  painted = 0;
  skipped = 0;
  /** Whether the last picture was too large for this browser. */
  isTooLarge = false;
  /** @type {Media | null} */
  #waiting = null;
  #paint;
  #screen;

  /** @param {HTMLCanvasElement} canvas @param {(media: Media) => boolean} paint @param {ScreenPainter} screen */
  constructor(canvas, paint, screen) {
    this.canvas = canvas;
    this.#paint = paint;
    this.#screen = screen;
  }

  /** Shows a picture at the next refresh of the screen. @param {Media} media */
  show(media) {
    if (this.#waiting !== null) this.skipped++;
    this.#waiting = media;
    this.#screen.schedule(this);
  }

  /** Paints what waits. */
  paint() {
    if (this.#waiting === null) return;
    this.isTooLarge = !this.#paint(this.#waiting);
    this.#waiting = null;
    if (!this.isTooLarge) this.painted++;
  }

  /** Forgets what waits. */
  clear() {
    this.#waiting = null;
  }
}

/** Paints all pictures of the page, each at most once for each refresh of the screen. */
export class ScreenPainter {
  /** @type {Set<Picture>} */
  #due = new Set();
  #isScheduled = false;

  /** @param {{name: string, surface: (canvas: HTMLCanvasElement) => (media: Media) => boolean}} painter */
  constructor(painter) {
    this.painter = painter;
  }

  /** Creates a picture for a canvas that nobody has drawn on. @param {HTMLCanvasElement} canvas */
  createPicture(canvas) {
    return new Picture(canvas, this.painter.surface(canvas), this);
  }

  /** @param {Picture} picture */
  schedule(picture) {
    this.#due.add(picture);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      const due = [...this.#due];
      this.#due.clear();
      for (const picture of due) picture.paint();
    });
  }
}
