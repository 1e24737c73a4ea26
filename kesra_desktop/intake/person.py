"""What is read of a person, and what holds for the whole sheet it is read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# What each canonical column is called in a person's fields.
FIELDS = {
    "nama": "full_name", "nik": "nik", "no_kk": "kk", "tanggal_lahir": "birth_date", "ttl": "ttl",
    "umur": "age", "tempat_lahir": "birth_place", "jenis_kelamin": "sex",
    "kelurahan": "kelurahan_code", "kecamatan": "district", "rt": "rt", "rw": "rw",
    "rt_rw": "rt_rw", "alamat": "address", "no_hp": "phone", "nominal": "amount",
    "no_rekening": "account", "nik_wali": "guardian_nik", "nama_wali": "guardian",
    "keterangan": "remark", "nama_lembaga": "institution", "jabatan": "role",
    "kategori_ppks": "category", "status_yatim": "orphan_status",
    "nama_kepala_keluarga": "head_name",
    "pekerjaan": "occupation", "pendidikan": "education", "agama": "religion",
    "status_kawin": "marital_status", "shdk": "family_role", "nama_ibu": "mother",
    "nama_ayah": "father", "jumlah_anggota": "family_size", "id_dtks": "dtks_id",
    "id_keluarga": "family_id", "desil": "decile", "status_dtks": "dtks_status",
    "padan_dukcapil": "civil_match", "jenis_disabilitas": "disability", "kota": "city",
    "no_statistik_lembaga": "institution_number", "alamat_lembaga": "institution_address",
    "tmt": "serving_since", "jumlah_santri": "pupils", "nama_bank": "bank",
    "nama_rekening": "account_holder", "npwp": "tax_number", "jenis_bantuan": "aid_kind",
    "nominal_per_bulan": "amount_monthly", "jumlah_bulan": "months", "potongan": "deduction",
    "jumlah_diterima": "amount_received", "volume": "quantity", "satuan": "unit",
    "hubungan_wali": "guardian_relation", "no_akta_kematian": "death_certificate",
    "sekolah": "school", "kelas": "grade", "kode_pos": "post_code", "provinsi": "province",
}  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """What holds for a whole sheet."""

    city: str  # 33.75
    today: date
    order: str = ""  # of day and month, as the dates module names it
    flipped: bool = False  # Excel exchanged day and month of the days it could
    men_are_p: bool = False  # sexes are written P and W
    earliest: int = 0  # a year of birth before it does not fit the others
    shared: frozenset[str] = frozenset()  # canonical columns that hold for all people of a row


@dataclass(slots=True)
class Person:
    """What one row says: plain field texts, what was noticed, and where each raw text stood."""

    fields: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    suggest: dict[str, str] = field(default_factory=dict)
    raw: dict[str, tuple[str, str]] = field(default_factory=dict)

    def note(self, name: str, *codes: str) -> None:
        """Remember findings about a field."""
        for code in codes:
            problem = f"{name}:{code}"
            if problem not in self.problems:
                self.problems.append(problem)

    def take(self, other: Person) -> None:
        """Take over what equal cells said of somebody else."""
        if other.fields:
            self.fields.update(other.fields)
        if other.raw:
            self.raw.update(other.raw)
        if other.problems:
            self.problems += other.problems
        if other.suggest:
            self.suggest.update(other.suggest)
