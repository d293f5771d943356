"""How a light is shown: a sign, a word and a colour.

Reports are printed in black and white, so that sign and word tell the light and
the colour only repeats it. In Markdown a badge is `■**红**`; the other formats
know it by that text and add the colour. (The sign stands outside the stars, since
stars between a sign and a Chinese letter do not count as markup.)
"""

from dataclasses import dataclass

from longchuan_plan.light import Light
from longchuan_plan.reports.markdown import Markdown


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign and the word of a light, and its colour on white paper."""

    light: Light
    sign: str
    word: str
    rgb: str

    @property
    def text(self) -> str:
        """Sign and word as they are shown."""
        return self.sign + self.word


BADGES = (
    Badge(Light.GREEN, "●", "绿", "1B6E3A"),
    Badge(Light.AMBER, "▲", "黄", "8A5A00"),
    Badge(Light.RED, "■", "红", "B3261E"),
    Badge(Light.GREY, "○", "灰", "5F6368"),
)

BY_LIGHT = {badge.light: badge for badge in BADGES}
BY_WORD = {badge.word: badge for badge in BADGES}


def mark(light: Light) -> Markdown:
    """The Markdown of a light."""
    badge = BY_LIGHT[light]
    return Markdown(f"{badge.sign}**{badge.word}**")
