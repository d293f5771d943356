import codecs

import pytest

from longchuan_plan.reading.encoding import UndecodableError, to_utf8

TEXT = "教师编号,姓名\nT1,李明\nT2,张䶮\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("gb18030"), "gb18030"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_same_text_in_every_encoding(data: bytes, encoding: str) -> None:
    encoded = to_utf8(data)
    assert encoded.data.decode() == TEXT
    assert encoded.encoding == encoding


def fault(data: bytes) -> tuple[int, int, int, str]:
    with pytest.raises(UndecodableError) as caught:
        to_utf8(data)
    error = caught.value
    return error.line, error.column, error.byte, error.encoding


def test_a_bad_byte_in_utf8_is_not_taken_for_gb18030() -> None:
    text = "教师编号,姓名\nT1,李明\nT2,张".encode()
    assert fault(text + b"\xfa" + "三\nT3,王强\n".encode()) == (3, 5, 0xFA, "utf-8")


def test_a_cut_character_in_utf8() -> None:
    assert fault("教师编号,姓名,学校标识码\r\nT1,李明".encode()[:-1]) == (2, 5, 0xE6, "utf-8")


def test_a_bad_byte_in_gbk() -> None:
    data = "教师编号,姓名\nT1,李".encode("gbk") + b"\xff" + "明\n".encode("gbk")
    assert fault(data) == (2, 5, 0xFF, "gb18030")


def test_where_it_is_neither_the_encoding_that_got_further_is_blamed() -> None:
    data = b"teacher_id,name\nT1,Li\nT2,\xe6\x9d\x8e\nT3,\xff\n"
    assert fault(data) == (4, 4, 0xFF, "utf-8")


def test_a_long_file_is_judged_by_the_surroundings_of_the_bad_byte() -> None:
    body = "教师编号,姓名\n".encode() * 20_000
    assert fault(body + b"\xff\n" + body)[:2] == (20_001, 1)


def test_nul_bytes_are_utf16_without_its_mark() -> None:
    assert fault("teacher_id,name\n".encode("utf-16-le")) == (1, 2, 0, "utf-8")
    assert fault(b"a,b\n1,2\n3,\0\n")[:2] == (3, 3)


def test_utf16_that_breaks_off() -> None:
    assert fault(codecs.BOM_UTF16_LE + "a\n学".encode("utf-16-le") + b"\x01")[:2] == (2, 2)


def test_lone_carriage_returns_are_lines_too() -> None:
    assert fault("教师编号\r姓名甲乙丙\r".encode() + b"\xff")[:2] == (3, 1)


def test_gbk_that_reads_as_a_sign_of_utf8_is_gbk() -> None:
    data = "全县学校基本情况一览表，".encode("gbk") + b"\xe4\xb8\xad\x60"
    assert "中" in data.decode("utf-8", "replace")
    assert "gb18030" == to_utf8(data).encoding


def test_a_nul_byte_is_found_at_the_very_beginning() -> None:
    assert fault(b"\0a,b\n") == (1, 1, 0, "utf-8")
