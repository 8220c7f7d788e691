/** A WebSocket whose other side is the test, in a time that stands still unless the test moves it. */
export class FakeNet {
  /** The sockets that were opened, oldest first. */
  sockets = [];
  time = 1_000;
  #timers = [];
  #repeats = [];

  /** What replaces the browser. */
  surroundings = {
    connect: url => {
      const socket = new FakeSocket(url);
      this.sockets.push(socket);
      return socket;
    },
    setTimer: (run, milliseconds) => {
      const timer = { at: this.time + milliseconds, run };
      this.#timers.push(timer);
      return timer;
    },
    clearTimer: timer => {
      this.#timers = this.#timers.filter(other => other !== timer);
    },
    now: () => this.time,
    steady: () => this.time,
    random: () => 1,
    every: (run, milliseconds) => {
      const repeat = { run, milliseconds, next: this.time + milliseconds };
      this.#repeats.push(repeat);
      return () => {
        this.#repeats = this.#repeats.filter(other => other !== repeat);
      };
    },
  };

  get socket() {
    return this.sockets.at(-1);
  }

  /** Lets time pass, and runs what is due. */
  pass(milliseconds) {
    const end = this.time + milliseconds;
    for (;;) {
      const due = [...this.#timers.map(timer => ({ at: timer.at, timer })), ...this.#repeats.map(repeat => ({ at: repeat.next, repeat }))]
        .filter(one => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.time = Math.max(this.time, due.at);
      if (due.timer) {
        this.surroundings.clearTimer(due.timer);
        due.timer.run();
      } else {
        due.repeat.next += due.repeat.milliseconds;
        due.repeat.run();
      }
    }

    this.time = end;
  }
}

class FakeSocket {
  readyState = 0;
  bufferedAmount = 0;
  /** What the page sent: objects for texts, buffers for media. */
  sent = [];
  closeCode = null;

  constructor(url) {
    this.url = url;
  }

  send(message) {
    if (this.readyState !== 1) throw new Error('The socket is not open.');
    this.sent.push(typeof message === 'string' ? JSON.parse(message) : message.slice(0));
  }

  close(code) {
    this.closeCode = code ?? 1005;
    this.readyState = 3;
  }

  /** The texts of a type that the page sent. */
  texts(type) {
    return this.sent.filter(message => message.type === type);
  }

  accept() {
    this.readyState = 1;
    this.onopen();
  }

  /** Delivers a text or a buffer to the page. */
  deliver(message) {
    this.onmessage({ data: message instanceof ArrayBuffer ? message : JSON.stringify(message) });
  }

  /** Ends the connection from the other side. */
  end(code, reason = '') {
    this.readyState = 3;
    this.onclose({ code, reason });
  }
}
