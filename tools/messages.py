"""The catalogue of messages: kept complete, and compiled.

Messages are what the sources mark, and the paragraphs of the manuals of rules.

    python tools/messages.py update    take up new messages, drop what is gone, compile
    python tools/messages.py check     name every fault; exit 1 when there is one

`update` leaves a new message empty: translate it in the .po and run it again. The
compiled .mo is committed, since an installation must speak Chinese without Babel.
"""

import ast
import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from longchuan_plan.checks.manual import manual_in

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "longchuan_plan"
PO = SOURCES / "locale" / "zh_CN" / "LC_MESSAGES" / "lcplan.po"
MO = PO.with_suffix(".mo")

# A column of a roster says in its second argument what it means (rosters.column).
KEYWORDS = {"_": None, "ngettext": (1, 2), "Column": (2,)}


def extracted() -> Catalog:
    """The messages that stand in the sources now."""
    catalog = Catalog()
    for path, line, message, _, context in extract_from_dir(SOURCES, keywords=KEYWORDS):
        place = (f"longchuan_plan/{Path(path).as_posix()}", line)
        catalog.add(message, locations=[place], context=context)
    for file in sorted(SOURCES.rglob("*.py")):
        manual = manual_in(ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))))
        place = (file.relative_to(ROOT).as_posix(), 1)
        for text in manual.messages() if manual else ():
            catalog.add(text, locations=[place])
    return catalog


def translated() -> Catalog:
    """The messages and their translations as the .po has them."""
    with PO.open("rb") as file:
        return read_po(file, locale="zh_CN", domain="lcplan")


def compiled(catalog: Catalog) -> bytes:
    """The .mo that a catalogue gives."""
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def update() -> None:
    """Bring the .po in line with the sources, and the .mo with the .po."""
    catalog = translated()
    catalog.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    with PO.open("wb") as file:
        write_po(file, catalog, width=100, sort_by_file=True, include_lineno=False)
    MO.write_bytes(compiled(translated()))


def faults() -> Iterator[str]:
    """What is wrong with the catalogue, a line each."""
    catalog = translated()
    sources = {message.id for message in extracted() if message.id}
    known = {message.id for message in catalog if message.id}
    yield from (f"not in the catalogue: {text!r}" for text in sorted(sources - known, key=str))
    yield from (f"in no source: {text!r}" for text in sorted(known - sources, key=str))
    yield from (f"obsolete: {text!r}" for text in catalog.obsolete)
    for message in catalog:
        if message.id:
            yield from faults_of(message)
    if not MO.exists() or MO.read_bytes() != compiled(catalog):
        yield "the .mo is not what the .po gives: run `make messages`"


def faults_of(message: Message) -> Iterator[str]:
    """What is wrong with the translation of one message."""
    originals, translations = _texts(message.id), _texts(message.string)
    if not all(translations):
        yield f"not translated: {message.id!r}"
        return
    if message.fuzzy:
        yield f"fuzzy: {message.id!r}"
    wanted = set().union(*(_fields(text) for text in originals))
    for text in translations:
        if _fields(text) != wanted:
            yield f"other fields in {text!r} than in {message.id!r}"


def _texts(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [text or ""] if text is None or isinstance(text, str) else list(text)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def main(arguments: list[str]) -> int:
    """Run `update` or `check`; the exit code of the process."""
    match arguments:
        case ["update"]:
            update()
            empty = [message.id for message in translated() if not all(_texts(message.string))]
            for text in empty:
                print(f"to translate: {text!r}")
            return 0
        case ["check"]:
            found = list(faults())
            print("\n".join(found), end="\n" if found else "")
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
