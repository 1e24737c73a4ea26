"""The fixed words of papers; they are Indonesian whatever the language of the screen."""

RECEIPTS = "Kwitansi dan tanda terima"
RECEIPT_MONEY = "KWITANSI"
RECEIPT_GOODS = "TANDA TERIMA BARANG"
RECEIPT_BOTH = "KWITANSI DAN TANDA TERIMA BARANG"
STRIP_TITLE = "TANDA TERIMA"
NUMBER = "Nomor"
COPY = "SALINAN {copy}"
REPRINT = "Cetak ulang ke-{copy}"
LEAVES = ("Lembar 1: arsip kantor", "Lembar 2: untuk penerima")

RECEIVED_FROM = "Sudah terima dari"
AMOUNT = "Uang sejumlah"
FOR_PAYMENT = "Untuk pembayaran"
PURPOSE = "Untuk"
MONTHS = "{months} bulan"
ROLES = "{roles} peran"
KEPT_BACK = "{sum}, dipotong {reason} {deduction}, diterima {paid}"
KEPT_BACK_FOR = "potongan"
RECIPIENT = "Penerima"
NIK = "NIK {nik}"
COLLECTED_BY = "Diambil oleh"
IN_WORDS = "# {words} #"
GOODS_IN_ORDER = (
    "Telah diterima dengan baik dan cukup, tanpa potongan dan tanpa pungutan dalam bentuk apa pun:"
)

GOODS_ROW = "Barang"
ON_ANNEX = "{count} jenis, menurut lampiran kwitansi ini"
RECEIPT_ANNEX = "LAMPIRAN KWITANSI"
ANNEX_OF = "Lampiran kwitansi nomor {number}, bagian yang tidak terpisah."
INITIAL_CLERK = "Paraf petugas"
INITIAL_RECEIVER = "Paraf penerima"

CHECK_CODE = "Kode periksa"
SCAN = ("Pindai di meja penyaluran", "untuk memeriksa keaslian.")
APPROVES = "Mengetahui"
COORDINATOR = "Koordinator"
HANDS_OVER = "Yang menyerahkan"
CLERK = "Petugas"
RECEIVES = "Yang menerima"
THUMB = "cap jempol"
STAMP = ("Meterai", "Rp10.000")
CUT_HERE = "potong di sini"

INVITATION = "Undangan {number}"
TOTAL = "Jumlah"
RECEIVED_BY = "Diterima oleh"
IN_PERSON = "diri sendiri"
AT_LAPTOP = "{clerk}, laptop {laptop}"
SIGN_HERE = "Tanda tangan atau cap jempol"
KEEP = ("Simpan struk ini", "sebagai bukti.")

TEMPORARY_ADDRESS = "Alamat sementara: {address}"
POSTS = {
    "pa": "Pengguna Anggaran",
    "kpa": "Kuasa Pengguna Anggaran",
    "pptk": "Pejabat Pelaksana Teknis Kegiatan",
    "bendahara": "Bendahara Pengeluaran",
    "bendahara_pembantu": "Bendahara Pengeluaran Pembantu",
    "kepala_bagian": "Kepala Bagian Kesejahteraan Rakyat",
    "sekda": "Sekretaris Daerah",
    "koordinator": "Koordinator",
}

PAGE = "Halaman {page} dari "
PRINTED_AGAIN = "SALINAN {copy}, cetak ke-{times}"
SIGNED_AT = "{place}, {day}"
NIP = "NIP {nip}"

ROW_NUMBER, NAME, ADDRESS = "No.", "Nama", "Alamat"
INSTITUTION, DETAILS, AMOUNT_RP = "Lembaga/kategori", "Rincian", "Jumlah (Rp)"
MONEY_COLUMNS = (AMOUNT_RP, "Potongan (Rp)", "Diterima (Rp)")
MONEY = "Uang"
PEOPLE = "{count} orang"
SUM_HERE = "Jumlah halaman ini"
SUM_BEFORE = "Jumlah pindahan"
SUM_SO_FAR = "Jumlah s.d. halaman ini"
SUM_ALL = "JUMLAH"
WORDS_FOR_SUM = "Terbilang: {words}"
ON_BEHALF = "u.b. {name}"
APPROVED = "Mengetahui/Menyetujui,"

PRINTED = "Dicetak {day} {time}, laptop {laptop}"
PRINTED_BY = ", petugas {name}"

ROSTER = "Daftar penerima"
ROSTER_MISSING = "Daftar susulan penerima"
FISCAL_YEAR = "TAHUN ANGGARAN {year}"
OF_KELURAHAN = "Kelurahan {kelurahan} Kecamatan {district}"
ANNEX = "Lampiran Keputusan Nomor {number} Tanggal {day}"
PACKAGE = "Paket {letter}"
STRUCK = "Dicoret karena tidak diserahkan: {count} orang."
STRUCK_MONEY = "Dicoret karena tidak diserahkan: {count} orang, {money}."

MOMENT = "{day} pukul {time}"
AS_OF = "Keadaan data {at}."
OTHERS = "Data laptop lain: {list}."
KNOWN_UNTIL = "{laptop} sampai {at}"
NOT_GIVEN = "(tidak disebut)"
NONE_NEEDED = "tidak ada yang diwakilkan"
PIECES = "{count} lembar"

CHECKLIST = "DAFTAR PERIKSA PENYALURAN"
COUNTS = "Terdaftar {all}; sudah menerima {served}; tidak diserahkan {absent}; menunggu {waiting}"
KELURAHAN, DISTRICT = "Kelurahan", "Kecamatan"
NIK_END, RIGHT, STATE = "Akhir NIK", "Hak", "Keadaan"
SAME_RIGHT = "Hak setiap orang: {right}"
TICK = "Tanda"
AND_MORE = "dan {count} lagi"

RECAP = "Rekapitulasi penyaluran"
BY_PLACE, BY_CATEGORY = "Kelurahan", "Kategori"
RECAP_COUNTS = ("Ditetapkan", "Hadir", "Diwakilkan", "Gagal salur", "Retur", "Belum")
RECAP_MONEY = ("Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)")
RECAP_DEDUCTED = "Di antaranya dipotong (Rp)"
RECAP_GOODS = ("{goods}: daftar", "diserahkan", "sisa")
PAID_BACK = "Disetor kembali; nomor STS"
BACK_WITH = "Disetor kembali {amount}, STS {documents}."
GOODS_BACK = "Barang dikembalikan: {goods}."
OF_SUM = " senilai {sum}"
OF_REALISED = " dengan realisasi {paid}"
AGREES = (
    "Kuitansi yang berlaku {receipts} lembar{sum}: sama dengan yang menerima menurut daftar. "
    "Kuitansi yang dibatalkan {voided} lembar."
)
DIFFERS = (
    "PERIKSA: kuitansi yang berlaku {receipts} lembar{sum}, yang menerima {given} orang{paid}. "
    "Kuitansi yang dibatalkan {voided} lembar."
)
EVIDENCE, KNOWN_HERE = "Kelengkapan berkas", "Menurut data kantor"
EVIDENCE_BOXES = ("Ada", "Tidak perlu", "Kurang")
EVIDENCE_KINDS = (
    ("decree", "Surat keputusan penetapan penerima"),
    ("roster", "Daftar penerima yang ditandatangani"),
    ("receipts", "Kuitansi atau tanda terima"),
    ("proxies", "Surat kuasa dan salinan identitas penerima kuasa"),
    ("minutes", "Berita acara penyaluran atau serah terima"),
    ("sptjm", "Surat pernyataan tanggung jawab mutlak"),
    ("photos", "Foto penyaluran"),
    ("transfer", "Bukti transfer bank atau pos"),
    ("back", "Bukti setor sisa dana"),
    ("duty", "Meterai pada surat yang memerlukannya"),
)

COUPONS, INVITATIONS = "Kupon pengambilan", "Undangan pengambilan"
QUEUE_NUMBER = "Nomor antrean"
HOURS = "pukul {hours} WIB"
DESK = "meja {desk}"
COUPON_FOOT = "Berlaku satu kali. Bawa KTP-el asli. Tidak dipungut biaya."
OF_ONE_KELURAHAN = "Kel. {name}"
LETTER_NUMBER = "Nomor : {number}"
INVITATION_SUBJECT = "Hal : Undangan pengambilan bantuan"
DEAR = "Yth."
INVITED = "Kami mengharap kehadiran Saudara untuk menerima {aid} pada:"
ON_DAY, AT_HOURS, AT_PLACE = "Hari", "Waktu", "Tempat"
BRING = (
    "Bawalah KTP-el dan Kartu Keluarga asli serta undangan ini. Bila diwakilkan, penerima kuasa "
    "membawa surat kuasa dan KTP-el asli pemberi dan penerima kuasa."
)
FREE = "Pengambilan tidak dipungut biaya apa pun. Undangan berlaku untuk satu kali pengambilan."
COMPLAINTS = "Pengaduan: {where}"
CARD_TITLE = "KARTU PENERIMA BANTUAN"
CARD_FOOT = "Bila kartu ini hilang, laporkan kepada petugas. Bukan alat pembayaran."

ATTENDANCE, NOTES = "DAFTAR HADIR", "NOTULA"
EVENT, DAY_AND_DATE, TIME, PLACE = "Kegiatan", "Hari, tanggal", "Waktu", "Tempat"
AGENCY, PHONE = "Instansi/jabatan", "Nomor HP"
ORGANISER, CHAIR, MINUTES_BY, CAME = "Penyelenggara", "Pimpinan rapat", "Notulis", "Peserta"
AGENDA, DISCUSSED = "Acara", "Pokok bahasan"
CONCLUSIONS, FOLLOW_UP = "Simpulan", "Tindak lanjut"
DISTRIBUTION = "Penyaluran"

DEEDS = {
    "minutes": "Berita acara penyaluran",
    "proxy-letter": "Surat kuasa pengambilan bantuan",
    "handover-minutes": "Berita acara serah terima",
    "sptjm": "Surat pernyataan tanggung jawab mutlak",
    "pact": "Pakta integritas",
    "grant-agreement": "Naskah perjanjian hibah daerah",
    "proposal-letter": "Surat pengantar usulan",
    "announcement": "Pengumuman",
    "field-check": "Berita acara verifikasi lapangan",
    "deliberation": "Berita acara musyawarah kelurahan",
    "missing-papers": "Surat perbaikan berkas",
    "referral": "Surat rujukan kasus",
    "destruction": "Berita acara pemusnahan data",
    "breach-notice": "Surat pemberitahuan kegagalan pelindungan data pribadi",
    "recovery-letter": "Surat permintaan pengembalian bantuan",
    "bring-data": "Petunjuk melengkapi data",
}
DATA_AGENCY = "Lembaga Pelindungan Data Pribadi"
PHOTOS, PHOTO = "Foto kegiatan", "Foto {number}: {label}"
ANNOUNCED = "Penerima"
BASED_ON = (
    "Berdasarkan Keputusan Nomor {number} Tanggal {day}, penerima bantuan adalah sebagai berikut:"
)

COMPLETENESS = "Kelengkapan data penerima"
STATE_ON = "Keadaan per {day}, menurut laptop ini"
PARTS_MISSING = "{all} bagian diketahui jumlahnya, {missing} di antaranya belum lengkap"
OF_PROGRAMME, CATEGORY_OF, YEAR_KNOWN = "Program", "Kategori", "Tahun"
KNOWN_BEFORE, REBUILT, STILL_MISSING, TO_DO = (
    "Semula",
    "Terbangun",
    "Kurang",
    "Yang harus dikerjakan",
)
ALL_PROGRAMMES, ALL_CATEGORIES, ALL_DISTRICTS = "semua", "semua kategori", "semua kecamatan"
ROWS_WAITING = "{rows} baris daftar masih menunggu keputusan"
FIND_MISSING = "cari {people} orang di daftar lain, kelurahan, atau lembaga"

REALISATION, REALISED = "Realisasi penyaluran", "Realisasi"
OF_PERIOD = "Periode"
NARROWED = "Disaring: {words}"
REALISED_COUNTS = ("Sasaran", "Diserahkan", "Sisa")
REALISED_MONEY = ("Pagu (Rp)", "Diserahkan (Rp)")
PEOPLE_LIST = "Daftar penerima menurut nama dan alamat"
MISSING_LIST = "Daftar yang belum menerima"
VOIDS_LIST = "Daftar pembatalan"
VOIDED_COUNT = "Kuitansi dibatalkan {count} lembar"
RECEIPT, AMOUNT_OR_GOODS, HANDED_AT, REASON = "Nomor kuitansi", "Bantuan", "Diserahkan", "Alasan"
VOIDED_AT, INSTEAD = "Dibatalkan", "Penggantinya"

TEST_PAGE = "Halaman uji printer"
TEST_RULERS = (
    "Bingkai berjarak 10 mm dari setiap tepi kertas. Ukur dengan penggaris:",
    'bila jaraknya berbeda, matikan "sesuaikan ke halaman" di printer dan pilih ukuran kertas ini.',
    "Angka penggaris dalam milimeter dari tepi kertas.",
)
TEST_STRIP = (
    "Bingkai berjarak 4 mm dari tepi gulungan. Bila terpotong, pilih kertas 80 mm di setelan "
    "printer dan matikan penyesuaian ukuran."
)
TEST_LETTERS = "Huruf {size} titik: NIK 3399 0143 0275 9001, Rp1.234.567,00"
