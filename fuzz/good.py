"""Good files to begin with, and the words of each format."""

import io
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "data" / "plan"
COUNTY = ROOT / "tests" / "cli" / "county"
FORMS = ROOT / "tests" / "importing"

MEASURES = [path.read_bytes() for path in sorted((PLAN / "measures").glob("m0*.yaml"))]
ROSTERS = [path.read_bytes() for path in sorted(COUNTY.glob("*.csv"))]
RESERVES = [
    b"teacher_id,added_on,removed_on\nT1,2021-09-01,\nT2,2022-09-01,2023-01-31\n",
    '教师编号;列入日期;移出日期\r\n"T1";"2021-09-01";\r\n'.encode("gb18030"),
    b'\xef\xbb\xbfteacher_id\tadded_on\n"T""1"\t2021-09-01\n\nT2\t\n',
    "名单,,\n\nteacher_id,added_on,removed_on\rT1,2021-09-01,\r合计,1,\r".encode("utf-16"),
]
SETTINGS = [
    b"""[report]
audience = "public"

[validate]
select = ["LC3"]
ignore = ["LC304"]
fail-on = "warning"
per-file-ignores = {"data/rosters/old-*" = ["LC3"]}
severity = {LC305 = "error"}

[[validate.ignore-row]]
table = "schools"
key = ["2144990001"]
rule = "LC305"
reason = "x"
"""
]
BASELINES = [
    b"""{
  "schema_version": 1,
  "findings": [
    {"code": "LC305", "place": "recruits", "hash": "0123456789abcdef", "count": 2}
  ]
}
"""
]
OLD_BOOKS = [(FORMS / "form.ods").read_bytes(), (FORMS / "form.xls").read_bytes()]

YAML_WORDS = (
    *(b": ", b"- ", b"? ", b"&a ", b"*a", b"!!int ", b"!x ", b"[", b"{", b"}", b"]", b"|\n"),
    *(b">2-\n", b"---\n", b"...\n", b"%YAML 1.1\n", b"<<: ", b"~", b".nan", b"0o7", b"12:30"),
    *(b'"\\e"', b'"\\u0000"', b"# lcplan: ignore[LC204] x\n", b"\n  ", b"\n    - "),
    *(b"at_least: ", b"70%", b"2022-02-30", b"kind: "),
)
CSV_WORDS = (
    *(b",", b";", b"\t", b'"', b'""', b'","', b"\n", b"\r\n", b"\r", b"\n\n", b",\n"),
    *(b"1.23E+17", b"44440", b"110101199003078515", b"2021.9", b"2021-02-30"),
    *(word.encode() for word in ["合计", "小学", "是", "2021年9月1日", "２０２１", "，"]),
    *(b"=cmd|'/C calc'!A0", b"\x1b[31m"),
)
XML_WORDS = (
    *(b"<c>", b"<c/>", b"</c>", b'<c r="A1">', b"<f>", b"</f>", b"<v>", b"</v>", b"<row>"),
    *(b"</row>", b"<is><t>", b't="e"', b't="s"', b't="b"', b't="inlineStr"', b't="d"', b"-1"),
    *(b'r="XFD1048576"', b'r="A0"', b's="99"', b"<!DOCTYPE a>", b"<!-- ", b"-->", b"<![CDATA["),
    *(b"]]>", b"&#0;", b"&a;", b"&lt;", b"x:", b'count="4294967295"', b"4294967296", b"../"),
    *(b'<mergeCell ref="A1:XFD1048576"/>', b'<sheet name="a" sheetId="9" r:id="rId1"/>'),
    *(b'table:number-rows-repeated="1048576"', b'date1904="1"', b"http://"),
)
TOML_WORDS = (
    *(b"[", b"]", b"[[", b"]]", b"=", b".", b'"""', b"'''", b"{", b"}"),
    *(b"nan", b"1979-05-27", b"0x1"),
)
JSON_WORDS = (
    *(b"null", b"true", b"[", b"{", b"}", b"]", b'"\\ud800"', b"1e9999", b"-0", b"NaN"),
    *(b'"code"', b":"),
)


def books() -> list[bytes]:
    """Workbooks with dates, formulas, merged cells, and headers of one and of two rows."""
    import xlsxwriter

    made = []
    for rows in (
        [
            ["teacher_id", "added_on", "removed_on"],
            ["T1", date(2021, 9, 1), None],
            ["T2", 44440, ""],
        ],
        [
            ["后备干部名册"],
            ["教师编号", "列入日期", "备注"],
            ["T1", "2021.9.1", True],
            ["合计", 1.5, 0],
        ],
    ):
        target = io.BytesIO()
        book = xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("后备干部")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        sheet.write_formula(5, 0, "=A1", None, "T9")
        sheet.write_formula(5, 1, "=A1", None, "#N/A")
        sheet.merge_range(6, 0, 7, 0, "T8")
        book.close()
        made.append(target.getvalue())
    return made
