"""Words that stand nowhere, or only where they belong. One row a rule.

A line may be excused by a trailing comment with the reason: // lint: allow-RULE why
"""

import re
from dataclasses import dataclass

from .tree import Finding

MONEY = ("core/base", "core/sale", "core/catalog", "core/customer", "core/data", "core/usecase")
STYLE_FILES = re.compile(r"ui/common/(tokens|style)\.(h|cpp)")
EXCUSE = re.compile(r"//\s*lint:\s*allow-(\w+)\s+\S+")


@dataclass(frozen=True)
class Word:
    rule: str
    pattern: re.Pattern
    folders: tuple
    message: str
    in_strings: bool = False
    except_files: re.Pattern = re.compile(r"(?!)")


HEX = r"(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"
NAMED_COLOURS = "red|green|blue|yellow|cyan|magenta|gray"

WORDS = [
    Word("double", re.compile(r"\b(double|float|qreal)\b"), MONEY,
         "amounts are whole units; a fraction exists in no variable near them"),
    Word("singleton",
         re.compile(r"(?<!QCoreApplication)(?<!QGuiApplication)(?<!QApplication)::instance\(\)"),
         ("core", "ui", "app"), "no singletons: pass it to the constructor"),
    Word("colour",
         re.compile(rf"#{HEX}\b|\b0x{HEX}\b|\bQColor(?:\(|\w*\{{)\s*\d"
                    rf"|\bQt::(?:dark)?(?i:{NAMED_COLOURS})\b"),
         ("ui",), "colours are tokens (ui/common/tokens.h)", in_strings=True, except_files=STYLE_FILES),
    Word("stylesheet", re.compile(r"\bsetStyleSheet\b"), ("ui", "app"),
         "style sheets are set in ui/common/style.* alone", except_files=STYLE_FILES),
    Word("tr",
         re.compile(r"(?<![\w.>:])(?:\w+::)*tr\(|\bQCoreApplication::translate\b|\bQT_TR\w*_NOOP\w*"),
         ("core",), "the core returns codes, ui words them"),
    Word("log",
         re.compile(r"\b(q(?:Debug|Info|Warning|Critical|Fatal)"
                    r"|f?printf|puts|perror|std::(?:cout|cerr|clog))\b"),
         ("core", "ui"), "log through a QLoggingCategory"),
    Word("moc", re.compile(r"^\s*(?:class|struct)\b.*\bQ_(?:OBJECT|GADGET)\b"),
         ("core", "ui", "app", "tests"), "AUTOMOC overlooks Q_OBJECT on the class's own line"),
    Word("clock",
         re.compile(r"\bQDate(?:Time)?::current\w+\(|\bQTime::currentTime\("
                    r"|_clock::now\(|\bQRandomGenerator\b"),
         ("core/sale", "core/catalog", "core/customer", "core/usecase", "core/data", "core/print"),
         "time and chance are arguments"),
    Word("sleep", re.compile(r"\bQTest::qSleep\(|\bsleep_for\(|\bQThread::m?u?sleep\("), ("tests",),
         "a test waits for something, never for a time (QTRY_*, QSignalSpy::wait)"),
]

UNOWNED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def check(tree):
    for source in tree.cpp:
        for word in WORDS:
            if source.within(*word.folders) and not word.except_files.fullmatch(source.path):
                yield from _word(source, word)
    for source in tree.sources(".cpp", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt"):
        if not source.within("tests/lint"):
            yield from _unowned(source)


def excused(line, rule):
    match = EXCUSE.search(line)
    return match is not None and match[1] == rule


def _word(source, word):
    text = source.uncommented if word.in_strings else source.code
    for number, line in enumerate(text.splitlines(), 1):
        match = word.pattern.search(line)
        if match and not excused(source.lines[number - 1], word.rule):
            yield Finding(source.path, number, word.rule, f"{match[0].strip()}: {word.message}")


def _unowned(source):
    for number, line in enumerate(source.lines, 1):
        match = UNOWNED.search(line)
        if match:
            yield Finding(source.path, number, "todo", f"{match[0]}: finish it or file an issue")
