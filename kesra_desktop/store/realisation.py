"""Who was decided and what each one got, by handovers that stand and payments that were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.model.reporting import ReportRow
from kesra_desktop.store import joining
from kesra_desktop.store.standing import STANDING

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

_SQL = """
WITH
 target(who, programme, period, category, enrolment) AS (
  SELECT {enrolled}, n.programme, n.period, coalesce(n.category, ''), min(n.id) FROM enrolment n
  WHERE n._del=0 AND n.status IN ('ditetapkan', 'siap_salur', 'gagal_salur', 'berakhir')
    AND {chosen}
  GROUP BY 1, n.period),
 handed(who, period, money) AS (
  SELECT {served}, h.period, sum((SELECT sum(json_extract(l.value, '$[2]'))
    FROM json_each(h.lines) l))
  FROM handover h WHERE {standing}
  GROUP BY 1, h.period),
 paid(who, period, money) AS (
  SELECT {payee}, p.period, sum(p.amount) FROM payment p WHERE p.outcome='berhasil'
  GROUP BY 1, p.period),
 due(who, period, money) AS (
  SELECT who, period, sum(amount) FROM (
    SELECT {entitled} who, e.period, e.item, max(coalesce(e.amount, 0)) amount
    FROM entitlement e WHERE e._del=0 GROUP BY 1, e.period, e.item)
  GROUP BY who, period)
SELECT t.who, t.programme, t.period, t.category, coalesce(r.kelurahan_code, ''),
  coalesce(d.money, 0), coalesce(g.money, 0) + coalesce(q.money, 0),
  g.who IS NOT NULL OR q.who IS NOT NULL, t.enrolment
FROM target t JOIN recipient r ON r.id=t.who
LEFT JOIN handed g ON g.who=t.who AND g.period=t.period
LEFT JOIN paid q ON q.who=t.who AND q.period=t.period
LEFT JOIN due d ON d.who=t.who AND d.period=t.period
ORDER BY r.kelurahan_code, r.full_name COLLATE NOCASE, r.id
"""


def rows(store: Store, programme: str = "", period: str = "") -> list[ReportRow]:
    """Return every decided person of a period, of a programme, or of all."""
    chosen, values = "1=1", list[str]()
    if period:
        chosen, values = "n.period=?", [period]
    elif programme:
        chosen, values = "n.programme=?", [programme]
    sql = _SQL.format(
        chosen=chosen,
        enrolled=joining.person("n.recipient"),
        served=joining.person("h.recipient"),
        payee=joining.person("p.recipient"),
        entitled=joining.person("e.recipient"),
        standing=STANDING,
    )
    found = store.conn.execute(sql, values).fetchall()
    return [
        ReportRow(who, program, round_, category, area, due, given, bool(served), enrolment)
        for who, program, round_, category, area, due, given, served, enrolment in found
    ]
