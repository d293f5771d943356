"""Square roots that compare with the numbers of a plan as the true root does.

Most roots are no fractions. Such a root is given as the middle between its two
neighbours among the numbers of `DIGITS` decimals. No number that a plan can write
has so many, so none lies between the true root and what is given for it: each is
below both or above both, and comparing the one is comparing the other.
"""

from fractions import Fraction
from math import isqrt

DIGITS = 12
"""More decimals than a number of a plan has: nine, and two more where it is a percentage."""


def root(square: Fraction) -> Fraction:
    """The square root of a number that is not negative; exact where it is a fraction."""
    top, bottom = isqrt(square.numerator), isqrt(square.denominator)
    if (top * top, bottom * bottom) == (square.numerator, square.denominator):
        return Fraction(top, bottom)
    scale = 10**DIGITS
    # isqrt of the whole part is the whole part of the root.
    below = isqrt(square.numerator * scale * scale // square.denominator)
    return Fraction(2 * below + 1, 2 * scale)
