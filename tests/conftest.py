"""What every test stands on: one language, and the same random cases each run."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from longchuan_plan import language

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _speak_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages are compared as the source has them; a test may `use` another language."""
    monkeypatch.setenv("LCPLAN_LANG", "en")
    yield
    language.use(None)
