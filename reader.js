// Reads in a worker: the same program once more, beside the page, so that the page is not held up by a large file and a mistake
// in reading it ends the worker alone.
//
// The worker is started from its own text, as a blob, and so is held by the page's policies, both of them; from an address it
// would be held by none on a host that sends no headers. Its copy of the program gets no function of the browser at all:
// whatever it calls throws, but for the one that tells the page what was read.

/** What the worker does. It goes there as text, and knows nothing of what stands around it here. */
const work = () => {
  let program;
  const begin = (module) => {
    const tell = (at, length) => {
      const message = new Uint8Array(program.memory.buffer, at >>> 0, length >>> 0).slice();
      postMessage(message, [message.buffer]);
    };
    const refuse = () => { throw new Error("There is no page here."); };
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      (imports[from] ??= {})[name] = /^(__wbg_)?tell(_|$)/.test(name) ? tell : refuse;
    }
    program = new WebAssembly.Instance(module, imports).exports;
    postMessage("ready");
  };
  const read = ({ question, body }) => {
    const at = program.room(question.length + body.byteLength) >>> 0;
    const room = new Uint8Array(program.memory.buffer, at);
    room.set(question);
    room.set(new Uint8Array(body), question.length);
    if (!program.work(question.length)) throw new Error("The question makes no sense.");
  };
  onmessage = ({ data }) => {
    try {
      if (data.module) begin(data.module); else read(data);
    } catch (error) {
      postMessage(String(error));
    }
  };
};

/** Longest wait for a worker to start. Where there is none, the program reads in the page. */
const START = 1000;
/** Longest wait for one document. The largest that is read takes a second or two, and some more on a slow machine. */
const DOCUMENT = 10_000;
/** What is heard in place of a message when none is to come. */
const CRASHED = 0, SLOW = 1, STOPPED = 2;

const TEXT = new Blob([`(${work})()`], { type: "text/javascript" });

/** Gives the address of that text, whatever it is asked for. It is made before the page is locked: from then on no policy can
 * be made, and so nothing else can ever start a worker. */
const policy = globalThis.trustedTypes?.createPolicy("enclair-worker", { createScriptURL: () => URL.createObjectURL(TEXT) });

let worker, reading = false, watchdog, wake, heard = [];

const hear = (what) => {
  heard.push(what);
  wake?.();
};

/** Ends the worker, with all that it holds. Who waits for its messages is told why. */
const end = (why) => {
  clearTimeout(watchdog);
  worker?.terminate();
  worker = undefined;
  if (reading) hear(why);
  reading = false;
};

const watch = () => {
  clearTimeout(watchdog);
  watchdog = setTimeout(end, DOCUMENT, SLOW);
};

/** The first byte of a message is 0 for progress, 1 for a document, 2 when all is done. */
const take = (message) => {
  if (message[0] === 1) watch();
  if (message[0] === 2) clearTimeout(watchdog);
  reading &&= message[0] !== 2;
  hear(message);
};

/** Starts a worker unless there is one; tells whether it has answered. */
const start = () => new Promise((done) => {
  if (worker) return done(true);
  let url;
  const settle = (works) => {
    clearTimeout(late);
    URL.revokeObjectURL(String(url));
    if (!works) end();
    done(works);
  };
  const fail = (why) => {
    console.info("The worker has stopped:", why);
    if (reading) end(CRASHED); else settle(false);
  };
  const late = setTimeout(fail, START, "it did not start in time");
  try {
    url = policy ? policy.createScriptURL("") : URL.createObjectURL(TEXT);
    const own = worker = new Worker(url);
    worker.onmessage = ({ data }) => {
      if (own !== worker) return;
      if (data === "ready") settle(true); else if (typeof data === "string") fail(data); else take(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (own === worker) fail(event.message);
    };
    worker.postMessage({ module: globalThis.enclair.module });
  } catch (error) {
    fail(error);
  }
});

// What the program calls. One question is asked at a time; its messages are heard one by one.
globalThis.enclair = {
  ...globalThis.enclair,
  start,
  ask: (question, body) => {
    heard = [];
    reading = true;
    watch();
    // A copy: what is given is a view of the program's memory.
    worker.postMessage({ question: question.slice(), body }, [body]);
  },
  hear: async () => {
    while (heard.length === 0) await new Promise((done) => { wake = done; });
    return heard.shift();
  },
  stop: () => end(STOPPED),
};
