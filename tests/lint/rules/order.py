"""How a file begins, and what the tree must and must not hold."""

import os
import re

from .tree import NOT_OURS, Finding


def check(tree):
    for source in tree.cpp:
        if source.name.endswith(".h"):
            yield from _guard(source)
        else:
            yield from _own_header_first(tree, source)
    yield from _one_name_one_type(tree)
    yield from _registered(tree)
    yield from _tested(tree)
    yield from _empty_folders(tree)


def _guard(source):
    first = re.search(r"^\s*#.*$", source.uncommented, re.MULTILINE)
    if first is None or first[0].split() != ["#pragma", "once"]:
        yield Finding(source.path, 1, "guard", "a header begins with #pragma once")


def _own_header_first(tree, source):
    own = source.path[:-len(".cpp")] + ".h"
    if own in tree.paths and source.includes and source.includes[0][1] != f'"{own}"':
        yield Finding(source.path, source.includes[0][0], "include", f"its own header \"{own}\" comes first")


def _one_name_one_type(tree):
    """Two types of one name are one to the linker: it takes the destructor of either for both."""
    known = {}
    for source in tree.sources(".h"):
        pattern = r"^(?:struct|class) (\w+)(?: final)?(?: : [^;]*?)?\n\{"
        for match in re.finditer(pattern, source.code, re.MULTILINE):
            line = source.code.count("\n", 0, match.start()) + 1
            other = known.setdefault(match[1], source.path)
            if other != source.path and "namespace" not in source.code[: match.start()]:
                yield Finding(source.path, line, "one-name", f"{match[1]} is a type in {other}, too")


def _folders_above(path):
    parts = path.split("/")[:-1]
    return ["/".join(parts[:end]) for end in range(len(parts), 0, -1)]


def _registered(tree):
    """A test that no CMakeLists.txt names is a test that nobody runs."""
    for path in tree.paths:
        name = path.rsplit("/", 1)[-1]
        if not re.fullmatch(r"tests/(.*/)?tst_\w+\.cpp", path):
            continue
        lists = [f"{folder}/CMakeLists.txt" for folder in _folders_above(path)]
        texts = [tree.source(each).text for each in lists if each in tree.paths]
        if not any(_names(text, name[len("tst_"):-len(".cpp")]) for text in texts):
            yield Finding(path, 0, "unregistered", "no CMakeLists.txt above it names this test")


def _names(text, subject):
    """True for zhanggui_test(tst_SUBJECT.cpp …), and for a loop that makes a test of each name or file."""
    if re.search(rf"\btst_{subject}\.cpp", text) or re.search(r"file\(GLOB[^)]*\btst_\*\.cpp", text):
        return True
    looped = re.search(r"\btst_\$\{\w+\}\.cpp", text)
    return looped is not None and re.search(rf"(?<![\w-]){subject}(?![\w-])", text) is not None


def _tested(tree):
    tests = {path.rsplit("/", 1)[-1] for path in tree.paths if path.startswith("tests/")}
    for source in tree.sources(".cpp"):
        if source.within("core") and f"tst_{source.stem}.cpp" not in tests:
            yield Finding(source.path, 0, "untested", f"there is no tst_{source.stem}.cpp", fatal=False)


def _empty_folders(tree):
    for folder, folders, files in os.walk(tree.top):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        if not folders and not files:
            place = os.path.relpath(folder, tree.top)
            yield Finding(place, 0, "empty", "a folder appears with its first file")
