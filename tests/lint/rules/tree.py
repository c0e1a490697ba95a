"""The files of the project, and C++ text with its comments and strings blanked."""

import functools
import os
import pathlib
import re
import subprocess
from dataclasses import dataclass

NOT_OURS = {".git", "build", "screenshots", "__pycache__"}

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>(?<![0-9])'(?:\\.|[^'\\\n])+'(?!\w))""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True)
class Finding:
    """A fault (fatal) or a remark at a line of a file; line 0 is the file as a whole."""

    path: str
    line: int
    rule: str
    message: str
    fatal: bool = True

    def __str__(self):
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.rule}: {self.message}"


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def _without(text, strings_too):
    def replace(match):
        if match["comment"] is not None:
            return _blank(match[0])
        return '"' + _blank(match[0][1:-1]) + '"' if strings_too else match[0]

    return _TOKEN.sub(replace, text)


class Source:
    """One text file; `path` is relative to the top, with slashes."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.name = path.rsplit("/", 1)[-1]
        self.stem = self.name.split(".")[0]

    @functools.cached_property
    def lines(self):
        return self.text.splitlines()

    @functools.cached_property
    def code(self):
        """The text without comments and without what stands in strings, line for line."""
        return _without(self.text, strings_too=True)

    @functools.cached_property
    def uncommented(self):
        """The text without comments, line for line."""
        return _without(self.text, strings_too=False)

    @functools.cached_property
    def includes(self):
        """(line, "path") for our own headers and (line, <path>) for others, delimiters kept."""
        pattern = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+")')
        found = ((n, pattern.match(line)) for n, line in enumerate(self.uncommented.splitlines(), 1))
        return [(n, match[1]) for n, match in found if match]

    def within(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)


class Tree:
    """All files below `top` that belong to the project; texts are read when asked for."""

    def __init__(self, top, paths=None):
        self.top = pathlib.Path(top)
        self.paths = sorted(paths if paths is not None else _listed(self.top))
        self._sources = {}

    def source(self, path):
        if path not in self._sources:
            text = (self.top / path).read_text(encoding="utf-8", errors="replace")
            self._sources[path] = Source(path, text)
        return self._sources[path]

    def sources(self, *suffixes):
        return [self.source(path) for path in self.paths if path.endswith(suffixes)]

    @property
    def cpp(self):
        return self.sources(".cpp", ".h")


def _listed(top):
    """What git knows or would add; everything but build folders where there is no git."""
    command = ["git", "-C", str(top), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        out = subprocess.run(command, capture_output=True, check=True).stdout
        names = [os.fsdecode(name) for name in out.split(b"\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = list(_walked(top))
    return sorted({name for name in names if (top / name).is_file()})


def _walked(top):
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        for name in files:
            yield pathlib.Path(folder, name).relative_to(top).as_posix()
