"""Every page stays still, stays within its window, and can be used by everyone."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SHIPPED, SMALL

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
WIDTHS = (1280, 390)
Scheme = Literal["light", "dark"]


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    width: int = 1280,
    scheme: Scheme = "light",
    *,
    foreign: bool = False,
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that it complains about or asks for beside itself.

    `foreign` lets scripts of ours run, which its own policy forbids.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=foreign
    )
    page, heard = context.new_page(), []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: heard.append(request.url))
    page.goto(path.as_uri())
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    yield page, [text for text in heard if text != path.as_uri()]
    context.close()


CLIPPED = """
[...document.querySelectorAll('body *')].filter(part => {
  const style = getComputedStyle(part);
  return ['hidden', 'clip'].includes(style.overflowX) && part.closest('.heard, svg') === null
    && part.clientWidth > 1
    && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
}).map(part => part.outerHTML.slice(0, 200))
"""
"""The parts of a page that do not show all that is in them, and cannot be scrolled."""


def of(name: str, shipped: Mapping[str, Path], small: Mapping[str, Path]) -> Path:
    county, kind = name.split("-")
    return {"shipped": shipped, "small": small}[county][kind]


ALL = [*(f"shipped-{kind}" for kind, _ in SHIPPED), *(f"small-{kind}" for kind, _ in SMALL)]


SEEN: tuple[tuple[str, int, Scheme], ...] = (
    ("shipped-wallchart", 1280, "light"),
    ("small-wallchart", 390, "dark"),
    ("small-progress", 1280, "light"),
    ("small-casefile", 390, "light"),
    ("small-casefile", 1280, "dark"),
    ("small-ledger", 1280, "light"),
    ("small-department", 390, "dark"),
    ("small-supervision", 1280, "light"),
)
"""What axe looks at: every kind, each look and each width at least twice; it takes its time."""


@pytest.mark.parametrize("name", ALL)
def test_a_page_is_quiet_and_as_wide_as_its_window(
    browser: Browser, shipped: Mapping[str, Path], small: Mapping[str, Path], name: str
) -> None:
    with opened(browser, of(name, shipped, small)) as (page, heard):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert width == page.evaluate("document.documentElement.scrollWidth")
            assert [] == page.evaluate(CLIPPED)
        assert [] == heard


@pytest.mark.parametrize(("name", "width", "scheme"), SEEN)
def test_axe_finds_nothing(
    browser: Browser,
    shipped: Mapping[str, Path],
    small: Mapping[str, Path],
    name: str,
    width: int,
    scheme: Scheme,
) -> None:
    path = of(name, shipped, small)
    with opened(browser, path, width, scheme, foreign=True) as (page, _heard):
        page.evaluate(AXE)
        found = page.evaluate("axe.run({resultTypes: ['violations']})")

    assert {"color-contrast", "heading-order", "region"} <= {rule["id"] for rule in found["passes"]}
    assert [] == [
        (rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_contents_are_never_cut(browser: Browser, shipped: Mapping[str, Path], width: int) -> None:
    with opened(browser, shipped["progress"], width) as (page, _heard):
        assert page.evaluate(
            "[...document.querySelectorAll('nav, nav ul')]"
            ".every(box => box.scrollHeight <= box.clientHeight + 1)"
        )
