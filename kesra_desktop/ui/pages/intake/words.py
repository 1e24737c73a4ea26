"""How columns and problems of lists are called on the screen."""

from __future__ import annotations

from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake.person import FIELDS
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.findings import Finding
from kesra_desktop.model.people import Recipient

# Canonical column names of resources/names/header_alias.csv, in the order they are offered.
COLUMNS = {
    "nama": N_("Full name"),
    "nik": N_("NIK"),
    "no_kk": N_("KK number"),
    "ttl": N_("Place and date of birth"),
    "tempat_lahir": N_("Place of birth"),
    "tanggal_lahir": N_("Date of birth"),
    "umur": N_("Age"),
    "jenis_kelamin": N_("Sex"),
    "alamat": N_("Address"),
    "rt_rw": N_("RT/RW"),
    "rt": N_("RT"),
    "rw": N_("RW"),
    "kelurahan": N_("Kelurahan"),
    "kecamatan": N_("District"),
    "no_hp": N_("Phone"),
    "no_rekening": N_("Account number"),
    "nama_bank": N_("Bank"),
    "nama_rekening": N_("Account holder"),
    "nominal": N_("Amount"),
    "nominal_per_bulan": N_("Amount a month"),
    "jumlah_bulan": N_("Months"),
    "jumlah_diterima": N_("Amount received"),
    "potongan": N_("Deduction"),
    "nama_lembaga": N_("Institution"),
    "alamat_lembaga": N_("Address of the institution"),
    "jabatan": N_("Role"),
    "tmt": N_("Since"),
    "jumlah_santri": N_("Pupils"),
    "nama_wali": N_("Guardian"),
    "nik_wali": N_("NIK of the guardian"),
    "hubungan_wali": N_("Relation of the guardian"),
    "nama_ayah": N_("Father"),
    "nama_ibu": N_("Mother"),
    "status_yatim": N_("Orphan status"),
    "no_akta_kematian": N_("Death certificate"),
    "sekolah": N_("School"),
    "kelas": N_("Class"),
    "nama_kepala_keluarga": N_("Head of family"),
    "shdk": N_("Relation in the family"),
    "jumlah_anggota": N_("Family members"),
    "status_kawin": N_("Marital status"),
    "pekerjaan": N_("Occupation"),
    "pendidikan": N_("Education"),
    "agama": N_("Religion"),
    "jenis_disabilitas": N_("Kind of disability"),
    "kategori_ppks": N_("Category"),
    "jenis_bantuan": N_("Kind of aid"),
    "volume": N_("Quantity"),
    "satuan": N_("Unit"),
    "desil": N_("Decile"),
    "status_dtks": N_("DTKS status"),
    "id_dtks": N_("DTKS number"),
    "id_keluarga": N_("Family number"),
    "padan_dukcapil": N_("Dukcapil match"),
    "keterangan": N_("Remark"),
    "kota": N_("City"),
    "provinsi": N_("Province"),
    "kode_pos": N_("Postal code"),
    "npwp": N_("Tax number (NPWP)"),
    "no_statistik_lembaga": N_("Number of the institution"),
    "tanda_tangan": N_("Signature"),
    "no": N_("Running number"),
}
_SHORT = {"nik": N_("NIK"), "kk": N_("KK number"), "kelurahan_code": N_("Kelurahan")}
_FIELDS = {field: COLUMNS[column] for column, field in FIELDS.items() if column in COLUMNS}

# What a group of problems is called: short, and without the row's own figures.
GROUPS = {
    "N01": (N_("NIK is missing"), "identification-card"),
    "N02": (N_("NIK too short or long"), "identification-card"),
    "N03": (N_("NIK with letters"), "identification-card"),
    "N04": (N_("NIK damaged by Excel"), "file-xls"),
    "N05": (N_("NIK is a pattern"), "identification-card"),
    "N06": (N_("Impossible date in NIK"), "identification-card"),
    "N07": (N_("NIK ends in 0000"), "file-xls"),
    "N10": (N_("Unknown province in NIK"), "map-pin"),
    "N11": (N_("Unknown city in NIK"), "map-pin"),
    "N12": (N_("NIK kept as a number"), "file-xls"),
    "N13": (N_("One NIK, two names"), "users"),
    "N14": (N_("NIK equals KK number"), "identification-card"),
    "N15": (N_("NIK is the guardian's"), "identification-card"),
    "TK01": (N_("Read by one clerk only"), "user"),
    "N16": (N_("NIK with another name too"), "users"),
    "N20": (N_("Unknown district in NIK"), "map-pin"),
    "N21": (N_("Birth date differs from NIK"), "calendar-blank"),
    "N22": (N_("Sex differs from NIK"), "user"),
    "N23": (N_("Day and month swapped"), "calendar-blank"),
    "N24": (N_("Age not plausible"), "calendar-blank"),
    "KK01": (N_("KK number is missing"), "identification-card"),
    "KK02": (N_("KK number too short or long"), "identification-card"),
    "KK03": (N_("KK number with letters"), "identification-card"),
    "KK04": (N_("KK number damaged by Excel"), "file-xls"),
    "KK05": (N_("KK number is a pattern"), "identification-card"),
    "KK06": (N_("Impossible date in KK number"), "identification-card"),
    "KK07": (N_("KK number ends in 0000"), "file-xls"),
    "KK12": (N_("KK number kept as a number"), "file-xls"),
    "KK14": (N_("KK number equals NIK"), "identification-card"),
    "KK15": (N_("KK number looks like a NIK"), "identification-card"),
    "TEL02": (N_("Phone number not complete"), "warning"),
    "TEL03": (N_("Phone number with letters"), "warning"),
    "TEL04": (N_("Phone damaged by Excel"), "file-xls"),
    "D09": (N_("Days exchanged by Excel"), "calendar-blank"),
    "NM01": (N_("Name is missing"), "user"),
    "NM03": (N_("Name with digits"), "user"),
    "HID01": (N_("Perhaps deceased"), "user"),
    "JK01": (N_("Sex cannot be read"), "user"),
    "WIL01": (N_("Unknown kelurahan"), "map-pin"),
    "WIL02": (N_("Kelurahan with several matches"), "map-pin"),
    "WIL03": (N_("Kelurahan misspelt"), "map-pin"),
    "WIL04": (N_("Kelurahan in another district"), "map-pin"),
    "WIL05": (N_("Old kelurahan"), "map-pin"),
    "WIL06": (N_("Another city"), "map-pin"),
    "RT01": (N_("RT/RW cannot be read"), "map-pin"),
    "RT06": (N_("RT/RW turned into a date"), "file-xls"),
    "JML01": (N_("Amount cannot be read"), "money"),
    "JML40": (N_("Amount for several people"), "money"),
    "JML81": (N_("Amount differs"), "money"),
    "JML82": (N_("Amount does not add up"), "money"),
    "REK03": (N_("Account with letters"), "warning"),
    "REK04": (N_("Account damaged by Excel"), "file-xls"),
    "REK12": (N_("Account kept as a number"), "file-xls"),
    "KET01": (N_("Remark: deceased"), "note-pencil"),
    "KET02": (N_("Remark: moved"), "note-pencil"),
    "KET03": (N_("Remark: twice on the list"), "note-pencil"),
    "KET04": (N_("Remark: not in need"), "note-pencil"),
    "KET05": (N_("Remark: gets other aid"), "note-pencil"),
    "KET06": (N_("Remark: not known"), "note-pencil"),
    "KET07": (N_("Remark: public salary"), "note-pencil"),
    "D02": (N_("Date cannot be read"), "calendar-blank"),
    "D03": (N_("There is no such day"), "calendar-blank"),
    "D07": (N_("Year is missing"), "calendar-blank"),
    "D08": (N_("Day and month in another order"), "calendar-blank"),
}


def column_title(name: str) -> str:
    """Return how a canonical column is called."""
    return tr(COLUMNS[name]) if name in COLUMNS else name.replace("_", " ").capitalize()


def field_title(name: str) -> str:
    """Return how a person's field is called."""
    if name in _SHORT:
        return tr(_SHORT[name])
    field = field_named(Recipient, name)
    if field is not None:
        return field.label()
    return tr(_FIELDS[name]) if name in _FIELDS else column_title(name)


def group_title(field: str, code: str) -> str:
    """Return how the problems of one kind are called together."""
    if code in GROUPS:
        return tr(GROUPS[code][0])
    return Finding(code).message_text() or field_title(field)


def group_icon(code: str) -> str:
    """Return the picture beside a group."""
    return GROUPS[code][1] if code in GROUPS else "warning"
