"""What the system says of a file, in the language in force."""

import errno
import os
import re

import pytest

from longchuan_plan.errors import reason_of
from longchuan_plan.language import speaking

COMMON = (
    *(errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.EEXIST),
    *(errno.ENOTEMPTY, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EBUSY),
    *(errno.ETXTBSY, errno.ENAMETOOLONG, errno.ELOOP, errno.EMFILE, errno.EINVAL),
    *(errno.EBADF, errno.EXDEV, errno.EIO, errno.ESTALE),
)


@pytest.mark.parametrize("number", COMMON)
def test_a_common_reason_is_said_in_the_language_in_force(number: int) -> None:
    error = OSError(number, os.strerror(number), "a")
    assert os.strerror(number) == reason_of(error)
    with speaking("zh_CN"):
        assert re.search("[一-鿿]", reason_of(error))
        assert not re.search("[A-Za-z]", reason_of(error))


def test_another_reason_is_said_as_it_is() -> None:
    with speaking("zh_CN"):
        assert "busy there" == reason_of(PermissionError(errno.EACCES, "busy there"))
        assert "no number" == reason_of(OSError("no number"))
        assert "it is no ordinary file" == reason_of(OSError(0, "it is no ordinary file"))
        rare = os.strerror(errno.ENOTTY)
        assert rare == reason_of(OSError(errno.ENOTTY, rare))
