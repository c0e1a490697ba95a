"""Where functions begin and end in C++ text, well enough to measure them."""

import re
from dataclasses import dataclass

_PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)
_MARK = re.compile(r"[{};]")
_TYPE = re.compile(r"\b(class|struct|union|enum)\b")
_QUALIFIERS = {"const", "noexcept", "override", "final", "mutable", "try", "else", "do"}


@dataclass(frozen=True)
class Function:
    name: str
    first: int
    last: int

    @property
    def length(self):
        return self.last - self.first + 1


def functions(code):
    """The outermost functions of `code`, which has no comments and no strings."""
    code = _PREPROCESSOR.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), code)
    stack, found, header_start = [], [], 0
    position = 0
    while match := _MARK.search(code, position):
        position = match.end()
        if match[0] == "{":
            header = code[header_start:match.start()]
            kind = _kind(header, inside_function="function" in (kind for kind, _ in stack))
            if kind == "initialiser":
                position = _closing(code, match.start()) + 1
                continue
            stack.append((kind, _begin(code, header_start, header)))
            if kind == "function":
                stack[-1] = (kind, (_begin(code, header_start, header), _name(header)))
        elif match[0] == "}" and stack:
            kind, begun = stack.pop()
            if kind == "function":
                line, name = begun
                found.append(Function(name, line, _line(code, match.start())))
        header_start = position
    return found


def _kind(header, inside_function):
    """What a brace opens, told from the text before it."""
    if inside_function:
        return "block"
    text = re.sub(r"\s+", " ", header).strip()
    plain = _parenthesised(text)
    if re.match(r"(inline )?namespace\b", text) or text.startswith("extern"):
        return "namespace"
    if "(" not in text:
        return "type" if _TYPE.search(text) else "initialiser"
    if _TYPE.match(re.sub(r"^template ?<.*?> ?", "", text)) and not plain.endswith(")"):
        return "type"
    if _starts_member_initialiser(plain):
        return "initialiser"
    return "function"


def _parenthesised(text):
    """`text` with what stands in parentheses taken out: "f(int a) : m(a)" becomes "f() : m()"."""
    while (shorter := re.sub(r"\([^()]+\)", "()", text)) != text:
        text = shorter
    return text


def _starts_member_initialiser(plain):
    """True for "Page::Page() : m_a", whose brace belongs to m_a and not to the body."""
    listed = re.search(r"\)[^:]*?(?<!:):(?!:)", plain)
    last = re.search(r"(\w+)\s*$", plain)
    return listed is not None and last is not None and last[1] not in _QUALIFIERS


def _closing(code, opening):
    depth = 0
    for match in re.finditer(r"[{}]", code[opening:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return opening + match.start()
    return len(code) - 1


def _line(code, position):
    return code.count("\n", 0, position) + 1


def _begin(code, start, header):
    return _line(code, start + len(header) - len(header.lstrip()))


def _name(header):
    match = re.search(r"([\w:~]+|operator\W+?)\s*\(", header)
    return match[1].strip() if match else "lambda"
