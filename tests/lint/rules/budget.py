"""How long files, functions and lines are: reported over the budget, refused at twice the budget."""

import re
import statistics

from .functions import functions
from .tree import Finding

FILE_LINES = 300
FUNCTION_LINES = 70
COLUMNS = 110
MEASURED = (".cpp", ".h", ".py")
LINES_OF = (*MEASURED, ".sh", ".cmake", ".sql", "CMakeLists.txt")
# A long function that only lists may stay if the comment above says so.
LISTS = re.compile(r"\b(lists?|tables?|forms?|migrations?|rows?)\b", re.IGNORECASE)


def check(tree):
    for source in tree.sources(*MEASURED):
        yield from _file(source)
    for source in tree.sources(*LINES_OF):
        yield from _columns(source)
    for source in tree.cpp:
        for function in functions(source.code):
            yield from _function(source, function)


def summary(tree):
    """Lines that tell how the tree stands against the budgets of docs and style."""
    files = [len(source.lines) for source in tree.cpp]
    lengths = [function.length for source in tree.cpp for function in functions(source.code)]
    return [_spread("C++ files", files, "median ≤ 120, 90 % ≤ 300"),
            _spread("functions", lengths, "90 % ≤ 25")]


def _spread(what, numbers, budget):
    if not numbers:
        return f"{what}: none"
    ordered = sorted(numbers)
    tenth = ordered[min(len(ordered) - 1, len(ordered) * 9 // 10)]
    return (f"{what}: {len(ordered)}; lines: median {statistics.median(ordered):g}, 90 % up to {tenth}, "
            f"longest {ordered[-1]} (budget: {budget})")


def _file(source):
    length = len(source.lines)
    if length > FILE_LINES:
        yield Finding(source.path, 0, "file-length", f"{length} lines (budget {FILE_LINES})",
                      fatal=length > 2 * FILE_LINES)


def _columns(source):
    for number, line in enumerate(source.lines, 1):
        if len(line) > COLUMNS:
            yield Finding(source.path, number, "columns", f"{len(line)} columns (limit {COLUMNS})")


def _function(source, function):
    if function.length <= FUNCTION_LINES:
        return
    fatal = function.length > 2 * FUNCTION_LINES
    if fatal or not LISTS.search(_comment_above(source, function.first)):
        yield Finding(source.path, function.first, "function-length",
                      f"{function.name} has {function.length} lines (budget {FUNCTION_LINES})", fatal=fatal)


def _comment_above(source, line):
    above = []
    for text in reversed(source.lines[:line - 1]):
        if not text.lstrip().startswith(("//", "*", "/*")):
            break
        above.append(text)
    return " ".join(above)
