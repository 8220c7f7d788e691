/** @import { Media } from '../wire/media.js' */
import { Format, HEADER_BYTES } from '../wire/media.js';

const VERTEX = `#version 300 es
uniform mat2 turn;
out vec2 at;
void main() {
  vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
  at = turn * (vec2(corner.x, 1.0 - corner.y) - 0.5) + 0.5;
  gl_Position = vec4(corner * 2.0 - 1.0, 0, 1);
}`;

// BT.601 in limited range, as the protocol says.
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D first, second, third;
uniform int format;
in vec2 at;
out vec4 color;
void main() {
  vec4 texel = texture(first, at);
  if (format == ${Format.Bgra}) { color = vec4(texel.bgr, 1); return; }
  if (format == ${Format.Rgba}) { color = vec4(texel.rgb, 1); return; }
  vec2 chroma = format == ${Format.I420} ? vec2(texture(second, at).r, texture(third, at).r) : texture(second, at).rg;
  float y = 1.164383 * (texel.r - 0.0627451);
  float u = chroma.x - 0.5019608, v = chroma.y - 0.5019608;
  color = vec4(y + 1.596027 * v, y - 0.391762 * u - 0.812968 * v, y + 2.017232 * u, 1);
}`;

/** Turns of the picture's coordinates, by rotation. @type {Record<number, number[]>} */
const TURNS = { 0: [1, 0, 0, 1], 90: [0, -1, 1, 0], 180: [-1, 0, 0, -1], 270: [0, 1, -1, 0] };

/**
 * Paints pictures with the graphics processor: it converts the colors, so a picture is uploaded as it is. All canvases share one context, because browsers allow few.
 */
export class WebGlPainter {
  name = 'webgl';
  /** @type {string[]} */
  #sizes = ['', '', ''];
  /** @type {WebGLUniformLocation | null} */
  #turn = null;
  /** @type {WebGLUniformLocation | null} */
  #format = null;
  #maxSide = 0;
  #canvas;
  #gl;

  /**
   * @returns {WebGlPainter | null} null if the browser has no WebGL 2, or draws it without a graphics processor, which is slower than {@link CanvasPainter}.
   * @param {boolean} [evenInSoftware] Whether a slow WebGL will do.
   */
  static tryCreate(evenInSoftware = false) {
    if (typeof OffscreenCanvas === 'undefined') return null;
    const canvas = new OffscreenCanvas(640, 360);
    const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false });
    if (gl === null) return null;
    const name = String(gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
    if (!evenInSoftware && /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name)) return null;
    return new WebGlPainter(canvas, gl);
  }

  /** @param {OffscreenCanvas} canvas @param {WebGL2RenderingContext} gl */
  constructor(canvas, gl) {
    this.#canvas = canvas;
    this.#gl = gl;
    // A context is lost when the processor is reset; the pictures go on when it is back.
    canvas.addEventListener('webglcontextlost', event => event.preventDefault());
    canvas.addEventListener('webglcontextrestored', () => this.#prepare());
    this.#prepare();
  }

  /**
   * Gives a canvas to the painter.
   * @param {HTMLCanvasElement} canvas
   * @returns {(media: Media) => boolean} Paints a picture; returns false if it is too large.
   */
  surface(canvas) {
    const context = canvas.getContext('bitmaprenderer', { alpha: false });
    if (context === null) throw new Error('The canvas is in use already.');
    return media => {
      if (media.width > this.#maxSide || media.height > this.#maxSide) return false;
      if (this.#gl.isContextLost()) return true;
      const isTurned = media.rotation % 180 !== 0;
      const width = isTurned ? media.height : media.width, height = isTurned ? media.width : media.height;
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }

      this.#paint(media, width, height);
      context.transferFromImageBitmap(this.#canvas.transferToImageBitmap());
      return true;
    };
  }

  #prepare() {
    const gl = this.#gl, program = gl.createProgram();
    for (const [type, text] of /** @type {[number, string][]} */ ([[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]])) {
      const shader = gl.createShader(type);
      if (shader === null) return;
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }

    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(`The shaders do not link: ${gl.getProgramInfoLog(program)}`);
    gl.useProgram(program);
    ['first', 'second', 'third'].forEach((name, unit) => gl.uniform1i(gl.getUniformLocation(program, name), unit));
    this.#turn = gl.getUniformLocation(program, 'turn');
    this.#format = gl.getUniformLocation(program, 'format');
    this.#maxSide = gl.getParameter(gl.MAX_TEXTURE_SIZE);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    this.#sizes = ['', '', ''];
    for (let unit = 0; unit < 3; unit++) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    }
  }

  /** @param {Media} media @param {number} width @param {number} height */
  #paint(media, width, height) {
    const gl = this.#gl;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }

    const columns = (media.width + 1) >> 1, rows = (media.height + 1) >> 1, size = media.width * media.height;
    switch (media.format) {
      case Format.I420:
        this.#upload(0, media, 0, media.width, media.height, gl.R8, gl.RED);
        this.#upload(1, media, size, columns, rows, gl.R8, gl.RED);
        this.#upload(2, media, size + columns * rows, columns, rows, gl.R8, gl.RED);
        break;
      case Format.Nv12:
        this.#upload(0, media, 0, media.width, media.height, gl.R8, gl.RED);
        this.#upload(1, media, size, columns, rows, gl.RG8, gl.RG);
        break;
      default:
        this.#upload(0, media, 0, media.width, media.height, gl.RGBA8, gl.RGBA);
    }

    gl.viewport(0, 0, width, height);
    gl.uniformMatrix2fv(this.#turn, false, TURNS[media.rotation]);
    gl.uniform1i(this.#format, media.format);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /**
   * @param {number} unit
   * @param {Media} media
   * @param {number} offset
   * @param {number} width
   * @param {number} height
   * @param {number} internal
   * @param {number} format
   */
  #upload(unit, media, offset, width, height, internal, format) {
    const gl = this.#gl, bytes = new Uint8Array(media.buffer, HEADER_BYTES + offset);
    const size = `${width}×${height}×${internal}`;
    gl.activeTexture(gl.TEXTURE0 + unit);
    if (this.#sizes[unit] === size) {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, format, gl.UNSIGNED_BYTE, bytes, 0);
    } else {
      gl.texImage2D(gl.TEXTURE_2D, 0, internal, width, height, 0, format, gl.UNSIGNED_BYTE, bytes, 0);
      this.#sizes[unit] = size;
    }
  }
}
