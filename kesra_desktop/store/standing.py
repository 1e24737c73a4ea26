"""SQL for handovers: which of them stand, and what of their lines left our hands."""

# Of a handover h: nobody voided it.
STANDING = "NOT EXISTS (SELECT 1 FROM void v WHERE v.handover=h.id)"
# Of a line l of it: rupiah, after what was kept back for others.
PAID = "json_extract(l.value, '$[2]') - coalesce(json_extract(l.value, '$[3]'), 0)"
