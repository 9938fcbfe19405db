"""The named parts that the rules of dates are made of. The words are kinds of lexemes: `Mark` and `Kind`."""

PARTS = {
    # words
    "digits": "digits_12 | digits_31 | digits_999",
    "day": "digits_12 | digits_31",
    "weekday_name": "weekday | sunday",
    "day_name": "weekday_name | unit_day minggu",
    "month_name": "month | short_month stop?",
    "week": "unit_week | minggu | sunday",
    "unit": "unit_day | week | unit_month | unit_quarter | unit_half | unit_year | unit_decade | unit_century",
    "one": "one_day | one_week | one_month | one_year | one_decade | one_century",
    "count": "digits | figure | number (teen | ten number?)?",
    "nth": "ordinal | ke hyphen? digits | roman | digits_12",
    "in_figures": "full_date | day_month",
    # where a time lies, seen from the report or in the story
    "ago": "which? past",
    "gone": "ago | yesterday",
    "coming": "future | soon | which? will come",
    "drift": "gone | coming | this",
    "next_to": "later | earlier",
    "in_story": "next_to | which same",
    # what follows the name of a day or month
    "year_words": "unit_year (drift | next_to) | (at | on)? unit_year which same",
    "year_of": "unit_year? year | year_words",
    "its_year": "(comma? <y:year_of> | open <i:year> close)?",
    "its_drift": "(daypart? <p:drift>)?",
    # points of time
    "day_written": """(<w:day_name> daypart? <q:drift>? comma? dated?)? <d:day> unit_month? <m:month_name>
        @its_year @its_drift""",
    "day_bracketed": """<w:day_name> daypart? <q:drift>? comma? open
        (<f:in_figures> | dated? <d:day> <m:month_name> @its_year) close? @its_drift""",
    "today": "unit_day this (open <f:in_figures> close)?",
    "month_written": "(phase unit_month? | unit_month)? <m:month_name> @its_year <p:drift>?",
    "numbered_part": "<n:nth> ((comma | slash | hyphen)? <y:year_of>)? | <b:number_year>",
    "quarter_written": "(unit_quarter @numbered_part | <c:quarter_code> ((slash | hyphen)? <z:year>)?) <p:drift>?",
    "half_written": "(unit_half @numbered_part | <c:half_code> (slash | hyphen)? <z:year>) <p:drift>?",
    "year_written": "phase{0,2} unit_year? <y:year> <p:drift>?",
    "point": """(today comma? | unit_day)? (day_written | day_bracketed) | today | full_date | day | month_written
        | quarter_written | half_written | year_written | now""",
    # joints of ranges
    "month_names": "unit_month? month_name (join month_name)?",
    "to": "hyphen | dash | until",
    "join": "comma? and | and_sign | to",
    "weekdays": "weekday_name (to | and) weekday_name comma?",
    "days_of_month": "<a:day> (comma day){0,5} join dated? <b:day> @month_end",
    "month_end": "unit_month? <m:month_name> @its_year <p:drift>?",
    # the number of a law or a letter
    "code": "digits | year | figure | number_year | in_figures | roman | rest | era | law | quarter_code | half_code",
    "joint": "slash | hyphen | dash | stop",
}
