"""Write lexicon/data/countries.csv: ISO 3166-1 codes with their CLDR names in English and Indonesian.

    python -m labourie.train.countries > labourie/lexicon/data/countries.csv

Source: Unicode CLDR territories and territory aliases, as Babel ships them.
"""

import csv
import re
import sys
from typing import TextIO

# CLDR regions that are not ISO 3166-1 entries: exceptional reservations, groupings, pseudo-locales, unknown.
NOT_ISO = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
# Withdrawn alpha-3 codes (ISO 3166-3) that CLDR still maps to a living alpha-2 code.
WITHDRAWN = frozenset(["BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"])
# Kosovo has no ISO code; XKX is the user-assigned one that the World Bank and the European Union use.
USER_ASSIGNED = {"XK": "XKX"}
# "Myanmar (Burma)", "Hong Kong SAR China", "Makau DAK Tiongkok": what follows the name itself.
QUALIFIER = re.compile(r" \([^)]*\)| (?:SAR China|DAK Tiongkok)$")


def write(out: TextIO) -> None:
    """Write the table as CSV, sorted by code."""
    from babel import Locale
    from babel.core import get_global

    english, indonesian = Locale("en").territories, Locale("id").territories
    codes = {
        targets[0]: alias
        for alias, targets in get_global("territory_aliases").items()
        if len(alias) == 3 and alias.isalpha() and len(targets) == 1 and alias not in WITHDRAWN
    } | USER_ASSIGNED
    rows = sorted(
        (codes[region], region, QUALIFIER.sub("", english[region]), QUALIFIER.sub("", name))
        for region, name in indonesian.items()
        if len(region) == 2 and region.isalpha() and region not in NOT_ISO
    )
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("code", "alpha2", "name", "name_id"))
    table.writerows(rows)


if __name__ == "__main__":
    write(sys.stdout)
