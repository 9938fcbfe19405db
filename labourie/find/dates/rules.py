"""The rules of Indonesian dates: each a name, a pattern in the notation, and the builder that says what it means.

At every place of a text the longest match counts, among equals the rule that stands first. The parts: `grammar.PARTS`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from labourie.find.dates import days, periods, ranges
from labourie.find.dates.grammar import PARTS
from labourie.find.dates.notation import Builder, Grammar, Rule

Row = tuple[str, str, Builder]

POINTS: tuple[Row, ...] = (
    ("day.written", "(today comma? | unit_day)? @day_written", days.written),
    ("day.bracketed", "(today comma? | unit_day)? @day_bracketed", days.written),
    ("day.today", "@today", days.today),
    ("day.figures", "<f:full_date>", days.written),
    ("day.of-month", "<d:day>", days.of_month),
    ("month.written", "@month_written", periods.month),
    ("quarter.written", "@quarter_written", periods.quarter),
    ("half.written", "@half_written", periods.half),
    ("year.written", "@year_written", periods.year),
)
"""What may stand on either side of "hingga"."""

RANGES: tuple[Row, ...] = (
    ("range.days", "dated? <x:weekdays? @days_of_month>", ranges.days),
    ("range.days-bracketed", "weekdays open @days_of_month close", ranges.days),
    ("range.day-figures", "weekdays open <e:day | in_figures> to <f:in_figures> close", ranges.day_figures),
    ("range.day-figures-alone", "open <x:<e:day | in_figures> to <f:in_figures>> close", ranges.day_figures),
    (
        "range.months",
        "phase? unit_month? <a:month_name> (comma month_name){0,4} (to | <j:join>) phase? @month_end",
        ranges.months,
    ),
    ("range.phases", "phase (to | and | or) phase (@month_end | <z:year_of>)", ranges.phases),
    ("range.years", "phase? unit_year? <a:year> (to | slash) phase? unit_year? <b:year>", ranges.years),
    (
        "range.quarters",
        "(unit_quarter | unit_half) <a:nth> join (unit_quarter | unit_half)? <b:nth> @its_year",
        ranges.quarters,
    ),
    ("range.weekdays", "<a:weekday_name> to <b:weekday_name> (<u:week>? <p:drift>)?", ranges.weekdays),
)

DAYS: tuple[Row, ...] = (
    ("day.written", "dated? <x:@day_written>", days.written),
    ("day.bracketed", "@day_bracketed", days.written),
    ("day.figures", "dated? <x:(<w:weekday_name> daypart? comma?)? <f:full_date>>", days.written),
    ("day.short-figures", "<w:weekday_name> daypart? comma? <f:day_month>", days.written),
    ("day.short-figures-on", "(dated | on) <x:<f:day_month>>", days.written),
    ("day.bracketed-alone", "open <x:<f:day_month>> close", days.written),
    ("day.of-month", "dated <x:<d:day> @its_drift>", days.of_month),
    ("day.editorial", "dated? <x:<d:day> open <m:month> (comma? <y:year_of>)? close>", days.written),
    ("day.today", "@today", days.today),
    ("day.around", "<k:yesterday overmorrow? | tomorrow | overmorrow>", days.around),
    ("day.around-part", "<k:earlier_today | last_night | next_day | daypart this>", days.around),
    ("day.around-bracketed", "(yesterday | tomorrow | overmorrow) comma? open <f:in_figures> close", days.written),
    ("day.in-story", "unit_day <s:in_story | that>", periods.relative),
    ("weekday.plain", "<w:weekday_name> @its_drift", days.weekday),
    ("weekday.lower-case", "unit_day <w:minggu> @its_drift", days.weekday),
    ("weekday.of-week", "<w:weekday_name> daypart? week <p:drift>", days.weekday_of_week),
    ("feast.written", "<h:feast> (<n:year | figure> (era | slash year)? | <y:year_of>)", days.feast),
    ("feast.bracketed", "<h:feast> open feast <n:year | figure> era? close", days.feast),
    ("feast.days-before", "era hyphen <n:digits> rest? <h:feast> <y:year_of>?", days.days_before_feast),
)

PERIODS: tuple[Row, ...] = (
    ("week.relative", "<a:phase>? week <p:drift>", periods.week),
    ("week.one", "one_week <p:this>", periods.week),
    ("week.in-story", "week <s:next_to>", periods.relative),
    ("week.of-month", "week <n:nth> unit_month? <m:month_name> <y:year_of>?", periods.week_of_month),
    ("month.written", "@month_written", periods.month),
    ("month.relative", "phase? unit_month (<p:drift> | <s:next_to>)", periods.relative),
    ("quarter.written", "@quarter_written", periods.quarter),
    ("quarter.relative", "unit_quarter (<p:drift> | <s:next_to>)", periods.relative),
    ("half.written", "@half_written", periods.half),
    ("half.relative", "unit_half (<p:drift> | <s:next_to>)", periods.relative),
    ("months.first-or-last", "<n:count> unit_month <o:ordinal | running> <y:year_of>", periods.months),
    ("season.relative", "season <p:drift>", periods.season),
    ("year.written", "@year_written", periods.year),
    ("year.bracketed", "phase unit_year open <y:year> close", periods.year),
    ("year.short", "unit_year <y:digits_999>", periods.short_year),
    ("year.relative", "phase? unit_year (<p:drift> | <s:in_story>)", periods.relative),
    ("year.phase", "phase unit_year", periods.this_year),
    ("decade.written", "phase? unit_decade? unit_year? <y:year> (hyphen decade_suffix)?", periods.decade),
    (
        "decade.short",
        "phase? (unit_decade | epoch)? (unit_decade | unit_year | epoch) <z:digits_999> hyphen decade_suffix",
        periods.decade,
    ),
    (
        "decade.one-word",
        "phase? (unit_decade | epoch)? (unit_decade | unit_year | epoch) <e:decade_word>",
        periods.decade,
    ),
    ("decade.relative", "phase? unit_decade <p:drift>", periods.relative),
    ("century.written", "phase? unit_century <n:nth>", periods.century),
    ("century.relative", "phase? unit_century <p:drift>", periods.relative),
    ("ago.counted", "<o:more | count (to | or)>? <n:count> <u:unit> ago", periods.ago),
    ("ago.one", "<o:more>? <l:<u:one>> ago", periods.ago),
    ("ago.few", "few <u:unit> ago", periods.ago),
    ("story.counted", "<n:count> <u:unit> <s:next_to>", periods.counted),
    ("story.one", "<u:one> <s:next_to>", periods.counted),
)

NO_DATES: tuple[tuple[str, str], ...] = (
    ("not.number", "numbered stop? code rest? (joint code){0,9} (comma? unit_year? year)?"),
    ("not.law", "law (hyphen law)? stop? rest{0,4} (digits | number_year)? unit_year? year"),
    ("not.clause", "clause (digits | in_figures | number_year | roman)"),
    ("not.money", "(money | symbol) stop? (digits | year | figure)"),
    ("not.duration", "(count | few) unit (this | that | running | coming | now)"),
    ("not.few", "few unit next_to"),
    ("not.during", "during (count | one) unit? (next_to | gone)"),
    ("not.one-duration", "one (this | that | running | coming)"),
    ("not.running", "unit running"),
    ("not.plural", "unit (hyphen | dash | or | and) unit (drift | in_story | running)?"),
    ("not.year-by-year", "unit_year ke unit_year"),
    ("not.age", "aged digits unit_year?"),
    ("not.working-week", "weekday_name to weekday_name"),
    (
        "not.habit",
        "every unit_day? (weekday_name (join weekday_name)? | dated? day month_name? | month_names | unit)",
    ),
    ("not.named", "named_after rest{0,2} (number | day) month_name year?"),
    ("not.hijri", "dated? day hijri_month (figure era?)?"),
)
"""What looks like a date and is none; the match is claimed, so that no part of it becomes one."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, compiled, in order of preference among matches of one length."""
    grammar = Grammar(PARTS)

    def compiled(rows: Iterable[Row]) -> tuple[Rule, ...]:
        return tuple(Rule(name, grammar.compile(notation), build) for name, notation, build in rows)

    joined = ("range.points", "dated? <x:<a:point> to dated? <b:point>>", ranges.Joined(compiled(POINTS)))
    untold = (Rule(name, grammar.compile(notation), None) for name, notation in NO_DATES)
    return (*compiled((*RANGES, *DAYS, *PERIODS, joined)), *untold)
