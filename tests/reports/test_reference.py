"""The committed reference document is what its script gives."""

import runpy
import zipfile
from io import BytesIO

from tests.reports.given import ROOT, TEMPLATES


def test_the_reference_document_is_current() -> None:
    made = runpy.run_path(str(ROOT / "tools" / "reference_docx.py"))["reference"]()

    with (
        zipfile.ZipFile(BytesIO(made)) as expected,
        zipfile.ZipFile(TEMPLATES / "reference.docx") as actual,
    ):
        # Compared by parts: another zlib packs the same parts into other bytes.
        assert expected.namelist() == actual.namelist()
        for name in expected.namelist():
            assert expected.read(name) == actual.read(name), name
