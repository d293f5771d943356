"""Random inputs: files that are good, changed in a few places.

Wholly random bytes are refused at the door. What comes further is a good file with some
bytes taken out, some signs that mean something put in, or a piece of it many times.
Hypothesis makes what fails small again: few changes, near the beginning.
"""

import io
import zipfile
from collections.abc import Sequence

from hypothesis import strategies as st

Edit = tuple[int, int, bytes, int]
"""Where, in ten-thousandths of the length; how many bytes go; what comes, and how often."""

ANYWHERE = (
    *(bytes([sign]) for sign in b"\0\n\r\t \"'#,;:=&<>[]{}()|/\\-+.0159aA\x1b\x7f\xff\xef\xed\x80"),
    *(
        text.encode()
        for text in [
            "字",
            "\u3000",
            "：",
            "，",
            "“",
            "\ufeff",
            "\u200b",
            "\u202e",
            "\u2028",
            "\x85",
            "𠀀",
            "７",
            "é",
        ]
    ),
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"9" * 40,
    b"-1",
    b"1e999",
    b"nan",
    b"{0}%s",
    b"[bold]",
)
"""Signs that mean something to one reader or another."""

_EDIT = st.tuples(
    st.integers(0, 10_000),
    st.integers(0, 40),
    st.sampled_from(ANYWHERE) | st.binary(max_size=4),
    st.sampled_from([1, 1, 1, 2, 50, 5000]),
)


def changed(good: Sequence[bytes], words: Sequence[bytes] = ()) -> st.SearchStrategy[bytes]:
    """A good file with up to eight changes; `words` mean something to its reader."""
    edit = _word(words) | _EDIT if words else _EDIT
    return st.builds(_edited, st.sampled_from(good), st.lists(edit, max_size=8))


def in_parts(good: Sequence[bytes], words: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """A good archive with changes inside one of its parts, packed anew."""

    def with_part(archive: bytes, number: int, edits: Sequence[Edit]) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(target, "w") as new:
            names = old.namelist()
            for name in names:
                data = old.read(name)
                hit = name == names[number % len(names)]
                new.writestr(zipfile.ZipInfo(name), _edited(data, edits) if hit else data)
        return target.getvalue()

    edits = st.lists(_word(words) | _EDIT, min_size=1, max_size=6)
    return st.builds(with_part, st.sampled_from(good), st.integers(0, 15), edits)


def _word(words: Sequence[bytes]) -> st.SearchStrategy[Edit]:
    """One of the words, once, in place of a few bytes."""
    return st.tuples(st.integers(0, 10_000), st.integers(0, 20), st.sampled_from(words), st.just(1))


def _edited(data: bytes, edits: Sequence[Edit]) -> bytes:
    for place, gone, word, times in edits:
        at = len(data) * place // 10_000
        data = data[:at] + word * times + data[at + gone :]
    return data
