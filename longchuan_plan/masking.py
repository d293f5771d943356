"""Names for readers outside: the family name and a star for each other sign."""


def mask_name(name: str) -> str:
    """张三丰 as 张**; a name of one sign is a star.

    The two signs of a compound family name are not told apart, so one is kept.
    """
    return name[:1] + "*" * (len(name) - 1) if len(name) > 1 else "*" * len(name)
