"""Both languages are complete: nothing unfinished, nothing in the sources that a .ts file lacks."""

import pathlib
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from .tree import Finding

SOURCES = ("ui", "app")
# English needs no translation but its plural forms.
PLURALS_ONLY = ("_en.ts",)
LUPDATE = ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate")


def check(tree):
    for path in tree.paths:
        if path.startswith("translations/") and path.endswith(".ts"):
            yield from unfinished(path, _updated(tree, path))


def _updated(tree, path):
    """The file's text brought up to the sources, where Qt's lupdate is installed; else as it is."""
    text = (tree.top / path).read_text(encoding="utf-8")
    tool = next((found for name in LUPDATE if (found := shutil.which(name))), None)
    folders = [str(tree.top / folder) for folder in SOURCES if (tree.top / folder).is_dir()]
    if tool is None or not folders:
        return text
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, pathlib.Path(path).name)
        copy.write_text(text, encoding="utf-8")
        plural = ["-pluralonly"] if path.endswith(PLURALS_ONLY) else []
        command = [tool, "-silent", "-no-obsolete", "-locations", "none", *plural, *folders, "-ts", str(copy)]
        subprocess.run(command, capture_output=True, check=False)
        return copy.read_text(encoding="utf-8")


def unfinished(path, text):
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield Finding(path, 0, "translation", f"not a translation file: {error}")
        return
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or _open(translation):
                source = " ".join((message.findtext("source") or "").split())
                yield Finding(path, 0, "translation", f"{context.findtext('name')}: “{source}” is unfinished")


def _open(translation):
    if translation.get("type") in ("vanished", "obsolete"):
        return False
    if translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform") or [translation]
    return not all("".join(form.itertext()).strip() for form in forms)
