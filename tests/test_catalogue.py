"""Messages are looked up in the compiled catalogue as the standard library does."""

import gettext

import pytest
from babel.messages.pofile import read_po

from longchuan_plan.catalogue import Catalogue
from longchuan_plan.language import DOMAIN, LOCALE

FOLDER = LOCALE / "zh_CN" / "LC_MESSAGES"
CATALOGUE = Catalogue((FOLDER / f"{DOMAIN}.mo").read_bytes())


def test_every_message_is_the_one_that_gettext_finds() -> None:
    known = gettext.translation(DOMAIN, LOCALE, ["zh_CN"])
    with (FOLDER / f"{DOMAIN}.po").open("rb") as file:
        originals = [message.id for message in read_po(file) if message.id]
    single = [original for original in originals if isinstance(original, str)]
    counted = [original for original in originals if not isinstance(original, str)]
    assert len(single) > 1000
    assert list(map(known.gettext, single)) == list(map(CATALOGUE.message, single))
    for one, many in counted:
        for number in (0, 1, 2):
            expected = known.ngettext(one, many, number)
            assert expected == CATALOGUE.counted(one, many, number)


@pytest.mark.parametrize("message", ["", "no such message", "\U0010ffff", "a"])
def test_what_it_lacks_stays_as_it_is(message: str) -> None:
    if message:
        assert message == CATALOGUE.message(message)
    assert "one" == CATALOGUE.counted("one", f"{message}s", 1)
    assert f"{message}s" == CATALOGUE.counted("one", f"{message}s", 2)
