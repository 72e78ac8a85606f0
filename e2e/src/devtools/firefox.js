// In Firefox's own window: what was asked of the network and what was complained of since the last call.
const console = Services.console;
if (!window.enclairAsked) {
  const asked = [];
  const observer = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      // The browser asks for things of its own, in its own name.
      if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) asked.push(channel.URI.spec);
    },
  };
  Services.obs.addObserver(observer, "http-on-modify-request");
  window.enclairAsked = { asked, observer };
}
const asked = window.enclairAsked.asked.splice(0);
const errors = console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && (message.flags & Ci.nsIScriptError.warningFlag) === 0)
  .filter((error) => /^(http|file|blob)/.test(error.sourceName))
  .map((error) => `${error.sourceName}:${error.lineNumber}: ${error.errorMessage}`);
console.reset();
return [asked, errors];
