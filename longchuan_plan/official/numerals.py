"""Chinese numerals up to 999 to numbers."""

_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100}


def number_of(text: str) -> int | None:
    """The number of a Chinese or Arabic numeral; None for what is none."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    total = digit = 0
    for sign in text:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        elif sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            return None
    return total + digit
