"""How a paragraph and its words really look: what styles and the text itself say, put together.

Word lets each level say only some things: the defaults of the document, a style, the
style that it is based on, a run's own style, the text itself. The later one wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from longchuan_plan.official.nodes import Node, attributes, child, every, is_on, number, tag, value

Said = dict[str, object]
"""What a level says: names of properties with their values."""

_DEPTH = 20
"""No chain of styles is so long; one that runs in a circle ends here."""
_SIDES = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}


@dataclass(slots=True)
class Looks:
    """The styles of a document by id, its defaults and the fonts of its theme."""

    styles: Mapping[str, Node] = field(default_factory=dict)
    defaults: Node | None = None
    theme: Mapping[str, str] = field(default_factory=dict)
    _known: dict[str, tuple[Said, Said]] = field(default_factory=dict)

    @classmethod
    def of(cls, styles: Node | None, theme: Node | None) -> Looks:
        """The looks that the parts of styles and theme give."""
        by_id = {attributes(node).get("styleId", ""): node for node in every(styles, "style")}
        fonts = {}
        for kind in ("major", "minor"):
            node = next(every(theme, f"{kind}Font"), None)
            chinese = next(
                (
                    attributes(font).get("typeface", "")
                    for font in every(node, "font")
                    if attributes(font).get("script") == "Hans"
                ),
                "",
            )
            named = attributes(child(node, "ea")).get("typeface") or chinese
            fonts[f"{kind}EastAsia"] = named
            fonts[f"{kind}Ascii"] = attributes(child(node, "latin")).get("typeface", "")
            fonts[f"{kind}HAnsi"] = fonts[f"{kind}Ascii"]
        return cls(by_id, child(styles, "docDefaults"), fonts)

    def name(self, style_id: str | None) -> str:
        """A style's name; that of the standard style where none is given."""
        known = self._standard() if style_id is None else style_id
        return value(self.styles.get(known), "name") or style_id or "Normal"

    def default_words(self) -> Said:
        """What the document says of all words."""
        return self._words(child(self.defaults, "rPrDefault", "rPr"))

    def paragraph(self, node: Node) -> tuple[Said, Said]:
        """What holds for a paragraph, and for its words where they say nothing themselves."""
        properties = child(node, "pPr")
        style_id = value(properties, "pStyle")
        lines, words = self._style(self._standard() if style_id is None else style_id)
        base = _lines(child(self.defaults, "pPrDefault", "pPr"))
        return merged(base, lines, _lines(properties)), merged(self.default_words(), words)

    def words(self, run: Node, inherited: Said) -> Said:
        """What holds for the words of a run."""
        properties = child(run, "rPr")
        own_style = value(properties, "rStyle")
        styled = self._style(own_style)[1] if own_style else {}
        return merged(inherited, styled, self._words(properties))

    def _standard(self) -> str:
        """The id of the style of paragraphs that name none; empty where the document has none."""
        return next(
            (
                key
                for key, style in self.styles.items()
                if attributes(style).get("default") in ("1", "true", "on")
                and attributes(style).get("type") == "paragraph"
            ),
            "",
        )

    def _style(self, style_id: str) -> tuple[Said, Said]:
        """What a style says of paragraphs and of words, with the styles that it is based on."""
        if style_id not in self._known:
            chain: list[Node] = []
            step: str | None = style_id
            while step is not None and step in self.styles and len(chain) < _DEPTH:
                chain.insert(0, self.styles[step])
                step = value(chain[0], "basedOn")
            self._known[style_id] = (
                merged(*(_lines(child(node, "pPr")) for node in chain)),
                merged(*(self._words(child(node, "rPr")) for node in chain)),
            )
        return self._known[style_id]

    def _words(self, properties: Node | None) -> Said:
        fonts = attributes(child(properties, "rFonts"))
        said: Said = {
            "font": self._font(fonts, "eastAsia"),
            "letters": self._font(fonts, "ascii"),
            "size": number(value(properties, "sz")),
            "bold": is_on(properties, "b"),
            "hidden": is_on(properties, "vanish"),
        }
        return {key: item for key, item in said.items() if item is not None}

    def _font(self, fonts: Mapping[str, str], script: str) -> str | None:
        """The font for a script; one of the theme goes before, even where the theme has none."""
        theme = fonts.get(f"{script}Theme")
        return self.theme.get(theme, "") if theme else fonts.get(script)


def merged(*levels: Said) -> Said:
    """The levels in one, the later winning; a first line's indent and a hanging one exclude."""
    result: Said = {}
    for level in levels:
        if "firstLine" in level or "firstLineChars" in level:
            result.pop("hanging", None)
        if "hanging" in level:
            result.pop("firstLine", None)
        result.update(level)
    return result


def _lines(properties: Node | None) -> Said:
    """What a level says of a paragraph's lines."""
    said: Said = {}
    for node in properties if properties is not None else ():
        match tag(node):
            case "ind":
                for key, text in attributes(node).items():
                    said[_SIDES.get(key, key)] = number(text) or 0
            case "spacing":
                given = attributes(node)
                said.update(
                    {key: number(given[key]) for key in ("line", "before", "after") if key in given}
                )
                if "lineRule" in given:
                    said["lineRule"] = given["lineRule"]
            case "jc":
                align = attributes(node).get("val", "left")
                said["align"] = _SIDES.get(align, align)
            case "outlineLvl":
                said["level"] = number(attributes(node).get("val"))
            case "pageBreakBefore" | "keepNext" as name:
                said[name] = is_on(properties, name)
            case "numPr":
                said["numbered"] = value(properties, "numPr", "numId") not in (None, "0")
    return said
