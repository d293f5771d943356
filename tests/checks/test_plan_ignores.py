"""What a comment takes out: what is named, on its line or the next, and nothing else."""

from pathlib import Path

import pytest

from tests.checks.case import county, findings

LINE = "leader: 刁国强\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("leader: 刁国祥\n", ["LC204"]),
        ("leader: 刁国祥  # lcplan: ignore[LC204] 新任\n", []),
        ("# lcplan: ignore[LC204] 新任\n# 另一句\nleader: 刁国祥\n", []),
        ("leader: 刁国祥  # 见附件 # lcplan: ignore[lc204, ] 新任\n", []),
        ("leader: 刁国祥  # lcplan: ignore[LC204,LC205] 新任\n", ["LC021"]),
        ("leader: 刁国祥  # lcplan: ignore[LC205] 新任\n", ["LC021", "LC204"]),
        ("leader: 刁国祥  # lcplan: ignore[] 新任\n", ["LC020", "LC204"]),
        ("leader: 刁国祥\n# lcplan: ignore[LC204] 新任\n", ["LC021", "LC204"]),
        ("leader: 刁国强  # lcplan: ignored[LC204] 新任\n", []),
        ("leader: 刁国祥  # LCPLAN：ignore【LC204】新任\n", []),
        ("leader: 刁国祥  # lcplan: ignore［LC204，LC205］ 新任\n", ["LC021"]),
        ("leader: 刁国祥  # lcplan: ignore[LC204 新任\n", ["LC020", "LC204"]),
        ("leader: 刁国祥  # lcplan: ignore[LC204]\n", ["LC020", "LC204"]),
    ],
)
def test_what_a_comment_takes_out(tmp_path: Path, text: str, codes: list[str]) -> None:
    workspace = county(tmp_path)
    path = workspace.plan / "measures" / "m08.yaml"
    whole = path.read_text(encoding="utf-8")
    assert 1 == whole.count(LINE)
    path.write_text(whole.replace(LINE, text), encoding="utf-8")
    assert codes == sorted(finding.rule.code for finding in findings(workspace))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('leader: "刁国祥 # lcplan: ignore[LC205] 新任"\n', ["LC204"]),
        ("leader: '刁国祥 # lcplan: ignore[LC204] 新任'  # 句\n", ["LC204"]),
        ('leader: "刁国祥 # lcplan: ignore[LC205] 新"  # lcplan: ignore[LC204] 任\n', []),
        ("leader: |-  # lcplan: ignore[LC204] 新任\n  刁国祥 # lcplan: ignore[LC205] 二\n", []),
        ("leader: >-\n  刁国祥\n  # lcplan: ignore[LC205] 二\n", ["LC204"]),
        ("# lcplan: ignore[LC204] 新任\nleader: >-\n  # lcplan: ignore[] 😀\n  二\n", []),
        ("leader: '刁国祥\n  # lcplan: ignore[LC205]'\n# lcplan: ignore[]\n", ["LC020", "LC204"]),
    ],
)
def test_a_text_is_no_comment(tmp_path: Path, text: str, codes: list[str]) -> None:
    test_what_a_comment_takes_out(tmp_path, text, codes)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_comment_counts_in_every_form_of_text(tmp_path: Path, end: str, encoding: str) -> None:
    workspace = county(tmp_path)
    path = workspace.plan / "measures" / "m08.yaml"
    text = path.read_text(encoding="utf-8").replace(
        LINE, "leader: 刁国祥  # lcplan: ignore[LC204] 新任\n# lcplan: ignore[LC204]\n"
    )
    path.write_bytes(text.replace("\n", end).encode(encoding))
    assert ["LC020"] == sorted(finding.rule.code for finding in findings(workspace))


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("plan/measures/m06.yaml", "unheard: of\n", ["LC202"]),
        ("rosters/teachers.csv", '"', ["LC004"]),
        ("rosters/teachers.csv", "1,2\n", ["LC005"]),
    ],
)
def test_where_not_all_was_asked_no_comment_is_needless(
    tmp_path: Path, name: str, text: str, left: list[str]
) -> None:
    """The leader is unknown still, though nobody looks while another file is at fault."""
    workspace = county(tmp_path)
    path = workspace.plan / "measures" / "m08.yaml"
    whole = path.read_text(encoding="utf-8")
    comment = "leader: 刁国祥  # lcplan: ignore[LC204,LC205] 新任\n"
    path.write_text(whole.replace(LINE, comment), encoding="utf-8")
    assert ["LC021"] == [finding.rule.code for finding in findings(workspace)]
    faulty = workspace.root / "data" / name
    faulty.write_text(faulty.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert left == [finding.rule.code for finding in findings(workspace)]
