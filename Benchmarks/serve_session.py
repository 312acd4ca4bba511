#!/usr/bin/env python3
"""A session with the page of `entente serve` in Chromium, with pictures: find a claim that is a bare fact, follow it to its
words, mark it as wrong, see it gone from the view of bare facts, take the review back, see it there again.

    serve_session.py STORE [--program .build/release/entente] [--pictures Documentation/server]

STORE is copied first. Needs Chromium, and websocket-client (pip) to drive it.
"""
import argparse, base64, json, os, shutil, subprocess, sys, tempfile, time, urllib.parse, urllib.request
import websocket


class Tab:
    """One page in a browser of its own, driven by the Chrome DevTools Protocol."""

    def __init__(self, address, width, height, port=9334):
        self.folder = tempfile.mkdtemp(prefix="entente-chromium-")
        self.browser = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--remote-debugging-port={port}", "--remote-allow-origins=*",
             f"--user-data-dir={self.folder}", "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
                break
            except OSError:
                time.sleep(0.1)
        target = next(tab for tab in tabs if tab["type"] == "page")
        self.socket = websocket.create_connection(target["webSocketDebuggerUrl"], timeout=120)
        self.number, self.problems = 0, []
        for domain in ("Page", "Runtime", "Log"): self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Page.navigate", url=address)

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer: raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if answer.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded"): self.problems.append(json.dumps(answer)[:500])

    def value(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True, userGesture=True)
        if "exceptionDetails" in answer: raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def until(self, expression, seconds=240):
        end = time.time() + seconds
        while not self.value(f"Boolean({expression})"):
            if time.time() > end: raise RuntimeError("never: " + expression)
            time.sleep(0.05)

    def type(self, text):
        for character in text:
            self.call("Input.insertText", text=character)
            time.sleep(0.03)

    def picture(self, path):
        time.sleep(0.4)
        with open(path, "wb") as file: file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
        print("picture", path)

    def close(self):
        self.socket.close(); self.browser.kill(); self.browser.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store"); parser.add_argument("--program", default=".build/release/entente")
    parser.add_argument("--pictures", default="Documentation/server"); parser.add_argument("--port", type=int, default=7498)
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="entente-session-")
    store = os.path.join(folder, "news.store")
    shutil.copy(arguments.store, store)
    address = f"http://127.0.0.1:{arguments.port}"
    server = subprocess.Popen([arguments.program, "serve", store, "--port", str(arguments.port), "--writable", "--reviewer", "anna"], stderr=subprocess.DEVNULL)
    tab = None
    try:
        start = time.time()
        while True:
            try:
                summary = json.load(urllib.request.urlopen(address + "/api/summary")); break
            except OSError:
                time.sleep(0.1)
        print(f"{summary['documents']} documents, {summary['claims']} claims; the index is ready after {time.time() - start:.1f} s")
        tab = Tab(address, 1200, 760)
        session(tab, address, arguments.pictures)
    finally:
        if tab: tab.close()
        server.kill(); shutil.rmtree(folder, ignore_errors=True)


def session(tab, address, pictures):
    os.makedirs(pictures, exist_ok=True)
    tab.until("typeof byId !== 'undefined' && typeof page !== 'undefined' && page && page.views && byId('counts').textContent")
    tab.until("page.views.graph.drawn && page.views.graph.drawn.length > 0")
    tab.value("byId('search').focus()")
    begin = time.time(); tab.type("russ")
    tab.until("page.search.results && page.search.results.length > 0 && !byId('found').hidden")
    print(f"search as one types: {time.time() - begin:.2f} s for four letters")
    tab.picture(pictures + "/search.png")
    tab.value("byId('found').children[0].dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))")
    tab.until("!byId('card').hidden"); tab.until("page.views.graph.picture.chosen >= 0")
    time.sleep(1.5); tab.picture(pictures + "/graph.png")
    # Claims that are bare facts: the box of the panel, then the first claim between two things.
    tab.value("page.closeCard()"); tab.value("page.go({ view: 'claims' })"); tab.value("byId('search').value = ''")
    tab.value("(() => { const facet = page.filters.facets.find(one => one.name === 'view'); page.filters.choose(facet, facet.ids.indexOf('in the view'), true); })()")
    tab.until("page.filters.facets.find(one => one.name === 'view').chosenCount === 1 && page.filters.claims.length < page.summary.claims")
    before = tab.value("page.filters.total"); print(f"{before} claims are bare facts")
    claim = "page.filters.claims.find(claim => claim !== undefined && data.subjects[claim] >= 0 && data.objects[claim] >= 0)"
    tab.value(f"window.chosen = {claim}")
    print("the claim:", tab.value("claimSentence(chosen)"))
    tab.value("page.open(claimAddress(chosen))"); tab.until("document.querySelector('#card:not([hidden]) a.show') && document.querySelector('#card section.review')")
    tab.value("document.querySelector('#card a.show').click()"); tab.until("!byId('view-documents').hidden && document.querySelector('.text .current')")
    tab.picture(pictures + "/claim.png")
    press = lambda name: tab.value(f"[...document.querySelectorAll('#card section.review button')].find(button => button.textContent === '{name}').click()")
    tab.value("document.querySelector('#card section.review').scrollIntoView({ block: 'end' })"); tab.picture(pictures + "/form.png")
    begin = time.time(); press("Wrong")
    tab.until("[...document.querySelectorAll('#card section.review button')].some(button => button.textContent === 'Take back')")
    print(f"marked as wrong, on the disk, counted anew and shown: {time.time() - begin:.2f} s")
    assert "In the viewno" in tab.value("byId('card').textContent"), "still a bare fact"
    assert before - tab.value("page.filters.total") == 1, "the list still has it"
    tab.picture(pictures + "/reviewed.png")
    press("Take back")
    tab.until("![...document.querySelectorAll('#card section.review button')].some(button => button.textContent === 'Take back') && document.querySelector('#card section.review')")
    tab.until(f"page.filters.total === {before}")
    assert "In the viewyes" in tab.value("byId('card').textContent"), "not back"
    tab.picture(pictures + "/undone.png")
    print("taken back: a bare fact again")
    tab.value("page.filters.clear()"); tab.value("page.closeCard()"); tab.value("page.go({ view: 'contested' })")
    tab.until("document.querySelector('.dispute')"); tab.picture(pictures + "/contested.png")
    tab.value("page.go({ view: 'timeline' })"); tab.until("document.querySelector('#view-timeline .row a')"); tab.picture(pictures + "/timeline.png")
    faults = [one for one in tab.problems if "favicon" not in one]
    if faults: print("problems:", *faults, sep="\n"); sys.exit(1)


if __name__ == "__main__":
    main()
