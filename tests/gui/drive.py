"""drive.py PROGRAM WORK-FOLDER NOW: a person at the window, through the accessibility bus.

First run without a company system; then the sample company: Overview, the Ningbo project found by pinyin, at 52 and
why, a second start that only wakes the first, an action completed with a note, and the pages of funnel and rules.
"""

import os
import subprocess
import sys
import time

import pyatspi

PROGRAM, WORK, NOW = sys.argv[1:4]
WAIT = 40.0


def fail(text):
    print("FAIL:", text)
    sys.exit(1)


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    try:
        count = node.childCount
    except Exception:
        return
    for i in range(min(count, 400)):
        try:
            child = node.getChildAtIndex(i)
        except Exception:
            continue
        yield from walk(child, depth + 1)


def application():
    for app in pyatspi.Registry.getDesktop(0):
        try:
            if app is not None and app.name.lower().startswith("plumbline"):
                return app
        except Exception:
            continue
    return None


def showing(node):
    try:
        return node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:
        return False


def find(test, what, timeout=WAIT):
    """The first showing node that passes; waits for it."""
    end = time.time() + timeout
    while time.time() < end:
        app = application()
        if app is not None:
            for node in walk(app):
                try:
                    if showing(node) and test(node):
                        return node
                except Exception:
                    continue
        time.sleep(0.2)
    names = []
    app = application()
    for node in walk(app) if app else []:
        try:
            if showing(node) and node.name:
                names.append(node.getRoleName() + ": " + node.name[:60])
        except Exception:
            pass
    fail(what + "\nshowing:\n" + "\n".join(names[:80]))


def named(part, role=None):
    return lambda n: part in n.name and (role is None or n.getRoleName() in role)


def press(node):
    action = node.queryAction()
    for i in range(action.nActions):
        if action.getName(i).lower() in ("press", "click", "activate", "toggle"):
            action.doAction(i)
            return
    action.doAction(0)


def click(node):
    """With the mouse: there is no window manager that gives the keyboard to a dialog."""
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    subprocess.run(["xdotool", "mousemove", str(box.x + 20), str(box.y + box.height // 2), "click", "1"], check=True)


def type_into(node, text):
    node.queryEditableText().setTextContents(text)


def launch(data):
    return subprocess.Popen([PROGRAM, "--data", data, "--now", NOW],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def start(data):
    """A program that comes up before the bus does is not heard of on it: then once more."""
    for _ in range(3):
        application()  # wakes the registry
        time.sleep(1)
        process = launch(data)
        end = time.time() + 12
        while application() is None and time.time() < end:
            time.sleep(0.3)
        if application() is not None:
            return process
        stop(process)
    fail("the program is not on the accessibility bus")


def stop(process):
    process.terminate()
    process.wait(20)
    end = time.time() + 10
    while application() is not None and time.time() < end:
        time.sleep(0.1)


def run_command(typed, item):
    press(find(lambda n: n.name.startswith(("Search", "搜索")) and n.getRoleName() in ("push button", "button"), "search button"))
    line = find(lambda n: n.getRoleName() in ("text", "entry") and n.name in ("Search everything", "搜索全部"), "palette line")
    type_into(line, typed)
    time.sleep(1.0)
    click(find(lambda n: n.getRoleName() == "list item" and item in n.name and n.parent.name in ("Found", "查找结果"),
               typed + " finds " + item))
    time.sleep(0.5)


def step(text):
    print("ok:", text, flush=True)


def first_run():
    process = start(os.path.join(WORK, "empty"))
    find(named("Connect a company system"), "the first run offers to connect a system")
    find(named("Plumbline does not encrypt these files itself"), "the first run says how data is protected")
    step("the first run says what to do and how data is protected")
    stop(process)


def sample_company():
    data = os.path.join(WORK, "data")
    process = start(data)
    find(named("Proven achievement"), "the overview has its figures")
    find(named("Provinces"), "the map of the provinces has a name")
    step("the overview has its figures")
    press(find(lambda n: n.name == "Projects", "the navigation has Projects"))
    find(named("宁波汽车零部件厂"), "the Ningbo project is listed")
    run_command("ningbo", "Project: 宁波")
    find(lambda n: "52" in (n.name + " " + n.description) and "Health" in n.name, "its health is 52")
    find(named("Cheapest next proof"), "the cheapest next proof is said")
    step("the Ningbo project stands at 52, and why")
    second = launch(data)
    if second.wait(30) != 0:
        fail("a second start wakes the first and ends well")
    step("a second start wakes the first")
    press(find(lambda n: n.name.startswith("Actions"), "the navigation has Actions"))
    type_into(find(lambda n: n.getRoleName() in ("text", "entry") and n.name.startswith("Note"), "a note can be written"),
              "called the customer")
    press(find(lambda n: n.name == "Complete", "the action can be completed"))
    step("an action is completed with a note")
    press(find(lambda n: n.name == "Funnel", "the navigation has Funnel"))
    find(named("From claimed to paid"), "the ladder of the funnel has a name")
    press(find(lambda n: n.name == "Rules", "the navigation has Rules"))
    find(lambda n: n.name == "Sections of the rulebook", "the rules are told by section")
    step("the pages are turned through the accessible tree")
    stop(process)


first_run()
sample_company()
print("PASS")
