"""Which folder may include which: the dependency direction of docs/architecture.md as a table."""

import re

from .tree import Finding

# A folder and the folders it may include besides itself. app/ and tests/ may include everything.
LAYERS = {
    "core/base": [],
    "core/cli": ["core/base"],
    "core/text": ["core/base"],
    "core/platform": ["core/base"],
    "core/security": ["core/base"],
    "core/sheet": ["core/base", "core/text"],
    "core/loyalty": ["core/base"],
    "core/catalog": ["core/base", "core/text", "core/loyalty"],
    "core/customer": ["core/base", "core/text"],
    "core/sale": ["core/base", "core/text", "core/loyalty", "core/catalog", "core/customer"],
    "core/account": ["core/base", "core/catalog", "core/customer"],
    "core/shift": ["core/base"],
    "core/data": ["core/base", "core/text", "core/platform", "core/security", "core/catalog",
                  "core/customer", "core/loyalty", "core/sale", "core/account", "core/shift"],
    "core/usecase": ["core/base", "core/text", "core/sheet", "core/platform", "core/security",
                     "core/catalog", "core/loyalty", "core/customer", "core/sale", "core/account",
                     "core/shift", "core/data"],
    "core/seed": ["core/base", "core/text", "core/security", "core/catalog", "core/loyalty", "core/customer",
                  "core/sale", "core/data", "core/usecase"],
    "core/print": ["core/base", "core/text", "core/security", "core/catalog", "core/customer", "core/sale",
                   "core/account", "core/shift", "core/data", "core/usecase"],
    "core/device": ["core/base", "core/print"],
    "core/terminal": ["core/base", "core/text", "core/security", "core/catalog", "core/customer", "core/sale",
                      "core/data", "core/usecase", "core/device"],
    # The wire format is all that tills and head office share.
    "core/sync/wire": ["core/base", "core/security"],
    "core/sync": ["core/base", "core/text", "core/platform", "core/security", "core/catalog",
                  "core/customer", "core/sale", "core/data", "core/usecase", "core/sync/wire"],
    "core/headoffice": ["core/base", "core/platform", "core/security", "core/catalog", "core/data",
                        "core/sync/wire"],
}

# What of Qt and others stands where, by the header's name: (what, pattern, folders that may).
CONFINED = [
    ("QtSql", re.compile(r"<(QtSql/.*|QSql\w*)>"), ["core/data", "core/headoffice"]),
    ("QtNetwork", re.compile(
        r"<(QtNetwork/.*|Q(?:Abstract)?Network\w*|QTcp\w+|QUdp\w+|QSctp\w+|QSsl\w*|QAbstractSocket|QHost\w+"
        r"|QLocal(?:Server|Socket)|QDns\w+|QDtls\w*|QOcsp\w+|QHttp\w+|QAuthenticator|QHsts\w+)>"),
     ["core/sync", "core/device", "core/platform", "app"]),
    ("Boost.Beast and Asio", re.compile(r"<boost/(beast|asio)\b.*>"), ["core/headoffice"]),
    ("libzip and libxlsxwriter", re.compile(r"<(zip|xlsxwriter)\.h>"), ["core/sheet"]),
    ("the sqlite3 C API", re.compile(r"<sqlite3(ext)?\.h>"), ["core/data"]),
]
# The names that mark the one group of files in core/data on the sqlite3 C API.
SQLITE_FILES = re.compile(r"core/data/(sqlite\w*|tokenizer)\.(cpp|h)")

# Headers of QtWidgets, by their names' shapes (event, gesture and model classes are QtCore's and QtGui's).
WIDGETS = re.compile(
    r"<(QtWidgets\b.*"
    r"|Q(?!Text|AbstractText|Page)\w*(?:Dialog|Button|ButtonBox|ButtonGroup|Layout|LayoutItem|SpinBox"
    r"|TimeEdit|DateEdit|LineEdit|KeySequenceEdit"
    r"|ToolBar|ToolBox|ToolTip|StatusBar|MenuBar|ScrollBar|ScrollArea"
    r"|ProgressBar|GroupBox|ComboBox|CheckBox|Label|Slider|Splitter|SplitterHandle|TabBar|Frame|Wizard"
    r"|WizardPage|Completer|HeaderView|ItemDelegate|StylePainter|StyleFactory|CommonStyle|ProxyStyle"
    r"|RubberBand|SizeGrip|SplashScreen|MainWindow|MdiArea|MdiSubWindow|MessageBox|LCDNumber|Dial"
    r"|SystemTrayIcon|WhatsThis|ErrorMessage|Scroller|ScrollerProperties|DataWidgetMapper|WidgetAction"
    r"|SpacerItem|Gesture)"
    r"|Q\w*Widget(?:Item\w*|Data|SelectionRange)?|Q(?:Plain)?TextEdit|QTextBrowser|QPageSetupDialog"
    r"|QStyleOption\w*|QStyleHintReturn\w*|Q(?:AbstractItem|Table|List|Tree|Column|Undo|Graphics)View"
    r"|QGraphics\w+|QApplication|QStyle|QMenu|QSizePolicy|QGestureRecognizer|QGestureEvent"
    r"|QFileIconProvider)>")

MODULE_PREFIX = re.compile(r"<Qt(Core|Gui|Widgets|Sql|Network|PrintSupport|Svg|Test|Charts)\b.*>")


def check(tree):
    for source in tree.cpp:
        if not source.within("core", "ui", "app", "tests"):
            continue
        for line, header in source.includes:
            yield from _module(source, line, header)
            if not source.within("tests"):
                yield from _confined(source, line, header)
                yield from _direction(source, line, header)
                yield from _widgets(source, line, header)


def area(path):
    """The layer that a file belongs to: core/base, core/sync/wire, ui/sale, app."""
    parts = path.split("/")
    if "/".join(parts[:3]) in LAYERS:
        return "/".join(parts[:3])
    return parts[0] if parts[0] == "app" else "/".join(parts[:2])


def _module(source, line, header):
    if MODULE_PREFIX.fullmatch(header):
        yield Finding(source.path, line, "include", f"{header}: include the class alone, without its module")


def _confined(source, line, header):
    for what, pattern, folders in CONFINED:
        if pattern.fullmatch(header) and not source.within(*folders):
            yield Finding(source.path, line, "layer", f"{header}: {what} only in {', '.join(folders)}")
    if header == "<sqlite3.h>" and source.within("core/data") and not SQLITE_FILES.fullmatch(source.path):
        yield Finding(source.path, line, "layer", "<sqlite3.h> only in core/data/sqlite* and its tokenizer")


def _direction(source, line, header):
    target = header[1:-1]
    here, there = area(source.path), area(target)
    if header[0] != '"':
        return
    if not target.startswith(("core/", "ui/", "app/")):
        yield Finding(source.path, line, "include", f"{header}: name our headers from the top of the tree")
    elif here.startswith("core/"):
        yield from _core(source, line, target, here, there)
    elif here.startswith("ui/"):
        yield from _ui(source, line, target, there)


def _core(source, line, target, here, there):
    allowed = LAYERS.get(here)
    if allowed is None:
        yield Finding(source.path, line, "layer", f"{here} has no row in tests/lint/rules/layers.py")
    elif there != here and there not in allowed:
        yield Finding(source.path, line, "layer", f"{here} may not include {there} ({target})")


def _is(path, *words):
    return re.search(rf"({'|'.join(words)})\.(h|cpp)$", path) is not None


def _ui(source, line, target, there):
    if there == "app":
        yield Finding(source.path, line, "layer", f"ui may not include app ({target})")
    if there == "core/headoffice":
        yield Finding(source.path, line, "layer", f"the till's window may not include head office ({target})")
    if _is(source.path, "presenter", "model") and _is(target, "page", "window", "dialog", "widget", "view"):
        yield Finding(source.path, line, "layer", f"a presenter knows no page ({target})")
    if _is(source.path, "page") and there in ("core/data", "core/usecase", "core/sync"):
        yield Finding(source.path, line, "layer", f"a page goes through its presenter ({target})")
    if _is(source.path, "page") and _is(target, "page") and area(source.path) != there:
        yield Finding(source.path, line, "layer", f"pages never meet: the shell opens them ({target})")


def _widgets(source, line, header):
    if not WIDGETS.fullmatch(header):
        return
    if source.within("core"):
        yield Finding(source.path, line, "layer", f"{header}: no widgets in core")
    elif _is(source.path, "presenter"):
        yield Finding(source.path, line, "layer", f"{header}: a presenter knows no widget")
