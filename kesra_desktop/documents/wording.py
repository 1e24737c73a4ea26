"""The fixed words of papers; they are Indonesian whatever the language of the screen."""

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
RECIPIENT = "Penerima"
NIK = "NIK {nik}"
COLLECTED_BY = "Diambil oleh"
IN_WORDS = "# {words} #"
GOODS_IN_ORDER = (
    "Telah diterima dengan baik dan cukup, tanpa potongan dan tanpa pungutan dalam bentuk apa pun:"
)

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
