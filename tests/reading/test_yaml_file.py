import time

import pytest

from longchuan_plan.locations import Spot
from longchuan_plan.reading.yaml_builder import MAX_DEPTH, MAX_NODES, Mark
from longchuan_plan.reading.yaml_file import YamlFile, read_yaml


def read(text: str | bytes) -> YamlFile:
    return read_yaml("p.yaml", text.encode() if isinstance(text, str) else text)


def faults(text: str | bytes) -> list[tuple[str, int | None, int | None]]:
    shown = []
    for finding in read(text).findings:
        assert isinstance(finding.place, Spot)
        assert finding.message
        shown.append((finding.rule.name, finding.place.line, finding.place.column))
    return shown


@pytest.mark.parametrize(
    "scalar",
    [
        "0123",
        "1.10",
        "no",
        "yes",
        "true",
        "12:30",
        "2024-07-31",
        "1e3",
        "0x1F",
        "1_000",
        "=",
        "'~'",
    ],
)
def test_every_scalar_stays_text(scalar: str) -> None:
    assert read(f"a: {scalar}\n").data == {"a": scalar.strip("'")}


@pytest.mark.parametrize("scalar", ["", "~", "null"])
def test_nothing_is_none(scalar: str) -> None:
    assert read(f"a: {scalar}\n").data == {"a": None}


def test_keys_are_text_as_well() -> None:
    assert read("1: a\nno: b\n2024-07-31: c\n").data == {"1": "a", "no": "b", "2024-07-31": "c"}


def test_every_value_and_key_has_its_mark() -> None:
    file = read("标题: 甲\nlist:\n  - a\n  - key:   b\n")
    assert file.mark(("标题",)) == Mark(1, 5, 1, 1)
    assert file.mark(("list",)) == Mark(3, 3, 2, 1)
    assert file.mark(("list", 0)) == Mark(3, 5, 3, 5)
    assert file.mark(("list", 1, "key")) == Mark(4, 12, 4, 5)
    assert file.mark(("list", 1, "missing")) == file.mark(("list", 1))
    assert file.mark(()) == Mark(1, 1, 1, 1)


def test_a_file_may_be_gb18030() -> None:
    assert read("标题: 龙川县教育局\n".encode("gb18030")).data == {"标题": "龙川县教育局"}


def test_a_bad_byte() -> None:
    data = "标题: 龙川县教育局\n丙: 丁".encode() + b"\xff\n"
    assert faults(data) == [("encoding-broken", 2, 5)]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"])
def test_an_empty_file(text: str) -> None:
    assert faults(text) == [("file-empty", 1, 1)]


def test_a_key_that_stands_twice() -> None:
    file = read("a: 1\nb:\n  c: 1\na: 2\nb:\n  c: 2\n")
    assert file.data == {"a": "1", "b": {"c": "1"}}
    assert [finding.rule.name for finding in file.findings] == ["yaml-duplicate-key"] * 2
    assert faults("a: 1\na: 2\n") == [("yaml-duplicate-key", 2, 1)]
    assert file.mark(("b", "c")) == Mark(3, 6, 3, 3)


def test_an_anchor_stands_for_its_value() -> None:
    assert read("a: &x [1, 2]\nb: *x\n").data == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: *x\n", 1, 4),
        ("a: &x\n  b: *x\n", 2, 6),
        ("a: &x 1\n*x : 2\n", 2, 1),
        ("[a]: 1\n", 1, 1),
        ("? {a: 1}\n: 1\n", 1, 3),
        ("a: 1\n---\nb: 2\n", 2, 1),
        ("a: 1\n\tb: 2\n", 2, 1),
        ("a: 1\n b: 2\n", 2, 3),
        ("a: [1, 2\n", 2, 1),
        ("a: 'b\n", 2, 1),
        ("a: 1\nb: \x07\n", 2, 4),
        ("a: 1\nb: x\ufeff\n", 2, 5),
        ("a: %b\n", 1, 4),
    ],
)
def test_what_is_no_yaml_is_found_where_it_stands(text: str, line: int, column: int) -> None:
    found = faults(text)
    assert [(name, at) for name, at, _column in found] == [("yaml-broken", line)]
    assert found[0][2] == column
    assert read(text).data is None


@pytest.mark.parametrize("text", ["id: M01\n标题：值\n", "a: 1\n标题：值\nb: 2\n"])
def test_a_full_width_colon_is_named(text: str) -> None:
    (finding,) = read(text).findings
    assert "：" in finding.hint


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_at_once(sign: str) -> None:
    start = time.perf_counter()
    (fault,) = faults("a: " + sign * 100_000 if sign != "- " else sign * 100_000)
    assert fault[0] in ("yaml-too-complex", "yaml-broken")
    assert time.perf_counter() - start < 5


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert not faults("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert faults("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[0][0] == "yaml-too-complex"


def test_aliases_do_not_multiply() -> None:
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{place + 1}: &a{place + 1} [{', '.join([f'*a{place}'] * 10)}]\n" for place in range(9)
    )
    assert [name for name, _line, _column in faults(text)] == ["yaml-too-complex"]


def test_a_long_file_is_refused() -> None:
    assert faults("- a\n" * (MAX_NODES + 1))[0][0] == "yaml-too-complex"


@pytest.mark.parametrize("escape", [r"\a", r"\e[31m", r"\0", r"\uFFFE"])
def test_a_sign_that_no_document_may_hold_is_refused(escape: str) -> None:
    file = read_yaml("plan.yaml", f'id: M01\ntitle: "推进{escape}"\n'.encode())
    assert file.data is None
    assert [(2, 8)] == [(item.place.line, item.place.column) for item in file.findings]  # type: ignore[union-attr]


def test_line_breaks_tabs_and_rare_signs_are_kept() -> None:
    file = read_yaml("plan.yaml", 'title: "一\\n二\\t䶮𬭎😀"\n'.encode())
    assert file.data == {"title": "一\n二\t䶮𬭎😀"}
    assert file.findings == []


def test_a_comment_is_none_in_quotes_nor_in_a_file_that_is_no_yaml() -> None:
    inside = '"# lcplan: ignore[LC204] a"'
    file = read(f"{inside}: {inside} # lcplan: ignore[LC205] 一\n")
    assert [(1, 2 * len(inside) + 4)] == [(item.line, item.column) for item in file.ignores]
    assert [] == read("a: [  # lcplan: ignore[LC204] b\n").ignores
    assert [] == read("a: |\n" + "  # lcplan: ignore[LC204] 😀\n\n" * 3).ignores


def test_a_comment_of_many_others_is_found_at_once() -> None:
    text = "- [" + "'# lcplan: ignore[', " * 20_000 + "]  # lcplan: ignore[LC204] 一\n"
    begin = time.process_time()
    assert 1 == len(read(text).ignores)
    assert time.process_time() - begin < 5
