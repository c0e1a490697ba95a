"""The tree is as the pinned clang-format writes it."""

import concurrent.futures
import os
import re
import shutil
import subprocess

from .tree import Finding

VERSION = 14
CHUNK = 40
_FAULT = re.compile(r"^(?P<path>.+?):(?P<line>\d+):\d+: error: .*-Wclang-format-violations\]", re.MULTILINE)


def check(tree):
    tool = _tool()
    paths = [source.path for source in tree.cpp]
    if tool is None:
        yield Finding(".clang-format", 0, "format", f"not checked: no clang-format {VERSION}", fatal=False)
        return
    chunks = [paths[start:start + CHUNK] for start in range(0, len(paths), CHUNK)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for output in pool.map(lambda chunk: _run(tool, tree.top, chunk), chunks):
            yield from faults(output)


def faults(output):
    """One finding a file: where the first difference is and how many there are."""
    lines = {}
    for match in _FAULT.finditer(output):
        lines.setdefault(match["path"], []).append(int(match["line"]))
    for path, numbers in lines.items():
        yield Finding(path, numbers[0], "format", f"./dev format would change {len(numbers)} places")


def _tool():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        found = shutil.which(name)
        if found and f"version {VERSION}." in subprocess.run([found, "--version"], capture_output=True,
                                                            text=True, check=False).stdout:
            return found
    return None


def _run(tool, top, paths):
    command = [tool, "--dry-run", "-Werror", "--style=file", *paths]
    return subprocess.run(command, cwd=top, capture_output=True, text=True, check=False).stderr
