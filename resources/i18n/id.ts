<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&quot; as above  ·  Ctrl+↑ ↓ mark  ·  Ctrl+Shift+↑ ↓ its height  ·  Alt+arrows page</source>
        <translation>&quot; seperti di atas  ·  Ctrl+↑ ↓ tanda baris  ·  Ctrl+Shift+↑ ↓ tingginya  ·  Alt+panah halaman</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n kasus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open at the problem desk</source>
        <translation>
            <numerusform>%n kasus terbuka di loket masalah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to check later</source>
        <translation>
            <numerusform>%n sel diperiksa nanti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n perubahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) exist only on this laptop</source>
        <translation>
            <numerusform>%n perubahan hanya ada di laptop ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not exchanged yet</source>
        <translation>
            <numerusform>%n perubahan belum ditukar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of a laptop that was shut out do not count</source>
        <translation>
            <numerusform>%n perubahan laptop yang dikeluarkan tidak dihitung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since, so left as it is</source>
        <translation>
            <numerusform>%n sudah diubah sesudahnya, jadi dibiarkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clean</source>
        <translation>
            <numerusform>%n bersih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n penyaluran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed</source>
        <translation>
            <numerusform>%n hari ditutup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided by you</source>
        <translation>
            <numerusform>%n sudah diputuskan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differing field(s)</source>
        <translation>
            <numerusform>%n isian berbeda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) short</source>
        <translation>
            <numerusform>kurang %n digit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) too many</source>
        <translation>
            <numerusform>lebih %n digit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double handover(s)</source>
        <translation>
            <numerusform>%n serah terima ganda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double handover(s) to decide</source>
        <translation>
            <numerusform>%n penyerahan ganda perlu diputuskan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled differently</source>
        <translation>
            <numerusform>%n isian berbeda antarlaptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) must be looked at again</source>
        <translation>
            <numerusform>%n isian perlu diperiksa lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read before</source>
        <translation>
            <numerusform>%n berkas pernah dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n berkas disimpan di {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that cannot be read</source>
        <translation>
            <numerusform>%n berkas tidak dapat dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left alone</source>
        <translation>
            <numerusform>%n berkas tidak dipakai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>%n cocok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a proposal.</source>
        <translation>
            <numerusform>%n punya usulan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n ditahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are counted</source>
        <translation>
            <numerusform>%n barang dihitung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) entered.</source>
        <translation>
            <numerusform>%n barang dicatat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>Sisa %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) need attention</source>
        <translation>
            <numerusform>%n hal perlu diperhatikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) to look at</source>
        <translation>
            <numerusform>%n hal perlu dilihat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may fit</source>
        <translation>
            <numerusform>%n calon cocok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>kurang %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n pemberitahuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 33 words</source>
        <translation>
            <numerusform>%n dari 33 kata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in hidden rows</source>
        <translation>
            <numerusform>%n di baris tersembunyi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>sisa %n pasangan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of look-alikes</source>
        <translation>
            <numerusform>%n pasangan orang yang mirip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%n dokumen sedang dikirim ke printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people fit. Press a number to choose.</source>
        <translation>
            <numerusform>%n orang cocok. Tekan angka untuk memilih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n orang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are in the letter.</source>
        <translation>
            <numerusform>%n orang tercantum dalam surat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) decided.</source>
        <translation>
            <numerusform>%n orang ditetapkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) moved to desk {desk}.</source>
        <translation>
            <numerusform>%n orang dipindah ke meja {desk}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) need a reason</source>
        <translation>
            <numerusform>%n orang memerlukan alasan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of a similar name outside this session</source>
        <translation>
            <numerusform>Ada %n orang bernama mirip di luar sesi ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) proposed.</source>
        <translation>
            <numerusform>%n orang diusulkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) registered in this office</source>
        <translation>
            <numerusform>%n orang terdaftar di kantor ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) came damaged</source>
        <translation>
            <numerusform>%n foto datang dalam keadaan rusak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) with news</source>
        <translation>
            <numerusform>%n tempat berisi kabar baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) accepted.</source>
        <translation>
            <numerusform>%n usulan diterima.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open again.</source>
        <translation>
            <numerusform>%n pertanyaan terbuka lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were decided.</source>
        <translation>
            <numerusform>%n pertanyaan sudah diputuskan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n lembar kwitansi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) voided</source>
        <translation>
            <numerusform>%n kwitansi dibatalkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) noted.</source>
        <translation>
            <numerusform>%n hasil dicatat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the register</source>
        <translation>
            <numerusform>%n baris masuk daftar penerima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) come in without this value.</source>
        <translation>
            <numerusform>%n baris masuk tanpa isian ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) held</source>
        <translation>
            <numerusform>%n baris ditahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of lists to look at</source>
        <translation>
            <numerusform>%n baris daftar perlu dilihat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to decide</source>
        <translation>
            <numerusform>%n baris perlu dilihat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) typed</source>
        <translation>
            <numerusform>%n baris diketik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait in lists</source>
        <translation>
            <numerusform>%n baris menunggu di daftar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were read by one clerk only.</source>
        <translation>
            <numerusform>%n baris baru dibaca satu petugas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n baris ditulis ke {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s).</source>
        <translation>
            <numerusform>%n baris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that only its author can take back</source>
        <translation>
            <numerusform>%n hanya dapat dibatalkan oleh pembuatnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n perlu dilihat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay as they are.</source>
        <translation>
            <numerusform>%n isian dibiarkan apa adanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n tahun</numerusform>
        </translation>
    </message>
    <message>
        <source>04/02</source>
        <translation>04/02</translation>
    </message>
    <message>
        <source>1 received · 2 did not come · 3 by somebody else · 4 other reason · 0 empty</source>
        <translation>1 menerima · 2 tidak hadir · 3 diwakilkan · 4 alasan lain · 0 kosong</translation>
    </message>
    <message>
        <source>1 same  ·  2 different  ·  3 later</source>
        <translation>1 sama  ·  2 beda  ·  3 nanti</translation>
    </message>
    <message>
        <source>16 digits</source>
        <translation>16 digit</translation>
    </message>
    <message>
        <source>17-8-1985</source>
        <translation>17-8-1985</translation>
    </message>
    <message>
        <source>1: {first}. 2: {second}.</source>
        <translation>1: {first}. 2: {second}.</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>Gulungan 80 mm</translation>
    </message>
    <message>
        <source>A KK number has 16 digits, here there are {n}.</source>
        <translation>Nomor KK harus 16 angka, di sini {n} angka.</translation>
    </message>
    <message>
        <source>A KK number has exactly 16 digits.</source>
        <translation>Nomor KK selalu 16 digit.</translation>
    </message>
    <message>
        <source>A NIK has 16 digits, here there are {n}.</source>
        <translation>NIK harus 16 angka, di sini {n} angka.</translation>
    </message>
    <message>
        <source>A NIK has exactly 16 digits.</source>
        <translation>NIK selalu 16 digit.</translation>
    </message>
    <message>
        <source>A NIP has 18 digits.</source>
        <translation>NIP terdiri atas 18 angka.</translation>
    </message>
    <message>
        <source>A backup on a flash drive brings this laptop back when it breaks.</source>
        <translation>Dengan cadangan di flashdisk, laptop ini dapat dipulihkan bila rusak.</translation>
    </message>
    <message>
        <source>A case gives no right. Settle each with a word.</source>
        <translation>Kasus tidak memberi hak. Selesaikan masing-masing dengan keterangan.</translation>
    </message>
    <message>
        <source>A clerk chose it among the sources.</source>
        <translation>Dipilih petugas di antara sumber yang ada.</translation>
    </message>
    <message>
        <source>A clerk typed it.</source>
        <translation>Diketik oleh petugas.</translation>
    </message>
    <message>
        <source>A distribution is a day, a place and a list of decided recipients.</source>
        <translation>Penyaluran adalah hari, tempat, dan daftar penerima yang sudah ditetapkan.</translation>
    </message>
    <message>
        <source>A document confirmed it.</source>
        <translation>Dikuatkan oleh dokumen.</translation>
    </message>
    <message>
        <source>A document was seen</source>
        <translation>Dokumennya dilihat</translation>
    </message>
    <message>
        <source>A doubtful value is kept only with a reason.</source>
        <translation>Isian yang meragukan hanya dipertahankan dengan alasan.</translation>
    </message>
    <message>
        <source>A file here does not fit what is known of it. Bring a file from laptop {laptop}.</source>
        <translation>Sebuah berkas tidak cocok dengan yang diketahui di sini. Bawa berkas dari laptop {laptop}.</translation>
    </message>
    <message>
        <source>A handover that happened cannot be changed.</source>
        <translation>Serah terima yang sudah terjadi tidak dapat diubah.</translation>
    </message>
    <message>
        <source>A laptop is lost</source>
        <translation>Laptop hilang</translation>
    </message>
    <message>
        <source>A laptop is lost…</source>
        <translation>Laptop hilang…</translation>
    </message>
    <message>
        <source>A larger ration was agreed</source>
        <translation>Jatah lebih besar sudah disetujui</translation>
    </message>
    <message>
        <source>A newer version of the program noticed something here.</source>
        <translation>Versi program yang lebih baru menandai sesuatu di sini.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Perorangan</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Alasan perlu diisi.</translation>
    </message>
    <message>
        <source>A recovery case is opened, with its letter.</source>
        <translation>Perkara pengembalian dibuka, beserta suratnya.</translation>
    </message>
    <message>
        <source>A registration was not finished</source>
        <translation>Ada pendaftaran yang belum selesai</translation>
    </message>
    <message>
        <source>A request to join…</source>
        <translation>Permintaan…</translation>
    </message>
    <message>
        <source>A second ration was agreed</source>
        <translation>Jatah kedua disepakati</translation>
    </message>
    <message>
        <source>A4, two leaves and a cut line</source>
        <translation>A4, dua lembar dengan garis potong</translation>
    </message>
    <message>
        <source>A5, one leaf</source>
        <translation>A5, satu lembar</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Kira-kira %n detik lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Above Rp{amount}, who decides must not be who verified.</source>
        <translation>Di atas Rp{amount}, yang menetapkan tidak boleh yang memverifikasi.</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Ketidakhadiran</translation>
    </message>
    <message>
        <source>Accept 1 proposal</source>
        <translation>Terima 1 usulan</translation>
    </message>
    <message>
        <source>Accept the list again to go on, or undo it.</source>
        <translation>Terima daftar ini lagi untuk melanjutkan, atau batalkan.</translation>
    </message>
    <message>
        <source>Accept the list.</source>
        <translation>Terima saja daftarnya.</translation>
    </message>
    <message>
        <source>Accept {count} proposals</source>
        <translation>Terima {count} usulan</translation>
    </message>
    <message>
        <source>Account code</source>
        <translation>Kode rekening</translation>
    </message>
    <message>
        <source>Account damaged by Excel</source>
        <translation>Rekening rusak oleh Excel</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Nama pemilik rekening</translation>
    </message>
    <message>
        <source>Account kept as a number</source>
        <translation>Rekening berupa bilangan</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Nomor rekening</translation>
    </message>
    <message>
        <source>Account or receipt</source>
        <translation>Rekening atau kwitansi</translation>
    </message>
    <message>
        <source>Account with letters</source>
        <translation>Rekening memuat huruf</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Akreditasi</translation>
    </message>
    <message>
        <source>Accredited until</source>
        <translation>Akreditasi sampai</translation>
    </message>
    <message>
        <source>Acting (Plt. or Plh.)</source>
        <translation>Pelaksana (Plt. atau Plh.)</translation>
    </message>
    <message>
        <source>Acting for some days (Plh.)</source>
        <translation>Pelaksana harian (Plh.)</translation>
    </message>
    <message>
        <source>Acting, post vacant (Plt.)</source>
        <translation>Pelaksana tugas (Plt.)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Activity technical officer (PPTK)</source>
        <translation>Pejabat Pelaksana Teknis Kegiatan (PPTK)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Tambah kriteria</translation>
    </message>
    <message>
        <source>Add a laptop</source>
        <translation>Tambah laptop</translation>
    </message>
    <message>
        <source>Add a laptop…</source>
        <translation>Tambah laptop…</translation>
    </message>
    <message>
        <source>Add aid</source>
        <translation>Tambah bantuan</translation>
    </message>
    <message>
        <source>Add another coordinator first.</source>
        <translation>Tambahkan koordinator lain lebih dahulu.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Tambah berkas</translation>
    </message>
    <message>
        <source>Add letterhead</source>
        <translation>Tambah kop surat</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>Tambah penerima</translation>
    </message>
    <message>
        <source>Add signatory</source>
        <translation>Tambah penanda tangan</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Address of the institution</source>
        <translation>Alamat lembaga</translation>
    </message>
    <message>
        <source>Afterwards the laptop is opened anew with your passphrase.</source>
        <translation>Sesudahnya laptop dibuka lagi dengan kata sandi Anda.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Age not plausible</source>
        <translation>Umur tidak wajar</translation>
    </message>
    <message>
        <source>Agency or position</source>
        <translation>Instansi atau jabatan</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>Jenis bantuan</translation>
    </message>
    <message>
        <source>Aid programme</source>
        <translation>Program bantuan</translation>
    </message>
    <message>
        <source>Aid received</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Aid rights</source>
        <translation>Hak bantuan</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Semua ({count})</translation>
    </message>
    <message>
        <source>All alike…</source>
        <translation>Semua sekaligus…</translation>
    </message>
    <message>
        <source>All data stays. What was written under the old code stays there.</source>
        <translation>Semua data tetap. Yang ditulis dengan kode lama tetap memakai kode itu.</translation>
    </message>
    <message>
        <source>All laptops agree</source>
        <translation>Semua laptop sepakat</translation>
    </message>
    <message>
        <source>All laptops are in order</source>
        <translation>Semua laptop baik</translation>
    </message>
    <message>
        <source>All of it can be undone.</source>
        <translation>Semuanya dapat diurungkan.</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Semua masalah</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Semua program</translation>
    </message>
    <message>
        <source>Almost certainly the same person</source>
        <translation>Hampir pasti orang yang sama</translation>
    </message>
    <message>
        <source>Already in the register</source>
        <translation>Sudah ada di kantor</translation>
    </message>
    <message>
        <source>Already received at laptop {laptop} {moment}</source>
        <translation>Sudah diterima di laptop {laptop} {moment}</translation>
    </message>
    <message>
        <source>Already received at this laptop {moment}</source>
        <translation>Sudah diterima di laptop ini {moment}</translation>
    </message>
    <message>
        <source>Already received {time}</source>
        <translation>Sudah diterima {time}</translation>
    </message>
    <message>
        <source>Also handed over</source>
        <translation>Juga sudah diserahkan</translation>
    </message>
    <message>
        <source>Also in another aid that this one excludes: {programmes}.</source>
        <translation>Juga terdaftar pada bantuan lain yang tidak boleh dirangkap: {programmes}.</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Amend data</source>
        <translation>Ubah data</translation>
    </message>
    <message>
        <source>Amend {name}</source>
        <translation>Ubah {name}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah uang</translation>
    </message>
    <message>
        <source>Amount a month</source>
        <translation>Besaran per bulan</translation>
    </message>
    <message>
        <source>Amount cannot be read</source>
        <translation>Jumlah uang tak terbaca</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Jumlah uang berbeda</translation>
    </message>
    <message>
        <source>Amount does not add up</source>
        <translation>Jumlah uang tidak cocok</translation>
    </message>
    <message>
        <source>Amount for several people</source>
        <translation>Jumlah untuk beberapa orang</translation>
    </message>
    <message>
        <source>Amount in rupiah</source>
        <translation>Jumlah dalam rupiah</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Jumlah diterima</translation>
    </message>
    <message>
        <source>Amounts, criteria and documents come from it.</source>
        <translation>Besaran, kriteria, dan dokumen mengikuti contohnya.</translation>
    </message>
    <message>
        <source>An heir needs both papers. Without them: problem desk.</source>
        <translation>Ahli waris harus membawa kedua surat. Tanpa itu: loket masalah.</translation>
    </message>
    <message>
        <source>An institution</source>
        <translation>Lembaga</translation>
    </message>
    <message>
        <source>An old kelurahan; which one it belongs to today is not confirmed.</source>
        <translation>Kelurahan lama; kelurahan penggantinya sekarang belum dipastikan.</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Pengumuman</translation>
    </message>
    <message>
        <source>Another aid excludes this one, or the family has it already.</source>
        <translation>Bantuan lain tidak boleh dirangkap, atau keluarganya sudah diusulkan.</translation>
    </message>
    <message>
        <source>Another city</source>
        <translation>Kota lain</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Kode lain</translation>
    </message>
    <message>
        <source>Another laptop has also worked as {laptop}: ask for a new invitation.</source>
        <translation>Ada laptop lain yang juga bekerja sebagai {laptop}: minta undangan baru.</translation>
    </message>
    <message>
        <source>Another laptop has also worked under this code. Both need a new invitation.</source>
        <translation>Laptop lain juga bekerja dengan kode ini. Keduanya perlu undangan baru.</translation>
    </message>
    <message>
        <source>Another laptop has also worked under this code: take a new identity.</source>
        <translation>Laptop lain juga bekerja dengan kode ini: ambil identitas baru.</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Halaman lain</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Isi lain…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Answer about two people</source>
        <translation>Jawaban tentang dua orang</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Dijawab pada</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Dijawab tanggal</translation>
    </message>
    <message>
        <source>Answers about its columns are remembered for the next list of this sender.</source>
        <translation>Jawaban tentang kolomnya diingat untuk daftar berikutnya dari pengirim ini.</translation>
    </message>
    <message>
        <source>Any flash drive will do. What is written on it is encrypted.</source>
        <translation>Flashdisk apa saja bisa dipakai. Isinya tersandi.</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>Definitif</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Disetujui oleh</translation>
    </message>
    <message>
        <source>As far as the data of the other laptops is here. Exchange data to be sure.</source>
        <translation>Menurut data laptop lain yang sudah masuk. Tukar data supaya pasti.</translation>
    </message>
    <message>
        <source>As it really stands</source>
        <translation>Yang sebenarnya tertulis</translation>
    </message>
    <message>
        <source>As soon as people of a programme are decided, their figures stand here.</source>
        <translation>Setelah penerima suatu program ditetapkan, angkanya tampil di sini.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Sama dengan komputer</translation>
    </message>
    <message>
        <source>Ask for them again</source>
        <translation>Minta lagi</translation>
    </message>
    <message>
        <source>Ask it back</source>
        <translation>Minta dikembalikan</translation>
    </message>
    <message>
        <source>Ask somebody whose role it is; the coordinator knows who.</source>
        <translation>Minta petugas yang berwenang; koordinator tahu siapa.</translation>
    </message>
    <message>
        <source>Ask the coordinator for an invitation file and its code.</source>
        <translation>Minta berkas undangan dan kodenya kepada koordinator.</translation>
    </message>
    <message>
        <source>Ask the coordinator to plan it, or exchange data with the laptop that has it.</source>
        <translation>Minta koordinator merencanakannya, atau tukar data dengan laptop yang memilikinya.</translation>
    </message>
    <message>
        <source>Ask the coordinator to read the code aloud again.</source>
        <translation>Minta koordinator membacakan kodenya sekali lagi.</translation>
    </message>
    <message>
        <source>Ask the coordinator, or open the laptop as the coordinator.</source>
        <translation>Tanyakan kepada koordinator, atau buka laptop sebagai koordinator.</translation>
    </message>
    <message>
        <source>Ask the coordinator. Exchange first with the coordinator&apos;s laptop.</source>
        <translation>Tanyakan koordinator. Tukar data dahulu dengan laptop koordinator.</translation>
    </message>
    <message>
        <source>Ask the coordinator; with a reason it may go on.</source>
        <translation>Tanyakan koordinator; dengan alasan boleh dilanjutkan.</translation>
    </message>
    <message>
        <source>Ask the keepers for their sheets; any {needed} of the five will do.</source>
        <translation>Mintalah lembar kepada para penyimpannya; cukup {needed} mana pun dari lima.</translation>
    </message>
    <message>
        <source>Ask the recipient to come, or ask the coordinator.</source>
        <translation>Minta penerima datang sendiri, atau tanyakan koordinator.</translation>
    </message>
    <message>
        <source>Ask the sender for it without a password, then read that file.</source>
        <translation>Minta berkas tanpa kata sandi kepada pengirim, lalu baca berkas itu.</translation>
    </message>
    <message>
        <source>Ask to join an office</source>
        <translation>Minta bergabung dengan kantor</translation>
    </message>
    <message>
        <source>Ask to join…</source>
        <translation>Minta bergabung…</translation>
    </message>
    <message>
        <source>Assistant expenditure treasurer</source>
        <translation>Bendahara pengeluaran pembantu</translation>
    </message>
    <message>
        <source>At least so many years old</source>
        <translation>Umur paling sedikit (tahun)</translation>
    </message>
    <message>
        <source>At least {value} years old</source>
        <translation>Umur paling sedikit {value} tahun</translation>
    </message>
    <message>
        <source>At most so many years old</source>
        <translation>Umur paling banyak (tahun)</translation>
    </message>
    <message>
        <source>At most {value} years old</source>
        <translation>Umur paling banyak {value} tahun</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Sedang bekerja</translation>
    </message>
    <message>
        <source>Attendance list</source>
        <translation>Daftar hadir</translation>
    </message>
    <message>
        <source>BAZNAS</source>
        <translation>BAZNAS</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Back to a new office</source>
        <translation>Kembali ke kantor baru</translation>
    </message>
    <message>
        <source>Back to the lists</source>
        <translation>Kembali ke daftar</translation>
    </message>
    <message>
        <source>Back to the search box</source>
        <translation>Kembali ke kotak cari</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Cadangkan</translation>
    </message>
    <message>
        <source>Backup {file} ({size}) was written and checked.</source>
        <translation>Cadangan {file} ({size}) sudah ditulis dan diperiksa.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Bank book</source>
        <translation>Buku rekening</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transfer bank</translation>
    </message>
    <message>
        <source>Becomes the coordinator of this office.</source>
        <translation>Menjadi koordinator kantor ini.</translation>
    </message>
    <message>
        <source>Begin with a template: fund, amounts, criteria and documents are filled in.</source>
        <translation>Mulailah dari contoh: sumber dana, besaran, kriteria, dan dokumen sudah terisi.</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Sedang dilayani</translation>
    </message>
    <message>
        <source>Birth certificate or KIA</source>
        <translation>Akta kelahiran atau KIA</translation>
    </message>
    <message>
        <source>Birth date differs from NIK</source>
        <translation>Tgl. lahir beda NIK</translation>
    </message>
    <message>
        <source>Both are right</source>
        <translation>Keduanya benar</translation>
    </message>
    <message>
        <source>Both facts are kept until somebody decides</source>
        <translation>Kedua catatan disimpan sampai ada keputusan</translation>
    </message>
    <message>
        <source>Both laptops were invited again</source>
        <translation>Kedua laptop sudah diundang ulang</translation>
    </message>
    <message>
        <source>Both receipts of {name} stand.</source>
        <translation>Kedua kwitansi {name} tetap berlaku.</translation>
    </message>
    <message>
        <source>Both receipts stand, and nothing is asked back.</source>
        <translation>Kedua kwitansi tetap berlaku, tidak ada yang diminta kembali.</translation>
    </message>
    <message>
        <source>Both records stay as they are.</source>
        <translation>Kedua catatan tetap apa adanya.</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Terang dan kontras</translation>
    </message>
    <message>
        <source>Bring a file from laptop {laptop}.</source>
        <translation>Bawa berkas dari laptop {laptop}.</translation>
    </message>
    <message>
        <source>Budget user (PA)</source>
        <translation>Pengguna Anggaran (PA)</translation>
    </message>
    <message>
        <source>Budget user proxy (KPA)</source>
        <translation>Kuasa Pengguna Anggaran (KPA)</translation>
    </message>
    <message>
        <source>By name and address</source>
        <translation>Nama dan alamat</translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>Oleh {name}</translation>
    </message>
    <message>
        <source>CODE=PART, for example B1=1-150 or B1=33.75.03.</source>
        <translation>KODE=BAGIAN, misalnya B1=1-150 atau B1=33.75.03.</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Datang</translation>
    </message>
    <message>
        <source>Can be undone at any time</source>
        <translation>Bisa diurungkan kapan saja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Batalkan membaca</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Batalkan: {title}</translation>
    </message>
    <message>
        <source>Cancelled proposal</source>
        <translation>Usulan dibatalkan</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock menyala.</translation>
    </message>
    <message>
        <source>Carry the file {file} to the new laptop. It must show the same words.</source>
        <translation>Bawa berkas {file} ke laptop baru. Laptop itu harus menunjukkan kata-kata yang sama.</translation>
    </message>
    <message>
        <source>Carry the request to the coordinator&apos;s laptop, which must show the same six digits. Then choose the answer it wrote.</source>
        <translation>Bawa permintaan ke laptop koordinator dan bacakan enam angka ini. Sesudah itu pilih berkas jawabannya.</translation>
    </message>
    <message>
        <source>Case at the problem desk</source>
        <translation>Kasus di loket masalah</translation>
    </message>
    <message>
        <source>Case companion</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>Case: {who}</source>
        <translation>Kasus: {who}</translation>
    </message>
    <message>
        <source>Cases of the problem desk</source>
        <translation>Kasus di loket masalah</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategori-kategori</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Category {held} does not belong to: {wanted}.</source>
        <translation>Kategori {held} tidak termasuk: {wanted}.</translation>
    </message>
    <message>
        <source>Category: {value}</source>
        <translation>Kategori: {value}</translation>
    </message>
    <message>
        <source>Cell {cell}</source>
        <translation>Isi sel {cell}</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>Certainly the same person</source>
        <translation>Pasti orang yang sama</translation>
    </message>
    <message>
        <source>Certificate of the heir</source>
        <translation>Surat keterangan ahli waris</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>Pimpinan rapat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Change it or save it. It was not saved before.</source>
        <translation>Ubah atau simpan. Isian ini belum pernah tersimpan.</translation>
    </message>
    <message>
        <source>Change session</source>
        <translation>Ganti sesi</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>Ubah {field}</translation>
    </message>
    <message>
        <source>Change {number}</source>
        <translation>Perubahan {number}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Riwayat perubahan</translation>
    </message>
    <message>
        <source>Changes after number {number}</source>
        <translation>Perubahan sesudah nomor {number}</translation>
    </message>
    <message>
        <source>Changes inside {file} are not sealed by the laptop they name.</source>
        <translation>Perubahan di dalam {file} tidak disegel laptop yang disebutnya.</translation>
    </message>
    <message>
        <source>Changes received</source>
        <translation>Perubahan diterima</translation>
    </message>
    <message>
        <source>Changes {first}-{last} of laptop {laptop} have not come in.</source>
        <translation>Perubahan laptop {laptop} nomor {first}-{last} belum diterima.</translation>
    </message>
    <message>
        <source>Changes {numbers} of laptop {laptop} are missing; laptop {owners} has them.</source>
        <translation>Kurang perubahan {numbers} dari laptop {laptop}; laptop {owners} memilikinya.</translation>
    </message>
    <message>
        <source>Changes {numbers} of laptop {laptop} are missing; laptops {owners} have them.</source>
        <translation>Kurang perubahan {numbers} dari laptop {laptop}; laptop {owners} memilikinya.</translation>
    </message>
    <message>
        <source>Changes {numbers} of laptop {laptop} are missing; take a file from it.</source>
        <translation>Kurang perubahan {numbers} dari laptop {laptop}; ambil berkas dari laptop itu.</translation>
    </message>
    <message>
        <source>Changes {numbers} of laptop {laptop} have not arrived</source>
        <translation>Perubahan laptop {laptop} nomor {numbers} belum diterima</translation>
    </message>
    <message numerus="yes">
        <source>Check %n row(s)</source>
        <translation>
            <numerusform>Periksa %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Check Caps Lock and type it again.</source>
        <translation>Periksa Caps Lock, lalu ketik lagi.</translation>
    </message>
    <message>
        <source>Check its cable, paper and switch, then print again with F7.</source>
        <translation>Periksa kabel, kertas, dan sakelarnya, lalu cetak lagi dengan F7.</translation>
    </message>
    <message>
        <source>Check problems</source>
        <translation>Periksa masalah</translation>
    </message>
    <message>
        <source>Check that the file has column titles such as NAMA and NIK, then read it again.</source>
        <translation>Pastikan berkas punya judul kolom seperti NAMA dan NIK, lalu baca lagi.</translation>
    </message>
    <message>
        <source>Check the answers</source>
        <translation>Periksa isian</translation>
    </message>
    <message>
        <source>Check the file and its contents.</source>
        <translation>Periksa berkas itu dan isinya.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions or the disk&apos;s write protection, then try again.</source>
        <translation>Periksa izin folder atau pelindung tulis diska, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Check the spelling or search by name or NIK.</source>
        <translation>Periksa ejaan, atau cari dengan nama atau NIK.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Periksa ejaannya.</translation>
    </message>
    <message>
        <source>Checked with the paper</source>
        <translation>Cocok dengan suratnya</translation>
    </message>
    <message>
        <source>Checklist for work by paper</source>
        <translation>Daftar periksa untuk bekerja di atas kertas</translation>
    </message>
    <message>
        <source>Checklist {day}.pdf</source>
        <translation>Daftar periksa {day}.pdf</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Anak</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file, for example the emblem from the city&apos;s web site.</source>
        <translation>Pilih berkas PNG atau JPEG, misalnya lambang dari laman kota.</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG picture.</source>
        <translation>Pilih gambar PNG atau JPEG.</translation>
    </message>
    <message>
        <source>Choose a kelurahan from the list that opens while typing</source>
        <translation>Pilih kelurahan dari daftar yang muncul saat mengetik</translation>
    </message>
    <message>
        <source>Choose a programme and a period, then the file of the bank or the post.</source>
        <translation>Pilih program dan periode, lalu berkas dari bank atau pos.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Pilih alasan</translation>
    </message>
    <message>
        <source>Choose a reason or type one</source>
        <translation>Pilih alasan atau ketik sendiri</translation>
    </message>
    <message>
        <source>Choose among: {items}.</source>
        <translation>Pilih di antara: {items}.</translation>
    </message>
    <message>
        <source>Choose another code of two or three letters and digits.</source>
        <translation>Pilih kode lain, dua atau tiga huruf dan angka.</translation>
    </message>
    <message>
        <source>Choose another distribution or ask the coordinator.</source>
        <translation>Pilih penyaluran lain atau tanyakan koordinator.</translation>
    </message>
    <message>
        <source>Choose another name or another folder. The file there was left as it is.</source>
        <translation>Pilih nama atau folder lain. Berkas yang sudah ada tidak diubah.</translation>
    </message>
    <message>
        <source>Choose answer file</source>
        <translation>Pilih berkas jawaban</translation>
    </message>
    <message>
        <source>Choose emblem …</source>
        <translation>Pilih lambang …</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Choose invitation file</source>
        <translation>Pilih berkas undangan</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation>Pilih salah satu: {names}.</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Pilih gambar</translation>
    </message>
    <message>
        <source>Choose request file</source>
        <translation>Pilih berkas permintaan</translation>
    </message>
    <message>
        <source>Choose somebody in the list to see rights and history here.</source>
        <translation>Pilih orang di daftar untuk melihat hak dan riwayatnya di sini.</translation>
    </message>
    <message>
        <source>Choose the distribution of this desk</source>
        <translation>Pilih penyaluran untuk meja ini</translation>
    </message>
    <message>
        <source>Choose the invitation file first.</source>
        <translation>Pilih berkas undangannya dahulu.</translation>
    </message>
    <message>
        <source>Choose the relation to the recipient</source>
        <translation>Pilih hubungan dengan penerima</translation>
    </message>
    <message>
        <source>Chosen by a clerk</source>
        <translation>Dipilih petugas</translation>
    </message>
    <message>
        <source>Chosen where two are one person.</source>
        <translation>Dipilih karena keduanya satu orang.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>City budget (APBD Kota)</source>
        <translation>APBD Kota</translation>
    </message>
    <message>
        <source>City code</source>
        <translation>Kode kota</translation>
    </message>
    <message>
        <source>City code {area} is not known (it may be a very old NIK).</source>
        <translation>Kode kota {area} tidak dikenal (bisa NIK sangat lama).</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Cleaned from &quot;{raw}&quot;.</source>
        <translation>Dibersihkan dari &quot;{raw}&quot;.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Clerk&apos;s name</source>
        <translation>Nama petugas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Tutup saja</translation>
    </message>
    <message>
        <source>Close other programs, then try again. Nothing was lost.</source>
        <translation>Tutup program lain, lalu coba lagi. Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Close other programs, then try again. Your work is safe.</source>
        <translation>Tutup program lain, lalu coba lagi. Pekerjaan Anda aman.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Penutupan</translation>
    </message>
    <message>
        <source>Closing of a day</source>
        <translation>Penutupan hari</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Code of the goods</source>
        <translation>Kode barang</translation>
    </message>
    <message>
        <source>Code was passed on</source>
        <translation>Kode sudah disampaikan</translation>
    </message>
    <message>
        <source>Collected again by a proxy</source>
        <translation>Diambil lagi oleh wakil</translation>
    </message>
    <message>
        <source>Collected at two desks</source>
        <translation>Diambil di dua meja</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Diambil oleh</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Kolom {letter}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Columns on this page</source>
        <translation>Kolom di halaman ini</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Community funds</source>
        <translation>Dana swadaya masyarakat</translation>
    </message>
    <message>
        <source>Compare and write answer</source>
        <translation>Cocokkan dan tulis jawaban</translation>
    </message>
    <message>
        <source>Compare it word by word with the paper and try again.</source>
        <translation>Cocokkan kata demi kata dengan kertasnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Compare row by row. Nothing of the page is saved yet.</source>
        <translation>Bandingkan baris demi baris. Belum ada yang tersimpan dari halaman ini.</translation>
    </message>
    <message>
        <source>Compare the face with the photo and KTP first.</source>
        <translation>Cocokkan wajah dengan foto dan KTP sebelum menyerahkan.</translation>
    </message>
    <message>
        <source>Compare word by word with the paper; the order counts.</source>
        <translation>Bandingkan kata demi kata dengan kertasnya; urutannya menentukan.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Lengkap</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Kelengkapan</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Simpulan</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondisi</translation>
    </message>
    <message>
        <source>Confirm that it is the same laptop, or take a new identity by an invitation.</source>
        <translation>Pastikan ini laptop yang sama, atau ambil identitas baru dengan undangan.</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Konfirmasi</translation>
    </message>
    <message>
        <source>Confirmed by a document</source>
        <translation>Dikuatkan dokumen</translation>
    </message>
    <message>
        <source>Confirmed by papers or statements</source>
        <translation>Dipastikan dengan surat atau pernyataan</translation>
    </message>
    <message>
        <source>Confirmed by the clerk</source>
        <translation>Dibenarkan petugasnya</translation>
    </message>
    <message>
        <source>Confirmed by the recipient</source>
        <translation>Dibenarkan penerimanya</translation>
    </message>
    <message>
        <source>Confirmed when the person was met.</source>
        <translation>Dikuatkan saat bertemu orangnya.</translation>
    </message>
    <message>
        <source>Confirmed: {value}</source>
        <translation>Dipastikan: {value}</translation>
    </message>
    <message>
        <source>Connect a printer, then print again with F7.</source>
        <translation>Sambungkan printer, lalu cetak ulang dengan F7.</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Coordinator of the distribution</source>
        <translation>Koordinator penyaluran</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Salin rincian</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Salin angka</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Salin tabel</translation>
    </message>
    <message>
        <source>Copy the file again straight from the flash drive of the other laptop.</source>
        <translation>Salin lagi berkas itu langsung dari flashdisk laptop asalnya.</translation>
    </message>
    <message>
        <source>Correct the marked cells, leave the rest, and send this file back.</source>
        <translation>Perbaiki sel yang ditandai, biarkan yang lain, lalu kirim kembali berkas ini.</translation>
    </message>
    <message>
        <source>Correct the person there, or undo the list first.</source>
        <translation>Perbaiki orangnya di data penerima, atau batalkan daftar ini dahulu.</translation>
    </message>
    <message>
        <source>Corrected by the sender in {file}.</source>
        <translation>Diperbaiki pengirim dalam {file}.</translation>
    </message>
    <message>
        <source>Corrected while the list was checked.</source>
        <translation>Diperbaiki saat daftar diperiksa.</translation>
    </message>
    <message>
        <source>Count again. If it stays so, close the day with a reason.</source>
        <translation>Hitung ulang. Bila tetap berbeda, tutup hari dengan alasan.</translation>
    </message>
    <message>
        <source>Count the ticks on the paper and type how many.</source>
        <translation>Hitung centang di kertas, lalu ketik jumlahnya.</translation>
    </message>
    <message>
        <source>Counted by hand</source>
        <translation>Dihitung manual</translation>
    </message>
    <message>
        <source>Counted on the paper: {counted} received. Typed in: {typed}.</source>
        <translation>Dihitung di kertas: {counted} menerima. Diketik: {typed}.</translation>
    </message>
    <message>
        <source>Counted up to</source>
        <translation>Dihitung sampai</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Kupon</translation>
    </message>
    <message>
        <source>Cover letter of a proposal</source>
        <translation>Surat pengantar usulan</translation>
    </message>
    <message>
        <source>Covering letter of the orphanage</source>
        <translation>Surat pengantar panti</translation>
    </message>
    <message>
        <source>Create office</source>
        <translation>Buat kantor</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriteria</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriteria</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change the text too. The language changes at the next start.</source>
        <translation>Ctrl++ dan Ctrl+- juga mengubah huruf. Bahasa berganti saat program dibuka lagi.</translation>
    </message>
    <message>
        <source>Ctrl+PgUp, Ctrl+PgDn: kind</source>
        <translation>Ctrl+PgUp, Ctrl+PgDn: jenis</translation>
    </message>
    <message>
        <source>DTKS number</source>
        <translation>Nomor DTKS</translation>
    </message>
    <message>
        <source>DTKS status</source>
        <translation>Status DTKS</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Data is encrypted</source>
        <translation>Data tersandi</translation>
    </message>
    <message>
        <source>Data is on this laptop and exchanged by flash drive.</source>
        <translation>Data ada di laptop ini, ditukar lewat flashdisk.</translation>
    </message>
    <message>
        <source>Data until {moment}</source>
        <translation>Data sampai {moment}</translation>
    </message>
    <message>
        <source>Data until {moment}, as far as known at laptop {laptop}.</source>
        <translation>Data sampai {moment}, sejauh yang diketahui laptop {laptop}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Date cannot be read</source>
        <translation>Tanggal tak terbaca</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Tanggal lahir</translation>
    </message>
    <message>
        <source>Date of the agreement</source>
        <translation>Tanggal perjanjian</translation>
    </message>
    <message>
        <source>Date of the decree</source>
        <translation>Tanggal keputusan</translation>
    </message>
    <message>
        <source>Day and month could be the other way round.</source>
        <translation>Hari dan bulan mungkin terbalik.</translation>
    </message>
    <message>
        <source>Day and month in another order</source>
        <translation>Urutan hari dan bulan lain</translation>
    </message>
    <message>
        <source>Day and month seem swapped; the NIK says {nik}.</source>
        <translation>Hari dan bulan tampak tertukar; menurut NIK {nik}.</translation>
    </message>
    <message>
        <source>Day and month stand in another order than in the rest of the list.</source>
        <translation>Urutan hari dan bulan berbeda dari baris lain di daftar ini.</translation>
    </message>
    <message>
        <source>Day and month swapped</source>
        <translation>Hari dan bulan tertukar</translation>
    </message>
    <message>
        <source>Days exchanged by Excel</source>
        <translation>Hari-bulan ditukar Excel</translation>
    </message>
    <message>
        <source>Death certificate</source>
        <translation>Akta kematian</translation>
    </message>
    <message>
        <source>Death certificate of the parent</source>
        <translation>Akta kematian orang tua</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Meninggal</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Tetapkan</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n double handover(s)</source>
        <translation>
            <numerusform>Putuskan %n penyerahan ganda</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide all alike</source>
        <translation>Putuskan semua sekaligus</translation>
    </message>
    <message>
        <source>Decide each: the register stands, or it goes to the problem desk.</source>
        <translation>Putuskan masing-masing: data tetap berlaku, atau dibawa ke loket masalah.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Ditetapkan</translation>
    </message>
    <message>
        <source>Decided (SK)</source>
        <translation>Ditetapkan (SK)</translation>
    </message>
    <message>
        <source>Decided after the list was made. Ask the coordinator.</source>
        <translation>Ditetapkan setelah daftar dibuat. Tanyakan koordinator.</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Ditetapkan oleh</translation>
    </message>
    <message>
        <source>Decided by the coordinator</source>
        <translation>Keputusan koordinator</translation>
    </message>
    <message>
        <source>Decided by the head</source>
        <translation>Keputusan kepala bagian</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ditetapkan tanggal</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>Memutuskan…</translation>
    </message>
    <message>
        <source>Decile</source>
        <translation>Desil</translation>
    </message>
    <message>
        <source>Decree</source>
        <translation>SK penetapan</translation>
    </message>
    <message>
        <source>Decree (SK)</source>
        <translation>Penetapan (SK)</translation>
    </message>
    <message>
        <source>Deducted (percent)</source>
        <translation>Potongan (persen)</translation>
    </message>
    <message>
        <source>Deducted (rupiah)</source>
        <translation>Potongan (rupiah)</translation>
    </message>
    <message>
        <source>Deducted for</source>
        <translation>Potongan untuk</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Delete empty rows and columns at its end, or split it, then read it again.</source>
        <translation>Hapus baris dan kolom kosong di ujungnya, atau pecah berkasnya, lalu baca lagi.</translation>
    </message>
    <message>
        <source>Desk (laptop code)</source>
        <translation>Meja (kode laptop)</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Meninggal</translation>
    </message>
    <message>
        <source>Differing fields</source>
        <translation>Perbedaan isian</translation>
    </message>
    <message>
        <source>Digest of the list</source>
        <translation>Sidik daftar</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Penyaluran</translation>
    </message>
    <message>
        <source>Distribution clerk</source>
        <translation>Petugas penyaluran</translation>
    </message>
    <message>
        <source>Distribution day</source>
        <translation>Hari penyaluran</translation>
    </message>
    <message>
        <source>Distribution desk</source>
        <translation>Meja penyaluran</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Do not hand over again.</source>
        <translation>Jangan diserahkan lagi.</translation>
    </message>
    <message>
        <source>Do not hand over again. Check receipt {receipt}, or void it if it was a mistake.</source>
        <translation>Jangan diserahkan lagi. Periksa kwitansi {receipt}, atau batalkan bila keliru.</translation>
    </message>
    <message>
        <source>Do not hand over again. Data of laptop {laptop} came in until {moment}.</source>
        <translation>Jangan diserahkan lagi. Data laptop {laptop} masuk sampai {moment}.</translation>
    </message>
    <message>
        <source>Do not hand over again. It proves {amount}.</source>
        <translation>Jangan diserahkan lagi. Kwitansi ini membuktikan {amount}.</translation>
    </message>
    <message>
        <source>Do not hand over. Also issued: {others}. The coordinator decides which counts.</source>
        <translation>Jangan diserahkan. Terbit juga: {others}. Koordinator memutuskan mana yang berlaku.</translation>
    </message>
    <message>
        <source>Do not hand over. Ask the coordinator to check the record.</source>
        <translation>Jangan diserahkan. Minta koordinator memeriksa datanya.</translation>
    </message>
    <message>
        <source>Do not hand over. Check the name or search with the NIK on the KTP.</source>
        <translation>Jangan diserahkan. Periksa nama, atau cari dengan NIK di KTP.</translation>
    </message>
    <message>
        <source>Do not hand over. Check the spelling, or search with the NIK on the KTP.</source>
        <translation>Jangan diserahkan. Periksa ejaan nama, atau cari dengan NIK di KTP.</translation>
    </message>
    <message>
        <source>Do not hand over. Propose the person for the next period.</source>
        <translation>Jangan diserahkan. Usulkan untuk periode berikutnya.</translation>
    </message>
    <message>
        <source>Do not hand over. Send the heir to the problem desk.</source>
        <translation>Jangan serahkan. Arahkan ahli waris ke loket masalah.</translation>
    </message>
    <message>
        <source>Do not hand over. Status in this period: {status}.</source>
        <translation>Jangan diserahkan. Status di periode ini: {status}.</translation>
    </message>
    <message>
        <source>Do not pull out the flash drive</source>
        <translation>Jangan cabut flashdisk</translation>
    </message>
    <message>
        <source>Do not use this file. Tell the coordinator which laptop brought it.</source>
        <translation>Jangan pakai berkas ini. Beri tahu koordinator laptop mana yang membawanya.</translation>
    </message>
    <message>
        <source>Do not use this file. Tell the coordinator.</source>
        <translation>Jangan pakai berkas ini. Beri tahu koordinator.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Document seen</source>
        <translation>Dokumen yang sudah dilihat</translation>
    </message>
    <message>
        <source>Documents missing: {documents}.</source>
        <translation>Dokumen belum ada: {documents}.</translation>
    </message>
    <message>
        <source>Documents seen</source>
        <translation>Dokumen yang sudah dilihat</translation>
    </message>
    <message>
        <source>Documents shown</source>
        <translation>Dokumen yang diperlihatkan</translation>
    </message>
    <message>
        <source>Documents: {documents}</source>
        <translation>Dokumen: {documents}</translation>
    </message>
    <message>
        <source>Does this office have other laptops?</source>
        <translation>Sudah ada laptop lain di kantor ini?</translation>
    </message>
    <message>
        <source>Done, but changes of another laptop are still missing.</source>
        <translation>Selesai, tetapi perubahan laptop lain masih kurang.</translation>
    </message>
    <message>
        <source>Done, but some files were left alone.</source>
        <translation>Selesai, tetapi ada berkas yang dibiarkan.</translation>
    </message>
    <message>
        <source>Done, but some files were left alone. The flash drive may be pulled out.</source>
        <translation>Selesai, tetapi ada berkas yang dibiarkan. Flashdisk boleh dicabut.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Selesai.</translation>
    </message>
    <message>
        <source>Done. Somebody received the same aid twice.</source>
        <translation>Selesai. Ada yang menerima bantuan yang sama dua kali.</translation>
    </message>
    <message>
        <source>Done. The flash drive may be pulled out.</source>
        <translation>Selesai. Flashdisk boleh dicabut.</translation>
    </message>
    <message>
        <source>Double handovers</source>
        <translation>Penyerahan ganda</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Drop the lists that survived here</source>
        <translation>Jatuhkan daftar yang tersisa di sini</translation>
    </message>
    <message>
        <source>Due (Rp)</source>
        <translation>Hak (Rp)</translation>
    </message>
    <message>
        <source>Dukcapil match</source>
        <translation>Padan Dukcapil</translation>
    </message>
    <message>
        <source>Each field keeps the file, sheet, row and raw text it comes from.</source>
        <translation>Tiap isian menyimpan berkas, lembar, baris, dan tulisan asalnya.</translation>
    </message>
    <message>
        <source>Each is named below with its reason. They were not changed.</source>
        <translation>Masing-masing disebut di bawah beserta alasannya. Berkasnya tidak diubah.</translation>
    </message>
    <message>
        <source>Each of them will warn of it where it is checked, and keeps your reason.</source>
        <translation>Tiap baris memberi peringatan saat diperiksa dan menyimpan alasan Anda.</translation>
    </message>
    <message>
        <source>Each row once.</source>
        <translation>Setiap baris satu kali.</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Pendidikan</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>Layak</translation>
    </message>
    <message>
        <source>Emblem (picture)</source>
        <translation>Lambang (gambar)</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Kepesertaan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Enter at least what was handed over here already.</source>
        <translation>Masukkan sedikitnya sebanyak yang sudah diserahkan di sini.</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Enter it in the programme, then plan the day.</source>
        <translation>Isikan di program, lalu rencanakan harinya.</translation>
    </message>
    <message>
        <source>Enter opens  ·  F3 shows the NIK</source>
        <translation>Enter buka  ·  F3 lihat NIK</translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation>Berhak</translation>
    </message>
    <message>
        <source>Entitled to receive</source>
        <translation>Berhak menerima</translation>
    </message>
    <message>
        <source>Entitled to the rest</source>
        <translation>Berhak menerima sisanya</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>Hak bantuan</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>Every change is recorded</source>
        <translation>Setiap perubahan tercatat</translation>
    </message>
    <message>
        <source>Every desk</source>
        <translation>Semua meja</translation>
    </message>
    <message>
        <source>Every desk serves everybody</source>
        <translation>Setiap meja melayani semua</translation>
    </message>
    <message>
        <source>Every row has been read twice.</source>
        <translation>Semua baris sudah dibaca dua kali.</translation>
    </message>
    <message>
        <source>Every row is ready. Go on to save them.</source>
        <translation>Semua baris siap. Lanjutkan untuk menyimpannya.</translation>
    </message>
    <message>
        <source>Every source of a field is kept.</source>
        <translation>Semua asal sebuah isian tetap disimpan.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua penerima</translation>
    </message>
    <message>
        <source>Everybody decided gets a number and a right.</source>
        <translation>Setiap orang yang ditetapkan mendapat nomor dan hak.</translation>
    </message>
    <message>
        <source>Everybody on the register ({count})</source>
        <translation>Semua penerima terdaftar ({count})</translation>
    </message>
    <message>
        <source>Everything in this file is noted already; paid altogether {amount}.</source>
        <translation>Isi berkas ini sudah tercatat semua; dibayar seluruhnya {amount}.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Semua beres.</translation>
    </message>
    <message>
        <source>Everything is saved here. Were this laptop lost or broken before the next exchange, these changes would be lost with it.</source>
        <translation>Semuanya tersimpan di sini. Bila laptop ini hilang atau rusak sebelum tukar data berikutnya, perubahan itu ikut hilang.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop</source>
        <translation>Semua tersimpan di laptop ini</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti asal</translation>
    </message>
    <message>
        <source>Excel damaged the KK number. Type it again from the KK.</source>
        <translation>Nomor KK rusak oleh Excel. Ketik ulang dari KK.</translation>
    </message>
    <message>
        <source>Excel damaged the NIK. Type it again from the KTP or KK.</source>
        <translation>NIK rusak oleh Excel. Ketik ulang dari KTP atau KK.</translation>
    </message>
    <message>
        <source>Excel damaged the account number. Ask for it again.</source>
        <translation>Nomor rekening rusak oleh Excel. Mintalah kembali nomornya.</translation>
    </message>
    <message>
        <source>Excel damaged the phone number. Ask for it again.</source>
        <translation>Nomor HP rusak oleh Excel. Tanyakan lagi nomornya.</translation>
    </message>
    <message>
        <source>Excel exchanged day and month in this column; this day too, it seems.</source>
        <translation>Excel menukar hari dan bulan di kolom ini; tanggal ini tampaknya juga tertukar.</translation>
    </message>
    <message>
        <source>Excel made a day of RT and RW. Check the proposed numbers.</source>
        <translation>RT dan RW diubah Excel menjadi tanggal. Periksa angka yang diusulkan.</translation>
    </message>
    <message>
        <source>Excel reads 1/2 as a day; the two numbers are still in it.</source>
        <translation>Excel membaca 1/2 sebagai tanggal; kedua angkanya masih ada.</translation>
    </message>
    <message>
        <source>Excel, LibreOffice and CSV files, photos and scans. Nothing changes yet.</source>
        <translation>Berkas Excel, LibreOffice, dan CSV, foto, serta pindaian. Belum ada yang diubah.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Sinkron</translation>
    </message>
    <message>
        <source>Exchange again on the other laptop after it has read a file of this laptop.</source>
        <translation>Tukar data lagi di laptop asal setelah ia membaca berkas laptop ini.</translation>
    </message>
    <message>
        <source>Exchange again on the other laptop and wait until the drive may be pulled out.</source>
        <translation>Tukar data lagi di laptop asal dan tunggu sampai flashdisk boleh dicabut.</translation>
    </message>
    <message>
        <source>Exchange again on the other laptop. Nothing was changed here.</source>
        <translation>Tukar data lagi di laptop asal. Di sini tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Exchange data</source>
        <translation>Tukar data</translation>
    </message>
    <message>
        <source>Exchange data between laptops by flash drive, without internet. What is on the drive is encrypted.</source>
        <translation>Tukar data antarlaptop dengan flashdisk, tanpa internet. Isi flashdisk tersandi.</translation>
    </message>
    <message>
        <source>Exchange data so that the others know it too.</source>
        <translation>Tukar data supaya laptop lain juga tahu.</translation>
    </message>
    <message>
        <source>Exchange data with that laptop first; then nothing is missing.</source>
        <translation>Tukar data dulu dengan laptop itu; sesudahnya tidak ada yang kurang.</translation>
    </message>
    <message>
        <source>Exchange data with the flash drive</source>
        <translation>Tukar data dengan flashdisk</translation>
    </message>
    <message>
        <source>Exchange data with the laptop that issued it, for {amount}.</source>
        <translation>Tukar data dengan laptop yang menerbitkannya, senilai {amount}.</translation>
    </message>
    <message>
        <source>Expenditure treasurer</source>
        <translation>Bendahara pengeluaran</translation>
    </message>
    <message>
        <source>F4, two leaves and a cut line</source>
        <translation>F4, dua lembar dengan garis potong</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Keluarga</translation>
    </message>
    <message>
        <source>Family card (KK)</source>
        <translation>Kartu keluarga (KK)</translation>
    </message>
    <message>
        <source>Family card number (KK)</source>
        <translation>Nomor KK</translation>
    </message>
    <message>
        <source>Family members</source>
        <translation>Jumlah anggota keluarga</translation>
    </message>
    <message>
        <source>Family number</source>
        <translation>Nomor keluarga</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Nama ayah</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Perempuan</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Field verification</source>
        <translation>Verifikasi lapangan</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Fields get their value from before, and what came new is out of use.</source>
        <translation>Isian kembali seperti sebelumnya, dan data yang baru masuk tidak dipakai.</translation>
    </message>
    <message>
        <source>Fields it filled</source>
        <translation>Isian yang diambil dari sini</translation>
    </message>
    <message>
        <source>Fields that are read</source>
        <translation>Isian yang terbaca</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Figures are kept as they were; of lists of people only how many they were.</source>
        <translation>Angka disimpan seperti saat keluar; dari daftar nama hanya jumlah orangnya.</translation>
    </message>
    <message>
        <source>Figures of this page</source>
        <translation>Angka halaman ini</translation>
    </message>
    <message>
        <source>File for the sender</source>
        <translation>Berkas untuk pengirim</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nama berkas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Files of other laptops</source>
        <translation>Berkas laptop lain</translation>
    </message>
    <message>
        <source>Files that were read whole stay; no file is half read or half written.</source>
        <translation>Berkas yang sudah dibaca utuh tetap masuk; tidak ada yang setengah dibaca atau setengah ditulis.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Isi bagian ini.</translation>
    </message>
    <message>
        <source>Fingerprint of the day</source>
        <translation>Sidik hari</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Pertama</translation>
    </message>
    <message>
        <source>First choose the request that the new laptop wrote.</source>
        <translation>Pilih dahulu permintaan yang ditulis laptop baru.</translation>
    </message>
    <message>
        <source>First clerk</source>
        <translation>Petugas pertama</translation>
    </message>
    <message>
        <source>First person or row</source>
        <translation>Orang atau baris pertama</translation>
    </message>
    <message>
        <source>Flash drive or folder</source>
        <translation>Flashdisk atau folder</translation>
    </message>
    <message>
        <source>Flash drive {name}</source>
        <translation>Flashdisk {name}</translation>
    </message>
    <message>
        <source>Folder {name}</source>
        <translation>Folder {name}</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>For payment of (on receipts)</source>
        <translation>Untuk pembayaran (pada kwitansi)</translation>
    </message>
    <message>
        <source>For two people who are both entitled</source>
        <translation>Untuk dua orang yang sama-sama berhak</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk siapa</translation>
    </message>
    <message>
        <source>For {whom}.</source>
        <translation>Untuk {whom}.</translation>
    </message>
    <message>
        <source>Forgotten the passphrase? Ask the coordinator of the office.</source>
        <translation>Lupa kata sandi? Tanyakan kepada koordinator kantor.</translation>
    </message>
    <message>
        <source>Former NIK</source>
        <translation>NIK lama</translation>
    </message>
    <message>
        <source>Found when the day was counted</source>
        <translation>Diketahui saat hari dihitung</translation>
    </message>
    <message>
        <source>Four words that are easy to remember are better than one difficult word.</source>
        <translation>Empat kata yang mudah diingat lebih baik daripada satu kata rumit.</translation>
    </message>
    <message>
        <source>Free 200 MB on this laptop, then exchange again. The flash drive is unchanged.</source>
        <translation>Kosongkan 200 MB di laptop ini, lalu ulangi tukar data. Isi flashdisk tidak berubah.</translation>
    </message>
    <message>
        <source>Free at least 200 MB on this laptop, then repeat the last step.</source>
        <translation>Kosongkan paling sedikit 200 MB di laptop ini, lalu ulangi langkah terakhir.</translation>
    </message>
    <message>
        <source>Free some space there or use another drive, then exchange again.</source>
        <translation>Kosongkan ruang di sana atau pakai flashdisk lain, lalu tukar lagi.</translation>
    </message>
    <message>
        <source>Free {needed} there, or use another one. The data on this laptop is safe.</source>
        <translation>Kosongkan {needed} di sana, atau pakai yang lain. Data di laptop ini tetap aman.</translation>
    </message>
    <message>
        <source>From change {number} on</source>
        <translation>Mulai perubahan {number}</translation>
    </message>
    <message>
        <source>From {before} nothing leads to {after}.</source>
        <translation>Dari status {before} tidak ada langkah ke {after}.</translation>
    </message>
    <message>
        <source>From {file}</source>
        <translation>Impor “{file}”</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>Fund source</source>
        <translation>Sumber dana</translation>
    </message>
    <message>
        <source>Give a list of objects.</source>
        <translation>Berikan daftar berisi objek.</translation>
    </message>
    <message>
        <source>Give another amount from the next period on, in a programme of its own.</source>
        <translation>Beri besaran lain mulai periode berikutnya, di program tersendiri.</translation>
    </message>
    <message>
        <source>Given (Rp)</source>
        <translation>Diserahkan (Rp)</translation>
    </message>
    <message>
        <source>Given back by the clerk</source>
        <translation>Dikembalikan lewat petugas</translation>
    </message>
    <message>
        <source>Given back in full</source>
        <translation>Dikembalikan seluruhnya</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Diberikan kepada</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Lanjut mengetik</translation>
    </message>
    <message numerus="yes">
        <source>Go on, hold %n row(s)</source>
        <translation>
            <numerusform>Lanjut, tahan %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Go to a person, a programme or a command</source>
        <translation>Ke orang, program, atau perintah</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Buka daftarnya</translation>
    </message>
    <message>
        <source>Going on today</source>
        <translation>Hari ini</translation>
    </message>
    <message numerus="yes">
        <source>Gone in %n second(s)</source>
        <translation>
            <numerusform>Hilang dalam %n detik</numerusform>
        </translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Selamat sore</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Selamat siang</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Selamat malam</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Selamat pagi</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Government (letterhead line 1)</source>
        <translation>Pemerintah (kop baris 1)</translation>
    </message>
    <message>
        <source>Government that decides</source>
        <translation>Pemerintah yang menetapkan</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Hibah</translation>
    </message>
    <message>
        <source>Grant agreement (NPHD)</source>
        <translation>Naskah perjanjian hibah (NPHD)</translation>
    </message>
    <message>
        <source>Granted item</source>
        <translation>Rincian hibah</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Wali</translation>
    </message>
    <message>
        <source>Guardian: {name}</source>
        <translation>Wali: {name}</translation>
    </message>
    <message>
        <source>Hand over &amp; print</source>
        <translation>Serahkan &amp; cetak</translation>
    </message>
    <message>
        <source>Hand the letter over, and note here when the aid came back.</source>
        <translation>Serahkan suratnya, lalu catat di sini bila bantuan sudah kembali.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>Handed over by the office</source>
        <translation>Diserahkan oleh kantor</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Tanggal serah terima</translation>
    </message>
    <message>
        <source>Handed over too much by mistake</source>
        <translation>Kelebihan karena keliru</translation>
    </message>
    <message>
        <source>Handed over twice by mistake</source>
        <translation>Diserahkan dua kali tanpa sengaja</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Serah terima</translation>
    </message>
    <message>
        <source>Handovers that came with it are voided. What somebody changed since stays.</source>
        <translation>Penyerahan yang ikut masuk dibatalkan. Yang sudah diubah orang sesudahnya tetap.</translation>
    </message>
    <message>
        <source>Has no role at an institution of this sort: {sorts}.</source>
        <translation>Tidak bertugas di lembaga jenis ini: {sorts}.</translation>
    </message>
    <message>
        <source>Has no role at an institution that may receive this aid.</source>
        <translation>Tidak berperan di lembaga yang boleh menerima bantuan ini.</translation>
    </message>
    <message>
        <source>Has of ours</source>
        <translation>Punya data kita</translation>
    </message>
    <message>
        <source>Has the role</source>
        <translation>Berperan sebagai</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Pimpinan</translation>
    </message>
    <message>
        <source>Head of division</source>
        <translation>Kepala bagian</translation>
    </message>
    <message>
        <source>Head of family</source>
        <translation>Kepala keluarga</translation>
    </message>
    <message>
        <source>Heir collects</source>
        <translation>Ahli waris</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Held rows</source>
        <translation>Baris yang ditahan</translation>
    </message>
    <message>
        <source>Held rows are not lost; go on with them at any time.</source>
        <translation>Baris yang ditahan tidak hilang, bisa dilanjutkan kapan saja.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Help on this screen</source>
        <translation>Bantuan layar ini</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Sembunyikan kata sandi</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>History {number}</source>
        <translation>Riwayat {number}</translation>
    </message>
    <message>
        <source>Hold the row</source>
        <translation>Tahan baris</translation>
    </message>
    <message>
        <source>Holds none of these roles: {roles}.</source>
        <translation>Tidak memegang salah satu peran ini: {roles}.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>How far the register is rebuilt</source>
        <translation>Kelengkapan data penerima</translation>
    </message>
    <message>
        <source>How wide the roll is stands in the printer&apos;s own settings: choose 80 mm.</source>
        <translation>Lebar gulungan diatur di setelan printer itu sendiri: pilih 80 mm.</translation>
    </message>
    <message>
        <source>Identity card of the guardian</source>
        <translation>Identitas wali</translation>
    </message>
    <message>
        <source>If it is another laptop</source>
        <translation>Bila ini laptop lain</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Impor daftar</translation>
    </message>
    <message>
        <source>Import {file} was taken back.</source>
        <translation>Pengambilan data {file} dibatalkan.</translation>
    </message>
    <message>
        <source>Impossible date in KK number</source>
        <translation>Tanggal mustahil di nomor KK</translation>
    </message>
    <message>
        <source>Impossible date in NIK</source>
        <translation>Tanggal mustahil di NIK</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Dengan kata lain</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Diri sendiri</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Isi di berkas</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>Di data kantor</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Lembaga</translation>
    </message>
    <message>
        <source>Instructions to complete the data</source>
        <translation>Petunjuk melengkapi data</translation>
    </message>
    <message>
        <source>Integrity pact</source>
        <translation>Pakta integritas</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Undangan</translation>
    </message>
    <message>
        <source>Invitation number</source>
        <translation>Nomor undangan</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Undangan</translation>
    </message>
    <message>
        <source>Is of the category</source>
        <translation>Termasuk kategori</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>Sudah dikembalikan</translation>
    </message>
    <message>
        <source>It can be undone as a whole.</source>
        <translation>Bisa diurungkan seluruhnya.</translation>
    </message>
    <message>
        <source>It counts everywhere; who wrote it first stays provable.</source>
        <translation>Dihitung di mana-mana; penulis pertamanya tetap dapat dibuktikan.</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Tidak pernah terjadi</translation>
    </message>
    <message>
        <source>It does not count</source>
        <translation>Tidak dihitung</translation>
    </message>
    <message>
        <source>It gets the whole register. Hand the file over, say the code aloud.</source>
        <translation>Laptop itu mendapat seluruh data. Serahkan berkasnya, ucapkan kodenya.</translation>
    </message>
    <message>
        <source>It is from a list that was taken back.</source>
        <translation>Berasal dari daftar yang sudah ditarik kembali.</translation>
    </message>
    <message>
        <source>It is kept and counts on no laptop. Ask who worked there at that time.</source>
        <translation>Disimpan dan tidak berlaku di laptop mana pun. Tanyakan siapa yang bekerja di sana saat itu.</translation>
    </message>
    <message>
        <source>It is kept and passed on, and counts on no laptop. Everything else goes on.</source>
        <translation>Disimpan dan diteruskan, tetapi tidak berlaku di laptop mana pun. Yang lain berjalan terus.</translation>
    </message>
    <message>
        <source>It is kept, and nobody is asked again.</source>
        <translation>Tetap disimpan, dan tidak ditanyakan lagi.</translation>
    </message>
    <message>
        <source>It is not certain that this person is alive. Confirm it first.</source>
        <translation>Belum pasti orang ini masih hidup. Pastikan lebih dahulu.</translation>
    </message>
    <message>
        <source>It is not said by what the data was confirmed.</source>
        <translation>Belum disebutkan apa yang menguatkan data ini.</translation>
    </message>
    <message>
        <source>It is taken care of</source>
        <translation>Sudah ditangani</translation>
    </message>
    <message>
        <source>It may be one handover, noted twice: then the register is right.</source>
        <translation>Mungkin satu serah terima yang tercatat dua kali: maka data yang benar.</translation>
    </message>
    <message>
        <source>It may shut lost laptops out too</source>
        <translation>Boleh juga mengeluarkan laptop yang hilang</translation>
    </message>
    <message>
        <source>It may stay as it is</source>
        <translation>Boleh tetap begitu</translation>
    </message>
    <message>
        <source>It names who is eligible, as far as places are left.</source>
        <translation>Memuat yang layak, selama kuota masih ada.</translation>
    </message>
    <message>
        <source>It no longer counts. Look the person up by name or NIK.</source>
        <translation>Kwitansi ini tidak berlaku lagi. Cari orangnya dengan nama atau NIK.</translation>
    </message>
    <message>
        <source>It stands in the newest list.</source>
        <translation>Tertulis dalam daftar terbaru.</translation>
    </message>
    <message>
        <source>It stands in the newest signed copy.</source>
        <translation>Tertulis dalam salinan bertanda tangan terbaru.</translation>
    </message>
    <message>
        <source>It stays kept, and nobody is asked again.</source>
        <translation>Tetap disimpan, dan tidak ditanyakan lagi.</translation>
    </message>
    <message>
        <source>It was a mistake: press Ctrl+Z and choose a reason.</source>
        <translation>Ternyata keliru: tekan Ctrl+Z dan pilih alasannya.</translation>
    </message>
    <message>
        <source>It was a restored backup</source>
        <translation>Itu cadangan yang dipulihkan</translation>
    </message>
    <message>
        <source>It was agreed</source>
        <translation>Sudah disetujui</translation>
    </message>
    <message>
        <source>It was done again by who may</source>
        <translation>Sudah diulang oleh yang berwenang</translation>
    </message>
    <message>
        <source>It was looked at</source>
        <translation>Sudah dilihat</translation>
    </message>
    <message>
        <source>It was noted.</source>
        <translation>Sudah dicatat.</translation>
    </message>
    <message>
        <source>It was put right</source>
        <translation>Sudah dibetulkan</translation>
    </message>
    <message>
        <source>It was read before.</source>
        <translation>Berkas ini pernah dibaca.</translation>
    </message>
    <message>
        <source>It was typed again elsewhere</source>
        <translation>Sudah diketik ulang di tempat lain</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>Gabung kantor</translation>
    </message>
    <message>
        <source>Join office</source>
        <translation>Gabung kantor</translation>
    </message>
    <message>
        <source>Join the office with an invitation file from the coordinator.</source>
        <translation>Gabung kantor dengan berkas undangan dari koordinator.</translation>
    </message>
    <message>
        <source>KK number</source>
        <translation>Nomor KK</translation>
    </message>
    <message>
        <source>KK number damaged by Excel</source>
        <translation>Nomor KK rusak oleh Excel</translation>
    </message>
    <message>
        <source>KK number ends in 0000</source>
        <translation>Nomor KK berakhir 0000</translation>
    </message>
    <message>
        <source>KK number equals NIK</source>
        <translation>Nomor KK sama dengan NIK</translation>
    </message>
    <message>
        <source>KK number is a pattern</source>
        <translation>Nomor KK berpola</translation>
    </message>
    <message>
        <source>KK number is missing</source>
        <translation>Nomor KK kosong</translation>
    </message>
    <message>
        <source>KK number kept as a number</source>
        <translation>Nomor KK berupa bilangan</translation>
    </message>
    <message>
        <source>KK number looks like a NIK</source>
        <translation>Nomor KK mirip NIK</translation>
    </message>
    <message>
        <source>KK number too short or long</source>
        <translation>Nomor KK salah panjang</translation>
    </message>
    <message>
        <source>KK number with letters</source>
        <translation>Nomor KK memuat huruf</translation>
    </message>
    <message>
        <source>KTP</source>
        <translation>KTP</translation>
    </message>
    <message>
        <source>KTP of the collector</source>
        <translation>KTP pengambil</translation>
    </message>
    <message>
        <source>Kecamatan code</source>
        <translation>Kode kecamatan</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Simpan sebagai draf</translation>
    </message>
    <message>
        <source>Keep fresh in a folder</source>
        <translation>Perbarui terus di folder</translation>
    </message>
    <message>
        <source>Keep the paper and call the coordinator.</source>
        <translation>Simpan kertasnya dan panggil koordinator.</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Simpan ini</translation>
    </message>
    <message>
        <source>Keep this laptop as it is and tell the coordinator. Backups hold earlier trails.</source>
        <translation>Biarkan laptop ini apa adanya dan beri tahu koordinator. Cadangan menyimpan jejak yang lama.</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Kelurahan code</source>
        <translation>Kode kelurahan</translation>
    </message>
    <message>
        <source>Kelurahan in another district</source>
        <translation>Kelurahan beda kecamatan</translation>
    </message>
    <message>
        <source>Kelurahan misspelt</source>
        <translation>Kelurahan salah ketik</translation>
    </message>
    <message>
        <source>Kelurahan with several matches</source>
        <translation>Kelurahan bernama sama</translation>
    </message>
    <message>
        <source>Kelurahan, district</source>
        <translation>Kelurahan, kecamatan</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Disimpan oleh</translation>
    </message>
    <message>
        <source>Kept fresh in {folder}, last at {time}.</source>
        <translation>Diperbarui terus di {folder}, terakhir pukul {time}.</translation>
    </message>
    <message>
        <source>Kesra Desktop</source>
        <translation>Kesra Desktop</translation>
    </message>
    <message>
        <source>Kesra Desktop already has this data open in another window.</source>
        <translation>Kesra Desktop sudah membuka data ini di jendela lain.</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Tombol di layar ini</translation>
    </message>
    <message>
        <source>Kind of aid</source>
        <translation>Jenis bantuan</translation>
    </message>
    <message>
        <source>Kind of disability</source>
        <translation>Ragam disabilitas</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Jenis surat</translation>
    </message>
    <message>
        <source>Kinds of questions</source>
        <translation>Jenis hal yang ditinjau</translation>
    </message>
    <message>
        <source>Known at that time</source>
        <translation>Data yang ada waktu itu</translation>
    </message>
    <message>
        <source>Known here</source>
        <translation>Ada di kantor</translation>
    </message>
    <message>
        <source>L or P</source>
        <translation>L atau P</translation>
    </message>
    <message>
        <source>Land certificate</source>
        <translation>Sertipikat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Laptop code</source>
        <translation>Kode laptop</translation>
    </message>
    <message>
        <source>Laptop code {prefix} is already used in this office.</source>
        <translation>Kode laptop {prefix} sudah dipakai di kantor ini.</translation>
    </message>
    <message>
        <source>Laptop name</source>
        <translation>Nama laptop</translation>
    </message>
    <message>
        <source>Laptop {code}</source>
        <translation>Laptop {code}</translation>
    </message>
    <message>
        <source>Laptop {code}, change {number}</source>
        <translation>Laptop {code}, perubahan {number}</translation>
    </message>
    <message>
        <source>Laptop {code}, {name}</source>
        <translation>Laptop {code}, {name}</translation>
    </message>
    <message>
        <source>Laptop {laptop} is shut out. What it wrote up to number {number} counts.</source>
        <translation>Laptop {laptop} dikeluarkan. Yang ditulisnya sampai nomor {number} tetap dihitung.</translation>
    </message>
    <message>
        <source>Laptop {laptop} seems to have told two histories</source>
        <translation>Laptop {laptop} tampaknya punya dua riwayat</translation>
    </message>
    <message>
        <source>Laptop {laptop} uses a newer program</source>
        <translation>Laptop {laptop} memakai program yang lebih baru</translation>
    </message>
    <message>
        <source>Laptop {laptop} wrote this, and it does not count</source>
        <translation>Laptop {laptop} menulis ini, dan tidak dihitung</translation>
    </message>
    <message>
        <source>Laptop {laptop} wrote what cannot be understood</source>
        <translation>Laptop {laptop} mencatat sesuatu yang tidak dapat dipahami</translation>
    </message>
    <message>
        <source>Laptop {laptop} wrote what its clerk may not decide</source>
        <translation>Laptop {laptop} mencatat sesuatu di luar wewenang petugasnya</translation>
    </message>
    <message numerus="yes">
        <source>Laptop {laptop}&apos;s value for %n</source>
        <translation>
            <numerusform>Isian laptop {laptop} untuk %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Laptop {laptop}, numbers {numbers}</source>
        <translation>Laptop {laptop}, nomor {numbers}</translation>
    </message>
    <message>
        <source>Laptop {laptop}, {day}</source>
        <translation>Laptop {laptop}, {day}</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translation>Laptop kantor</translation>
    </message>
    <message>
        <source>Laptops {laptop} have them: press Exchange data on one of them, then bring the flash drive back here.</source>
        <translation>Laptop {laptop} memilikinya: tekan Tukar data di salah satunya, lalu bawa flashdisk kembali ke sini.</translation>
    </message>
    <message>
        <source>Large targets, for a touch screen</source>
        <translation>Tombol besar, untuk layar sentuh</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Larger and smaller text</source>
        <translation>Huruf lebih besar dan lebih kecil</translation>
    </message>
    <message>
        <source>Last activities</source>
        <translation>Kegiatan terakhir</translation>
    </message>
    <message>
        <source>Last exchanges</source>
        <translation>Tukar data terakhir</translation>
    </message>
    <message>
        <source>Last handovers</source>
        <translation>Serah terakhir</translation>
    </message>
    <message>
        <source>Last known total</source>
        <translation>Jumlah terakhir yang diketahui</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Terakhir terlihat</translation>
    </message>
    <message>
        <source>Last used by laptop {laptop}.</source>
        <translation>Terakhir dipakai laptop {laptop}.</translation>
    </message>
    <message>
        <source>Leave all as they are</source>
        <translation>Biarkan semua</translation>
    </message>
    <message>
        <source>Leave all empty</source>
        <translation>Kosongkan semua</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Biarkan apa adanya</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Biarkan kosong</translation>
    </message>
    <message>
        <source>Leave it removed</source>
        <translation>Biarkan tidak dipakai</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Selesai berlatih</translation>
    </message>
    <message>
        <source>Leave this folder</source>
        <translation>Lepas folder ini</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Belum dilayani</translation>
    </message>
    <message>
        <source>Left out: the value was doubtful.</source>
        <translation>Tidak dipakai: isiannya diragukan.</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>Let another clerk read the rows again, or settle the differences.</source>
        <translation>Minta petugas lain membaca ulang barisnya, atau putuskan bedanya.</translation>
    </message>
    <message>
        <source>Let another clerk type name and NIK of this row again.</source>
        <translation>Minta petugas lain mengetik lagi nama dan NIK baris ini.</translation>
    </message>
    <message>
        <source>Let another person with the right to decide enter the decree.</source>
        <translation>Minta orang lain yang berwenang menetapkan untuk memasukkan SK.</translation>
    </message>
    <message>
        <source>Let in a laptop that asked</source>
        <translation>Terima laptop yang meminta</translation>
    </message>
    <message>
        <source>Let more be moved to this desk, or hand over the other items only.</source>
        <translation>Minta tambahan ke meja ini, atau serahkan barang lainnya saja.</translation>
    </message>
    <message>
        <source>Let one of them sign in at this laptop and do it.</source>
        <translation>Minta salah seorang dari mereka masuk di laptop ini dan melakukannya.</translation>
    </message>
    <message>
        <source>Let rows stand without a second reading</source>
        <translation>Terima baris tanpa bacaan kedua</translation>
    </message>
    <message>
        <source>Let somebody else open it first: add an operator.</source>
        <translation>Izinkan orang lain membukanya lebih dahulu: tambahkan petugas.</translation>
    </message>
    <message>
        <source>Let the new laptop write its request again, and carry it yourself.</source>
        <translation>Minta laptop baru menulis permintaannya lagi, dan bawa sendiri.</translation>
    </message>
    <message>
        <source>Let the new laptop write its request again.</source>
        <translation>Minta laptop baru menulis permintaannya lagi.</translation>
    </message>
    <message>
        <source>Let the row in again</source>
        <translation>Lepaskan baris ini</translation>
    </message>
    <message>
        <source>Let them stand</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Letter about missing documents</source>
        <translation>Surat perbaikan berkas</translation>
    </message>
    <message>
        <source>Letter asking aid back</source>
        <translation>Surat permintaan pengembalian</translation>
    </message>
    <message>
        <source>Letter of active teaching</source>
        <translation>Surat keterangan aktif mengajar</translation>
    </message>
    <message>
        <source>Letter of the kelurahan</source>
        <translation>Surat keterangan kelurahan</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Kop surat</translation>
    </message>
    <message>
        <source>Letterhead line 2</source>
        <translation>Kop baris 2</translation>
    </message>
    <message>
        <source>Letterhead line 3</source>
        <translation>Kop baris 3</translation>
    </message>
    <message>
        <source>Letters that look like digits are read as digits.</source>
        <translation>Huruf yang mirip angka dibaca sebagai angka.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>List by name and address</source>
        <translation>Daftar penerima (BNBA)</translation>
    </message>
    <message>
        <source>List of voided receipts</source>
        <translation>Daftar pembatalan</translation>
    </message>
    <message>
        <source>List of who has not received</source>
        <translation>Daftar yang belum menerima</translation>
    </message>
    <message>
        <source>List to sign</source>
        <translation>Daftar tanda terima</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Lists and receipts stand here once a day is planned for a period.</source>
        <translation>Daftar dan kwitansi muncul di sini setelah hari penyaluran sebuah periode disiapkan.</translation>
    </message>
    <message>
        <source>Lists are parted by commas. A field may stay empty.</source>
        <translation>Daftar dipisah dengan koma. Isian boleh kosong.</translation>
    </message>
    <message>
        <source>Lists not finished yet</source>
        <translation>Daftar yang belum selesai</translation>
    </message>
    <message>
        <source>Lists that are done</source>
        <translation>Daftar yang sudah selesai</translation>
    </message>
    <message>
        <source>Lists, photos and scans</source>
        <translation>Daftar, foto, dan pindaian</translation>
    </message>
    <message>
        <source>Lives in city {value}</source>
        <translation>Tinggal di kota {value}</translation>
    </message>
    <message>
        <source>Lives in district {value}</source>
        <translation>Tinggal di kecamatan {value}</translation>
    </message>
    <message>
        <source>Lives in kelurahan {value}</source>
        <translation>Tinggal di kelurahan {value}</translation>
    </message>
    <message>
        <source>Lives in the city (code)</source>
        <translation>Berdomisili di kota (kode)</translation>
    </message>
    <message>
        <source>Lives in the district (code)</source>
        <translation>Berdomisili di kecamatan (kode)</translation>
    </message>
    <message>
        <source>Lives in the kelurahan (code)</source>
        <translation>Berdomisili di kelurahan (kode)</translation>
    </message>
    <message>
        <source>Lives outside the area of this programme ({areas}).</source>
        <translation>Tinggal di luar wilayah program ini ({areas}).</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Kunci (Ctrl+L)</translation>
    </message>
    <message>
        <source>Long ago</source>
        <translation>Sudah lama</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Look at the proposal first; take the steps between one by one.</source>
        <translation>Lihat dahulu usulannya; jalankan langkah di antaranya satu per satu.</translation>
    </message>
    <message>
        <source>Look at them one by one: take over what is true.</source>
        <translation>Lihat satu per satu: ambil alih yang benar.</translation>
    </message>
    <message>
        <source>Look at: {paper}</source>
        <translation>Lihat: {paper}</translation>
    </message>
    <message>
        <source>Look it up again. The laptop that made it may have been shut out.</source>
        <translation>Cari lagi. Laptop pembuatnya mungkin telah dikeluarkan dari kantor.</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Look-alikes could not be looked for to the end.</source>
        <translation>Pencarian data yang mirip tidak dapat diselesaikan.</translation>
    </message>
    <message>
        <source>Looked at again on the page</source>
        <translation>Dilihat lagi di halamannya</translation>
    </message>
    <message>
        <source>Looked at: it stays out of use.</source>
        <translation>Sudah dilihat: tetap tidak dipakai.</translation>
    </message>
    <message>
        <source>Looking at what is on it.</source>
        <translation>Melihat isinya.</translation>
    </message>
    <message>
        <source>Looking for look-alikes once more…</source>
        <translation>Mencari orang yang mirip sekali lagi…</translation>
    </message>
    <message>
        <source>Looking the register through…</source>
        <translation>Mencari orang yang mirip di data kantor…</translation>
    </message>
    <message>
        <source>Lost or copied laptops, and what is missing or does not fit, are shown here.</source>
        <translation>Laptop yang hilang atau tergandakan, serta data yang kurang atau tidak cocok, tampak di sini.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>Make or description</source>
        <translation>Merek atau spesifikasi</translation>
    </message>
    <message>
        <source>Make smaller</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Make the invitation on the coordinator&apos;s laptop.</source>
        <translation>Buat undangan di laptop koordinator.</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Membuat cadangan…</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Laki-laki</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Status kawin</translation>
    </message>
    <message>
        <source>Mark of the row</source>
        <translation>Tanda baris</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>Cocokkan kolom</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Boleh kosong</translation>
    </message>
    <message>
        <source>May stay empty, for example payment list of 2025</source>
        <translation>Boleh kosong, misalnya daftar bayar tahun 2025</translation>
    </message>
    <message>
        <source>Met in person</source>
        <translation>Bertemu langsung</translation>
    </message>
    <message>
        <source>Meterai box on receipts above Rp5.000.000</source>
        <translation>Kotak meterai di kwitansi di atas Rp5.000.000</translation>
    </message>
    <message>
        <source>Minutes of a deliberation</source>
        <translation>Berita acara musyawarah kelurahan</translation>
    </message>
    <message>
        <source>Minutes of a field check</source>
        <translation>Berita acara verifikasi lapangan</translation>
    </message>
    <message>
        <source>Minutes of a hand-over</source>
        <translation>Berita acara serah terima</translation>
    </message>
    <message>
        <source>Minutes of a meeting</source>
        <translation>Notula</translation>
    </message>
    <message>
        <source>Minutes of destroyed data</source>
        <translation>Berita acara pemusnahan data</translation>
    </message>
    <message>
        <source>Minutes of the day</source>
        <translation>Berita acara penyaluran</translation>
    </message>
    <message>
        <source>Minutes taken by</source>
        <translation>Notulis</translation>
    </message>
    <message>
        <source>Missing {numbers}</source>
        <translation>Kurang {numbers}</translation>
    </message>
    <message>
        <source>Missing {numbers} of laptop {laptop}</source>
        <translation>Kurang {numbers} dari laptop {laptop}</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Jumlah bulan</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Nama ibu</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Move it at that desk. If its laptop is lost, the coordinator reassigns it.</source>
        <translation>Pindahkan dari meja itu. Bila laptopnya hilang, koordinator yang mengalihkannya.</translation>
    </message>
    <message>
        <source>Move large files away. When nothing is left, nothing more can be saved.</source>
        <translation>Pindahkan berkas besar. Bila ruang habis, tidak ada lagi yang dapat disimpan.</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Pindah</translation>
    </message>
    <message>
        <source>Moved to another desk</source>
        <translation>Dipindah ke meja lain</translation>
    </message>
    <message>
        <source>Movement of stock</source>
        <translation>Perpindahan stok</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>NIK damaged by Excel</source>
        <translation>NIK rusak oleh Excel</translation>
    </message>
    <message>
        <source>NIK differs in one digit</source>
        <translation>NIK beda satu angka</translation>
    </message>
    <message>
        <source>NIK differs in two swapped digits</source>
        <translation>NIK beda dua angka yang tertukar</translation>
    </message>
    <message>
        <source>NIK ends</source>
        <translation>Akhir NIK</translation>
    </message>
    <message>
        <source>NIK ends in 0000</source>
        <translation>NIK berakhir 0000</translation>
    </message>
    <message>
        <source>NIK equals KK number</source>
        <translation>NIK sama dengan nomor KK</translation>
    </message>
    <message>
        <source>NIK is a pattern</source>
        <translation>NIK berpola</translation>
    </message>
    <message>
        <source>NIK is filled in</source>
        <translation>NIK terisi</translation>
    </message>
    <message>
        <source>NIK is missing</source>
        <translation>NIK kosong</translation>
    </message>
    <message>
        <source>NIK is the guardian&apos;s</source>
        <translation>NIK milik wali</translation>
    </message>
    <message>
        <source>NIK kept as a number</source>
        <translation>NIK berupa bilangan</translation>
    </message>
    <message>
        <source>NIK missing on one side</source>
        <translation>NIK kosong di satu sisi</translation>
    </message>
    <message>
        <source>NIK of the collector</source>
        <translation>NIK pengambil</translation>
    </message>
    <message>
        <source>NIK of the guardian</source>
        <translation>NIK wali</translation>
    </message>
    <message>
        <source>NIK of the signer</source>
        <translation>NIK penanda tangan</translation>
    </message>
    <message>
        <source>NIK the same except for a missing or extra digit</source>
        <translation>NIK sama kecuali satu angka kurang atau lebih</translation>
    </message>
    <message>
        <source>NIK the same except for lost last digits</source>
        <translation>NIK sama kecuali angka akhir yang hilang</translation>
    </message>
    <message>
        <source>NIK too short or long</source>
        <translation>NIK salah panjang</translation>
    </message>
    <message>
        <source>NIK unknown</source>
        <translation>NIK belum diketahui</translation>
    </message>
    <message>
        <source>NIK with another name too</source>
        <translation>NIK dipakai nama lain</translation>
    </message>
    <message>
        <source>NIK with letters</source>
        <translation>NIK memuat huruf</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name and kelurahan only; children by their initials.</source>
        <translation>Hanya nama dan kelurahan; anak-anak dengan inisial.</translation>
    </message>
    <message>
        <source>Name and relation are printed on the receipt.</source>
        <translation>Nama dan hubungan tercetak di kwitansi.</translation>
    </message>
    <message>
        <source>Name is missing</source>
        <translation>Nama kosong</translation>
    </message>
    <message>
        <source>Name of the clerk</source>
        <translation>Nama petugas</translation>
    </message>
    <message>
        <source>Name of the collector</source>
        <translation>Nama pengambil</translation>
    </message>
    <message>
        <source>Name of the laptop</source>
        <translation>Nama laptop</translation>
    </message>
    <message>
        <source>Name of the post on papers</source>
        <translation>Nama jabatan di surat</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>Nama laptop ini</translation>
    </message>
    <message>
        <source>Name the desk that gets it.</source>
        <translation>Sebutkan meja yang menerimanya.</translation>
    </message>
    <message>
        <source>Name the document that was seen, for example KTP.</source>
        <translation>Sebutkan dokumen yang dilihat, misalnya KTP.</translation>
    </message>
    <message>
        <source>Name the document that was seen, or say that you met, or give the reason.</source>
        <translation>Sebutkan dokumen yang dilihat, atau bahwa Anda bertemu orangnya, atau alasannya.</translation>
    </message>
    <message>
        <source>Name the sheet too, as SHEET:ROW, or give the id that the list of rows shows.</source>
        <translation>Sebutkan lembarnya juga, misalnya LEMBAR:BARIS, atau pakai id dari daftar baris.</translation>
    </message>
    <message>
        <source>Name with digits</source>
        <translation>Nama memuat angka</translation>
    </message>
    <message>
        <source>Name with titles</source>
        <translation>Nama lengkap dengan gelar</translation>
    </message>
    <message>
        <source>Name, NIK, address or institution</source>
        <translation>Nama, NIK, alamat, atau lembaga</translation>
    </message>
    <message>
        <source>Narrowed to</source>
        <translation>Saringan</translation>
    </message>
    <message>
        <source>Narrowed to {what}.</source>
        <translation>Disaring: {what}.</translation>
    </message>
    <message>
        <source>National ID number (NIK)</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Needed for a lost laptop</source>
        <translation>Wajib untuk laptop yang hilang</translation>
    </message>
    <message>
        <source>Needed for damage and returns</source>
        <translation>Wajib bila rusak atau dikembalikan</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Perlu perhatian</translation>
    </message>
    <message>
        <source>Neither of them: type what the paper says.</source>
        <translation>Bukan keduanya: ketik menurut suratnya.</translation>
    </message>
    <message>
        <source>Never, as far as known here</source>
        <translation>Belum ada menurut data yang masuk</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>New changes of this laptop</source>
        <translation>Perubahan baru laptop ini</translation>
    </message>
    <message>
        <source>New identity for this laptop</source>
        <translation>Identitas baru untuk laptop ini</translation>
    </message>
    <message>
        <source>New identity…</source>
        <translation>Identitas baru…</translation>
    </message>
    <message>
        <source>New look-alikes appear here after an import or an exchange.</source>
        <translation>Orang yang mirip muncul di sini sesudah impor atau tukar data.</translation>
    </message>
    <message>
        <source>New office</source>
        <translation>Kantor baru</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Kata sandi baru</translation>
    </message>
    <message>
        <source>New period</source>
        <translation>Periode baru</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>Program baru</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Orang berikutnya</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Baris berikutnya</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikutnya</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No QR code can be read in {file}.</source>
        <translation>Tidak ada kode QR yang terbaca di {file}.</translation>
    </message>
    <message>
        <source>No action needed</source>
        <translation>Tanpa tindakan</translation>
    </message>
    <message>
        <source>No backup was made on this laptop yet</source>
        <translation>Laptop ini belum pernah dicadangkan</translation>
    </message>
    <message>
        <source>No case is open. With somebody on the card, F6 sends them here.</source>
        <translation>Tidak ada kasus yang terbuka. Bila kartu seseorang tampil, F6 mengirimnya ke sini.</translation>
    </message>
    <message>
        <source>No data is damaged. Plug it in again, then exchange again.</source>
        <translation>Tidak ada data yang rusak. Colokkan lagi, lalu ulangi tukar data.</translation>
    </message>
    <message>
        <source>No data is damaged. Plug it in again, then repeat the exchange.</source>
        <translation>Tidak ada data yang rusak. Colokkan lagi, lalu ulangi Tukar data.</translation>
    </message>
    <message>
        <source>No data of laptop {laptop} has come in yet.</source>
        <translation>Belum ada data laptop {laptop} yang diterima.</translation>
    </message>
    <message>
        <source>No data of laptop {laptop} has come in yet. Ask there before handing over.</source>
        <translation>Data laptop {laptop} belum pernah masuk. Tanyakan ke sana sebelum menyerahkan.</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Belum ada hari</translation>
    </message>
    <message>
        <source>No decree yet</source>
        <translation>Belum ada SK</translation>
    </message>
    <message>
        <source>No distribution day is open</source>
        <translation>Tidak ada hari penyaluran yang terbuka</translation>
    </message>
    <message>
        <source>No distribution is planned yet</source>
        <translation>Belum ada penyaluran yang direncanakan</translation>
    </message>
    <message>
        <source>No emblem.</source>
        <translation>Tanpa lambang.</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Belum ada berkas yang dipilih.</translation>
    </message>
    <message>
        <source>No file is written for it any more; what it writes from now on counts nowhere.</source>
        <translation>Tidak ada lagi berkas untuknya; yang ditulisnya mulai sekarang tidak dihitung di mana pun.</translation>
    </message>
    <message>
        <source>No last known total yet. Lists that state a total bring one when accepted.</source>
        <translation>Belum ada jumlah terakhir yang diketahui. Daftar yang menyebut jumlahnya membawanya saat diterima.</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Belum ada surat</translation>
    </message>
    <message>
        <source>No list with a header row and a name column was found in {file}.</source>
        <translation>Tidak ada daftar dengan judul kolom dan kolom nama di {file}.</translation>
    </message>
    <message>
        <source>No operator is called {name} on this laptop.</source>
        <translation>Tidak ada petugas bernama {name} di laptop ini.</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>Belum ada foto</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Tidak ada printer</translation>
    </message>
    <message>
        <source>No problem is left</source>
        <translation>Tidak ada masalah lagi</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Belum ada program</translation>
    </message>
    <message>
        <source>No receipt known on this laptop has the check code {text}.</source>
        <translation>Di laptop ini tidak ada kwitansi dengan kode periksa {text}.</translation>
    </message>
    <message>
        <source>No result file was read for this period yet.</source>
        <translation>Belum ada berkas hasil yang dibaca untuk periode ini.</translation>
    </message>
    <message>
        <source>No row of this list needs a correction by its sender.</source>
        <translation>Tidak ada baris daftar ini yang perlu diperbaiki pengirimnya.</translation>
    </message>
    <message>
        <source>No second clerk</source>
        <translation>Tanpa petugas kedua</translation>
    </message>
    <message>
        <source>No similar name in this session.</source>
        <translation>Tidak ada nama yang mirip di sesi ini.</translation>
    </message>
    <message>
        <source>No typed row is ready to be checked.</source>
        <translation>Belum ada baris ketikan yang siap diperiksa.</translation>
    </message>
    <message>
        <source>Nobody but {name} can open this laptop.</source>
        <translation>Hanya {name} yang dapat membuka laptop ini.</translation>
    </message>
    <message>
        <source>Nobody can confirm it</source>
        <translation>Tidak ada yang dapat membenarkan</translation>
    </message>
    <message>
        <source>Nobody can read this laptop without a clerk&apos;s passphrase.</source>
        <translation>Isi laptop tidak dapat dibaca tanpa kata sandi petugas.</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Belum ada yang dipilih</translation>
    </message>
    <message>
        <source>Nobody entered yet. Papers leave a dotted line for each name.</source>
        <translation>Belum ada yang diisi. Surat menyediakan garis titik-titik untuk setiap nama.</translation>
    </message>
    <message>
        <source>Nobody fits what was typed</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Nobody has been decided for this period yet.</source>
        <translation>Belum ada yang ditetapkan untuk periode ini.</translation>
    </message>
    <message>
        <source>Nobody has typed row {row} yet.</source>
        <translation>Baris {row} belum diketik siapa pun.</translation>
    </message>
    <message>
        <source>Nobody is proposed twice.</source>
        <translation>Tidak ada yang diusulkan dua kali.</translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation>Belum ada yang terdaftar</translation>
    </message>
    <message>
        <source>Nobody received twice</source>
        <translation>Tidak ada yang menerima dua kali</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Belum ada orang</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>None of these {count} files could be read as a list.</source>
        <translation>Dari {count} berkas ini tidak satu pun terbaca sebagai daftar.</translation>
    </message>
    <message>
        <source>None yet. The first exchange will stand here.</source>
        <translation>Belum ada. Tukar data yang pertama akan tercatat di sini.</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Tidak aktif</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Tidak diambil</translation>
    </message>
    <message>
        <source>Not confirmed yet: {statements}.</source>
        <translation>Belum dipastikan: {statements}.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Gagal salur</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>Tidak layak</translation>
    </message>
    <message>
        <source>Not entitled</source>
        <translation>Tidak berhak</translation>
    </message>
    <message>
        <source>Not entitled: found not eligible</source>
        <translation>Tidak berhak: dinyatakan tidak layak</translation>
    </message>
    <message>
        <source>Not entitled: moved away</source>
        <translation>Tidak berhak: pindah</translation>
    </message>
    <message>
        <source>Not entitled: no longer active</source>
        <translation>Tidak berhak: tidak aktif lagi</translation>
    </message>
    <message>
        <source>Not entitled: not decided yet</source>
        <translation>Tidak berhak: belum ditetapkan</translation>
    </message>
    <message>
        <source>Not entitled: not on this session&apos;s list</source>
        <translation>Tidak berhak: tidak ada di daftar sesi ini</translation>
    </message>
    <message>
        <source>Not entitled: not proposed for this programme</source>
        <translation>Tidak berhak: belum diusulkan untuk program ini</translation>
    </message>
    <message>
        <source>Not entitled: recorded as deceased</source>
        <translation>Tidak berhak: tercatat meninggal</translation>
    </message>
    <message>
        <source>Not entitled: suspended</source>
        <translation>Tidak berhak: ditangguhkan</translation>
    </message>
    <message>
        <source>Not entitled: taken off the list</source>
        <translation>Tidak berhak: dikeluarkan dari daftar</translation>
    </message>
    <message>
        <source>Not entitled: the proposal was cancelled</source>
        <translation>Tidak berhak: usulan dibatalkan</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Tidak diserahkan</translation>
    </message>
    <message>
        <source>Not handed over at any laptop, by data that came in until {moment}.</source>
        <translation>Belum diserahkan di laptop mana pun, menurut data yang masuk sampai pukul {moment}.</translation>
    </message>
    <message>
        <source>Not handed over yet, by the data of this laptop.</source>
        <translation>Belum diserahkan, menurut data laptop ini.</translation>
    </message>
    <message>
        <source>Not handed over: {name}</source>
        <translation>Tidak diserahkan: {name}</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Tidak disebut berkas</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Tidak dikenal di sini</translation>
    </message>
    <message>
        <source>Not lost, not saved</source>
        <translation>Tidak hilang, belum disimpan</translation>
    </message>
    <message>
        <source>Not on any distribution list yet.</source>
        <translation>Belum ada di daftar penyaluran mana pun.</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Tidak ada di daftar</translation>
    </message>
    <message>
        <source>Not read again yet</source>
        <translation>Belum dibaca ulang</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Belum tercatat</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Belum tersimpan</translation>
    </message>
    <message>
        <source>Not saved: {what}</source>
        <translation>Belum tersimpan: {what}</translation>
    </message>
    <message>
        <source>Not served yet</source>
        <translation>Belum dilayani</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Bukan orang yang sama</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>Tidak boleh bersama</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Tidak dipakai</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message numerus="yes">
        <source>Note %n result(s)</source>
        <translation>
            <numerusform>Catat %n hasil</numerusform>
        </translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Noted at {time}: {reason}.</source>
        <translation>Dicatat pukul {time}: {reason}.</translation>
    </message>
    <message>
        <source>Noted for laptop {laptop}: {reason}.</source>
        <translation>Tercatat untuk laptop {laptop}: {reason}.</translation>
    </message>
    <message>
        <source>Noted so far: {paid} paid, {failed} failed.</source>
        <translation>Sudah dicatat: {paid} dibayar, {failed} gagal.</translation>
    </message>
    <message>
        <source>Nothing changes: this machine and place are right from now on.</source>
        <translation>Tidak ada yang berubah: mesin dan tempat ini benar mulai sekarang.</translation>
    </message>
    <message>
        <source>Nothing entered yet. Papers show the office&apos;s name and leave room by hand.</source>
        <translation>Belum ada yang diisi. Surat memakai nama kantor dan menyediakan tempat untuk diisi dengan tangan.</translation>
    </message>
    <message>
        <source>Nothing handed over at this laptop yet.</source>
        <translation>Belum ada yang diserahkan di laptop ini.</translation>
    </message>
    <message>
        <source>Nothing has come in from desk {desk} yet. Exchange data first.</source>
        <translation>Belum ada data dari meja {desk}. Tukar data lebih dahulu.</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>Tidak ada yang bernama begitu. Coba huruf lebih sedikit.</translation>
    </message>
    <message>
        <source>Nothing is deleted: the other laptops see that it was taken back.</source>
        <translation>Tidak ada yang dihapus: laptop lain melihat bahwa ini dibatalkan.</translation>
    </message>
    <message>
        <source>Nothing is known of this person&apos;s sources.</source>
        <translation>Asal data orang ini tidak diketahui.</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>Semua sudah diputuskan</translation>
    </message>
    <message>
        <source>Nothing is lost. Invite both laptops again.</source>
        <translation>Tidak ada yang hilang. Undang ulang kedua laptop.</translation>
    </message>
    <message>
        <source>Nothing is lost: both histories are kept and count. Invite both laptops again.</source>
        <translation>Tidak ada yang hilang: kedua riwayat disimpan dan dihitung. Undang ulang kedua laptop.</translation>
    </message>
    <message>
        <source>Nothing is read or written until you press Exchange data.</source>
        <translation>Tidak ada yang dibaca atau ditulis sebelum Tukar data ditekan.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Nothing left the office yet. What is saved as Excel is noted here.</source>
        <translation>Belum ada yang keluar dari kantor. Yang disimpan sebagai Excel tercatat di sini.</translation>
    </message>
    <message>
        <source>Nothing long was done yet. Reading lists, printing and exchange stand here.</source>
        <translation>Belum ada pekerjaan panjang. Membaca daftar, mencetak, dan tukar data tampil di sini.</translation>
    </message>
    <message>
        <source>Nothing more can be saved here. Ask the coordinator for a new invitation.</source>
        <translation>Tidak ada lagi yang dapat disimpan di sini. Minta undangan baru kepada koordinator.</translation>
    </message>
    <message>
        <source>Nothing more needs to be done.</source>
        <translation>Tidak ada lagi yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Tidak ada yang baru di kedua pihak.</translation>
    </message>
    <message>
        <source>Nothing new on either side. The flash drive may be pulled out.</source>
        <translation>Tidak ada yang baru di kedua pihak. Flashdisk boleh dicabut.</translation>
    </message>
    <message>
        <source>Nothing of it comes into force; the history keeps it.</source>
        <translation>Tidak ada isinya yang berlaku; riwayat tetap mencatatnya.</translation>
    </message>
    <message>
        <source>Nothing of this list is in the register.</source>
        <translation>Belum ada isi daftar ini di data penerima.</translation>
    </message>
    <message>
        <source>Nothing to exchange</source>
        <translation>Tidak ada yang perlu ditukar</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Belum ada yang dilaporkan</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Nothing was typed on row {row}.</source>
        <translation>Belum ada yang diketik di baris {row}.</translation>
    </message>
    <message>
        <source>Nothing was written. Ask the coordinator for a new invitation.</source>
        <translation>Tidak ada yang ditulis. Minta undangan baru kepada koordinator.</translation>
    </message>
    <message>
        <source>Nothing will come back; the case is closed.</source>
        <translation>Tidak akan kembali; perkara ditutup.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Belum masuk</translation>
    </message>
    <message>
        <source>Notice of a data failure</source>
        <translation>Surat pemberitahuan kegagalan pelindungan data</translation>
    </message>
    <message>
        <source>Noting the results</source>
        <translation>Mencatat hasil</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Number of the agreement (office)</source>
        <translation>Nomor perjanjian (pemberi)</translation>
    </message>
    <message>
        <source>Number of the agreement (receiver)</source>
        <translation>Nomor perjanjian (penerima)</translation>
    </message>
    <message>
        <source>Number of the decree</source>
        <translation>Nomor keputusan</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Nomor dokumen</translation>
    </message>
    <message>
        <source>Number of the institution</source>
        <translation>Nomor statistik lembaga</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Nomor surat</translation>
    </message>
    <message>
        <source>Number of the minutes</source>
        <translation>Nomor berita acara</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Numbers, or the code of a lost laptop</source>
        <translation>Nomor, atau kode laptop yang hilang</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Pekerjaan</translation>
    </message>
    <message>
        <source>Of this window, the newest first</source>
        <translation>Dari jendela ini, yang terbaru di atas</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Office and laptop</source>
        <translation>Kantor dan laptop</translation>
    </message>
    <message>
        <source>Office key from paper</source>
        <translation>Kunci kantor dari kertas</translation>
    </message>
    <message>
        <source>Office key from paper…</source>
        <translation>Kunci kantor dari kertas…</translation>
    </message>
    <message>
        <source>Office key on paper</source>
        <translation>Kunci kantor di kertas</translation>
    </message>
    <message>
        <source>Office key…</source>
        <translation>Kunci kantor…</translation>
    </message>
    <message>
        <source>Office name</source>
        <translation>Nama kantor</translation>
    </message>
    <message>
        <source>Old area code ({area}).</source>
        <translation>Kode wilayah lama ({area}).</translation>
    </message>
    <message>
        <source>Old kelurahan</source>
        <translation>Kelurahan lama</translation>
    </message>
    <message>
        <source>On behalf of (a.n.)</source>
        <translation>Atas nama (a.n.)</translation>
    </message>
    <message>
        <source>On the new laptop choose the file {file} and type this code. The code is not kept: write it down or say it now. It opens only this file.</source>
        <translation>Di laptop baru pilih berkas {file} lalu ketik kode ini. Kode tidak disimpan: catat atau ucapkan sekarang. Kode hanya membuka berkas ini.</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>Di kertas</translation>
    </message>
    <message>
        <source>On the register, but without a right in this session.</source>
        <translation>Terdaftar di kantor, tidak berhak di sesi ini.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Di halaman ini</translation>
    </message>
    <message>
        <source>Once the coordinator has prepared a day, it stands here.</source>
        <translation>Sesudah koordinator menyiapkan harinya, penyaluran tampil di sini.</translation>
    </message>
    <message>
        <source>One NIK, two names</source>
        <translation>Satu NIK, dua nama</translation>
    </message>
    <message>
        <source>One NIK, two names: is it one person?</source>
        <translation>Satu NIK, dua nama: orang yang sama?</translation>
    </message>
    <message>
        <source>One desk, this laptop only</source>
        <translation>Satu meja, laptop ini saja</translation>
    </message>
    <message>
        <source>One digit more or less than the card number must have.</source>
        <translation>Kurang atau lebih satu angka dari nomor di kartu.</translation>
    </message>
    <message>
        <source>One for each family</source>
        <translation>Satu untuk tiap keluarga</translation>
    </message>
    <message>
        <source>One kelurahan of the city is called nearly so.</source>
        <translation>Satu kelurahan di kota ini bernama hampir sama.</translation>
    </message>
    <message>
        <source>One laptop took it out of use while another one still used it.</source>
        <translation>Sebuah laptop menghapusnya dari pemakaian saat laptop lain masih memakainya.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>One of them is not used any more</source>
        <translation>Salah satunya tidak dipakai lagi</translation>
    </message>
    <message>
        <source>One person, as compared side by side.</source>
        <translation>Satu orang, setelah dibandingkan berdampingan.</translation>
    </message>
    <message>
        <source>One person, or two?</source>
        <translation>Satu orang, atau dua?</translation>
    </message>
    <message>
        <source>One source</source>
        <translation>Satu sumber</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Kode sekali pakai</translation>
    </message>
    <message>
        <source>Only an accepted list can be undone.</source>
        <translation>Hanya daftar yang sudah diterima yang dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Only once, about two minutes.</source>
        <translation>Sekali saja, sekitar dua menit.</translation>
    </message>
    <message>
        <source>Only one clerk has read this row on the page.</source>
        <translation>Baris ini baru dibaca satu petugas dari halamannya.</translation>
    </message>
    <message>
        <source>Only one source names it.</source>
        <translation>Hanya satu sumber yang menyebutnya.</translation>
    </message>
    <message>
        <source>Only the coordinator may do this.</source>
        <translation>Hanya koordinator yang boleh melakukan ini.</translation>
    </message>
    <message>
        <source>Only the laptop that holds a right moves it.</source>
        <translation>Hanya laptop pemegang hak yang memindahkannya.</translation>
    </message>
    <message>
        <source>Only what is ticked is asked for each row.</source>
        <translation>Hanya yang dicentang yang diminta untuk tiap baris.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open Distribution: Ctrl+2, or click it at the left.</source>
        <translation>Buka Penyaluran: Ctrl+2, atau klik di kiri.</translation>
    </message>
    <message>
        <source>Open Exchange and press New identity. All data stays.</source>
        <translation>Buka Sinkron, tekan Identitas baru. Semua data tetap.</translation>
    </message>
    <message>
        <source>Open Exchange with Ctrl+7: this is how laptops learn of each other.</source>
        <translation>Buka Sinkron dengan Ctrl+7: begini laptop saling tahu.</translation>
    </message>
    <message>
        <source>Open Recipients with Ctrl+3 and search: nur azizah.</source>
        <translation>Buka Penerima dengan Ctrl+3 dan cari: nur azizah.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka lagi</translation>
    </message>
    <message>
        <source>Open invitation</source>
        <translation>Buka undangan</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it as .xlsx, then read that file.</source>
        <translation>Buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu baca berkas itu.</translation>
    </message>
    <message>
        <source>Open it, or choose an empty data folder.</source>
        <translation>Buka kantor itu, atau pilih folder data yang kosong.</translation>
    </message>
    <message>
        <source>Open that list and correct the row there.</source>
        <translation>Buka daftar itu dan betulkan barisnya di sana.</translation>
    </message>
    <message>
        <source>Open the day it was printed for, or take another sheet.</source>
        <translation>Buka hari penyaluran lembar itu, atau ambil lembar lain.</translation>
    </message>
    <message>
        <source>Open the distribution desk</source>
        <translation>Buka meja penyaluran</translation>
    </message>
    <message>
        <source>Open the laptop as somebody else. The coordinator can take the person back.</source>
        <translation>Buka laptop sebagai petugas lain. Koordinator dapat menerima orang itu kembali.</translation>
    </message>
    <message>
        <source>Open the person and look at the history.</source>
        <translation>Buka data orang itu dan lihat riwayatnya.</translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation>Membuka halaman…</translation>
    </message>
    <message>
        <source>Opens the data on this laptop.</source>
        <translation>Membuka data di laptop ini.</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Penyelenggara</translation>
    </message>
    <message>
        <source>Orphan status</source>
        <translation>Status yatim</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Other amount</source>
        <translation>Jumlah lain</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Alasan lain</translation>
    </message>
    <message>
        <source>Others&apos; changes no longer wait; what came after is looked at one by one.</source>
        <translation>Perubahan lain tidak menunggu lagi; yang sesudahnya dilihat satu per satu.</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Tidak dipakai</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Penyelesaian</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Page of the paper list</source>
        <translation>Halaman daftar kertas</translation>
    </message>
    <message>
        <source>Page {number}/{count}</source>
        <translation>Halaman {number}/{count}</translation>
    </message>
    <message>
        <source>Page {page} is saved: {received} received, {absent} absent, {parked} to the desk.</source>
        <translation>Halaman {page} tersimpan: {received} menerima, {absent} tidak hadir, {parked} ke loket masalah.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Paid by the higher government</source>
        <translation>Dibayar pemerintah di atasnya</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pasangan</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Paper list</source>
        <translation>Daftar kertas</translation>
    </message>
    <message>
        <source>Paper list, page {page}</source>
        <translation>Daftar kertas, halaman {page}</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Ukuran kertas</translation>
    </message>
    <message>
        <source>Papers are missing</source>
        <translation>Surat kurang</translation>
    </message>
    <message>
        <source>Papers being checked</source>
        <translation>Verifikasi berkas</translation>
    </message>
    <message>
        <source>Papers complete</source>
        <translation>Berkas lengkap</translation>
    </message>
    <message>
        <source>Papers take what held on their own date.</source>
        <translation>Surat memakai yang berlaku pada tanggalnya.</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>Dokumen untuk dicetak</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Orang tua</translation>
    </message>
    <message>
        <source>Part of it was handed over with receipt {receipt}.</source>
        <translation>Sebagian sudah diserahkan dengan kwitansi {receipt}.</translation>
    </message>
    <message>
        <source>Part of the data on this laptop is damaged.</source>
        <translation>Sebagian data di laptop ini rusak.</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Partner (CSR)</source>
        <translation>Mitra (CSR)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Ulangi kata sandi</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>Kata sandi laptop ini</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Pekalongan, 17-8-1985</source>
        <translation>Pekalongan, 17-8-1985</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Jumlah orang</translation>
    </message>
    <message>
        <source>People have a right to {item}: it stays in the programme.</source>
        <translation>Sudah ada yang berhak atas {item}: tetap di program.</translation>
    </message>
    <message>
        <source>People named</source>
        <translation>Jumlah orang</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>Orang dalam daftar</translation>
    </message>
    <message>
        <source>People outside this session</source>
        <translation>Orang di luar sesi ini</translation>
    </message>
    <message>
        <source>Perhaps deceased</source>
        <translation>Mungkin sudah meninggal</translation>
    </message>
    <message>
        <source>Perhaps registered already:</source>
        <translation>Mungkin sudah terdaftar:</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Mungkin orang yang sama</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Person, programme or command</source>
        <translation>Orang, program, atau perintah</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Nomor HP</translation>
    </message>
    <message>
        <source>Phone damaged by Excel</source>
        <translation>Nomor HP rusak oleh Excel</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Nomor HP</translation>
    </message>
    <message>
        <source>Phone number not complete</source>
        <translation>Nomor HP tidak lengkap</translation>
    </message>
    <message>
        <source>Phone number with letters</source>
        <translation>Nomor HP memuat huruf</translation>
    </message>
    <message>
        <source>Phone of the collector</source>
        <translation>Nomor HP pengambil</translation>
    </message>
    <message>
        <source>Phone, site and e-mail</source>
        <translation>Telepon, laman, dan pos-el</translation>
    </message>
    <message>
        <source>Photograph fewer pages at once; at most 40 million pixels and 40 MB are read.</source>
        <translation>Foto lebih sedikit halaman sekaligus; paling banyak 40 juta piksel dan 40 MB dibaca.</translation>
    </message>
    <message>
        <source>Photograph the paper again: flat, sharp and in good light, or type its check code.</source>
        <translation>Foto lagi kertasnya: rata, tajam, dan terang, atau ketik kode periksanya.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Place and date of birth</source>
        <translation>Tempat &amp; tgl. lahir</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Tempat lahir</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>Tempat penandatanganan</translation>
    </message>
    <message>
        <source>Place on the page</source>
        <translation>Letak pada halaman</translation>
    </message>
    <message>
        <source>Plan a day</source>
        <translation>Rencanakan hari</translation>
    </message>
    <message>
        <source>Plug in a flash drive</source>
        <translation>Colokkan flashdisk</translation>
    </message>
    <message>
        <source>Plug it in again, or bring the data on another one. Nothing was changed here.</source>
        <translation>Colokkan lagi, atau bawa datanya dengan flashdisk lain. Di sini tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Plug the flash drive into laptop {laptop}, press Exchange data, then bring it back here.</source>
        <translation>Colokkan flashdisk ke laptop {laptop}, tekan Tukar data, lalu bawa kembali ke sini.</translation>
    </message>
    <message>
        <source>Point the scanner at the invitation, or type a name, NIK or queue number.</source>
        <translation>Arahkan pemindai ke undangan, atau ketik nama, NIK, atau nomor antrean.</translation>
    </message>
    <message>
        <source>Points discussed</source>
        <translation>Pokok bahasan</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Post of the signer</source>
        <translation>Jabatan penanda tangan</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>Kantor pos</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Surat kuasa</translation>
    </message>
    <message>
        <source>Practice: everybody here is invented</source>
        <translation>Latihan: semua orang di sini rekaan</translation>
    </message>
    <message>
        <source>Practise with invented data</source>
        <translation>Berlatih dengan data rekaan</translation>
    </message>
    <message>
        <source>Precision of the birth date</source>
        <translation>Ketelitian tanggal lahir</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Menyiapkan…</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>Salah tekan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message numerus="yes">
        <source>Print %n paper(s)</source>
        <translation>
            <numerusform>Cetak %n dokumen</numerusform>
        </translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Print again: {name}</source>
        <translation>Cetak ulang: {name}</translation>
    </message>
    <message>
        <source>Print instructions</source>
        <translation>Cetak petunjuk</translation>
    </message>
    <message>
        <source>Print letter</source>
        <translation>Cetak surat</translation>
    </message>
    <message>
        <source>Print test page</source>
        <translation>Cetak halaman uji</translation>
    </message>
    <message>
        <source>Print test page for receipts</source>
        <translation>Cetak halaman uji untuk kwitansi</translation>
    </message>
    <message>
        <source>Print the file, then delete it. The words are not kept anywhere else.</source>
        <translation>Cetak berkasnya, lalu hapus. Kata-katanya tidak disimpan di tempat lain.</translation>
    </message>
    <message>
        <source>Print the last one again</source>
        <translation>Cetak ulang yang terakhir</translation>
    </message>
    <message>
        <source>Printed for (id)</source>
        <translation>Dicetak untuk (id)</translation>
    </message>
    <message>
        <source>Printed on the receipt: received by {name}.</source>
        <translation>Tercetak di kwitansi: diterima oleh {name}.</translation>
    </message>
    <message>
        <source>Printed paper</source>
        <translation>Surat yang dicetak</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Printer {printer} does not answer. Nothing that was saved is lost.</source>
        <translation>Printer {printer} tidak menjawab. Yang sudah tersimpan tetap aman.</translation>
    </message>
    <message>
        <source>Problem desk</source>
        <translation>Loket masalah</translation>
    </message>
    <message numerus="yes">
        <source>Problem desk: %n open case(s)</source>
        <translation>
            <numerusform>Loket masalah: %n kasus terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>Proposal from the register</source>
        <translation>Usulan dari data kantor</translation>
    </message>
    <message>
        <source>Proposal letter</source>
        <translation>Surat usulan</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>Proposals of this period: {count}</source>
        <translation>Usulan periode ini: {count}</translation>
    </message>
    <message>
        <source>Propose people</source>
        <translation>Usulkan penerima</translation>
    </message>
    <message>
        <source>Propose people by letter and read the answer; there is no day to plan.</source>
        <translation>Usulkan dengan surat dan baca jawabannya; tidak ada hari penyaluran yang direncanakan.</translation>
    </message>
    <message>
        <source>Propose them as (category)</source>
        <translation>Diusulkan sebagai (kategori)</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Diusulkan</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Diusulkan tanggal</translation>
    </message>
    <message>
        <source>Proposing people</source>
        <translation>Mengusulkan penerima</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Province code {area} is not known (it may be a very old NIK).</source>
        <translation>Kode provinsi {area} tidak dikenal (bisa NIK sangat lama).</translation>
    </message>
    <message>
        <source>Provincial budget (APBD Provinsi)</source>
        <translation>APBD Provinsi</translation>
    </message>
    <message>
        <source>Proxy collects</source>
        <translation>Diwakilkan</translation>
    </message>
    <message>
        <source>Proxy letter</source>
        <translation>Surat kuasa</translation>
    </message>
    <message>
        <source>Public list</source>
        <translation>Daftar publik</translation>
    </message>
    <message>
        <source>Public list of recipients</source>
        <translation>Pengumuman daftar penerima</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Jumlah santri</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Put some people on the waiting list, then decide again.</source>
        <translation>Pindahkan sebagian orang ke daftar tunggu, lalu tetapkan lagi.</translation>
    </message>
    <message>
        <source>Put the stick in again, or read the file anew from where it is now.</source>
        <translation>Colokkan lagi flashdisk-nya, atau baca ulang berkas dari tempatnya sekarang.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Mutu</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Questions it will raise</source>
        <translation>Pertanyaan yang akan timbul</translation>
    </message>
    <message>
        <source>Questions that a clerk must decide</source>
        <translation>Data yang perlu diputuskan petugas</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kuota</translation>
    </message>
    <message>
        <source>Quota by category</source>
        <translation>Kuota per kategori</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RT and RW cannot be read.</source>
        <translation>RT dan RW tidak terbaca.</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>RT/RW cannot be read</source>
        <translation>RT/RW tak terbaca</translation>
    </message>
    <message>
        <source>RT/RW turned into a date</source>
        <translation>RT/RW menjadi tanggal</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Rank and grade</source>
        <translation>Pangkat dan golongan</translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>Baca %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a list</source>
        <translation>Baca daftar</translation>
    </message>
    <message>
        <source>Read a list that survived; whoever is on none is registered by hand</source>
        <translation>Baca daftar yang masih ada; siapa pun yang tidak tercantum didaftarkan langsung</translation>
    </message>
    <message>
        <source>Read a result file</source>
        <translation>Baca berkas hasil</translation>
    </message>
    <message>
        <source>Read again ({count})</source>
        <translation>Baca ulang ({count})</translation>
    </message>
    <message>
        <source>Read by one clerk only</source>
        <translation>Dibaca satu petugas</translation>
    </message>
    <message>
        <source>Read from the flash drive</source>
        <translation>Dibaca dari flashdisk</translation>
    </message>
    <message>
        <source>Read in a surviving list, or add the first person with F9.</source>
        <translation>Impor daftar yang selamat, atau tambah orang pertama dengan F9.</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Baca jawaban</translation>
    </message>
    <message>
        <source>Read the code again, or exchange data with the laptop that issued the receipt.</source>
        <translation>Baca lagi kodenya, atau tukar data dengan laptop yang menerbitkan kwitansi itu.</translation>
    </message>
    <message>
        <source>Read the result</source>
        <translation>Baca hasil</translation>
    </message>
    <message>
        <source>Reading again with your columns…</source>
        <translation>Membaca lagi dengan kolom Anda…</translation>
    </message>
    <message>
        <source>Reading from the flash drive</source>
        <translation>Membaca dari flashdisk</translation>
    </message>
    <message>
        <source>Reading lists</source>
        <translation>Membaca daftar</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>Membaca jawaban</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Membaca berkas</translation>
    </message>
    <message>
        <source>Reading the result</source>
        <translation>Membaca hasil</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Membaca dibatalkan.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Membaca…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <translation>Siap salur</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Siap memindai</translation>
    </message>
    <message>
        <source>Realisation</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Realisation (%)</source>
        <translation>Realisasi (%)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>Alasan perubahan</translation>
    </message>
    <message>
        <source>Reason of a difference</source>
        <translation>Alasan bila ada selisih</translation>
    </message>
    <message>
        <source>Reason of the answer</source>
        <translation>Alasan jawaban</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>Alasan selisih</translation>
    </message>
    <message>
        <source>Reason of the exception</source>
        <translation>Alasan pengecualian</translation>
    </message>
    <message>
        <source>Reason, or the document that was seen</source>
        <translation>Alasan, atau dokumen yang dilihat</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Alasan: {reason}.</translation>
    </message>
    <message>
        <source>Rebuild the register from the lists that survived</source>
        <translation>Bangun lagi data penerima dari daftar yang tersisa</translation>
    </message>
    <message>
        <source>Recap for the accountability file</source>
        <translation>Rekap untuk SPJ</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Nomor kwitansi</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Kwitansi {receipt}</translation>
    </message>
    <message>
        <source>Receipt {receipt} is already void.</source>
        <translation>Kwitansi {receipt} sudah dibatalkan.</translation>
    </message>
    <message>
        <source>Receipt {receipt} is genuine</source>
        <translation>Kwitansi {receipt} asli</translation>
    </message>
    <message>
        <source>Receipt {receipt} is genuine, but not known on this laptop yet</source>
        <translation>Kwitansi {receipt} asli, tetapi belum dikenal di laptop ini</translation>
    </message>
    <message>
        <source>Receipt {receipt} is one of several for the same aid</source>
        <translation>Kwitansi {receipt} ganda untuk bantuan yang sama</translation>
    </message>
    <message>
        <source>Receipt {receipt} is void.</source>
        <translation>Kwitansi {receipt} tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>Receipt {receipt} was changed: it was issued for {amount} rupiah.</source>
        <translation>Kwitansi {receipt} telah diubah: diterbitkan untuk {amount} rupiah.</translation>
    </message>
    <message>
        <source>Receipt {receipt} was voided</source>
        <translation>Kwitansi {receipt} sudah dibatalkan</translation>
    </message>
    <message>
        <source>Receipt {receipt} will no longer be valid.</source>
        <translation>Kwitansi {receipt} menjadi tidak berlaku.</translation>
    </message>
    <message>
        <source>Receipt {receipt}.</source>
        <translation>Kwitansi {receipt}.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Kwitansi</translation>
    </message>
    <message>
        <source>Receipts are printed there by themselves, each after its handover.</source>
        <translation>Kwitansi tercetak sendiri di situ, masing-masing sesudah serah terimanya.</translation>
    </message>
    <message>
        <source>Receipts at the desk</source>
        <translation>Kwitansi di meja</translation>
    </message>
    <message>
        <source>Receipts of {place}</source>
        <translation>Kwitansi di {place}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Sudah menerima</translation>
    </message>
    <message>
        <source>Received from (on receipts)</source>
        <translation>Diterima dari (pada kwitansi)</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Diterima tanggal</translation>
    </message>
    <message>
        <source>Received {period}, {receipt}</source>
        <translation>Menerima {period}, {receipt}</translation>
    </message>
    <message>
        <source>Received, counted on the paper</source>
        <translation>Menerima, dihitung di kertas</translation>
    </message>
    <message numerus="yes">
        <source>Received: %n change(s)</source>
        <translation>
            <numerusform>Diterima: %n perubahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received: %n picture(s)</source>
        <translation>
            <numerusform>Diterima: %n gambar</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Recipient cards</source>
        <translation>Kartu penerima</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Record 1</source>
        <translation>Data 1</translation>
    </message>
    <message>
        <source>Record 2</source>
        <translation>Data 2</translation>
    </message>
    <message>
        <source>Record of the handover</source>
        <translation>Catatan serah terima</translation>
    </message>
    <message>
        <source>Recorded as: {status}.</source>
        <translation>Tercatat sebagai: {status}.</translation>
    </message>
    <message>
        <source>Recorded on {day} by {name}, laptop {laptop}. Do not hand over.</source>
        <translation>Dicatat {day} oleh {name}, laptop {laptop}. Jangan diserahkan.</translation>
    </message>
    <message>
        <source>Recovery case</source>
        <translation>Kasus pengembalian</translation>
    </message>
    <message>
        <source>Recovery sheet {number} was not typed as it is printed.</source>
        <translation>Lembar pemulihan {number} tidak diketik sesuai cetakannya.</translation>
    </message>
    <message>
        <source>Referral of a case</source>
        <translation>Surat rujukan kasus</translation>
    </message>
    <message>
        <source>Refuse this list</source>
        <translation>Batalkan impor</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Refused it</source>
        <translation>Menolak</translation>
    </message>
    <message>
        <source>Refused with a reason</source>
        <translation>Ditolak dengan alasan</translation>
    </message>
    <message>
        <source>Regional secretary</source>
        <translation>Sekretaris Daerah</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Terdaftar</translation>
    </message>
    <message>
        <source>Registration and distribution of aid</source>
        <translation>Pendataan dan penyaluran bantuan</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Nomor registrasi</translation>
    </message>
    <message>
        <source>Relation in the family</source>
        <translation>Hubungan dalam keluarga</translation>
    </message>
    <message>
        <source>Relation of the guardian</source>
        <translation>Hubungan wali</translation>
    </message>
    <message>
        <source>Relation to the recipient</source>
        <translation>Hubungan dengan penerima</translation>
    </message>
    <message>
        <source>Relation to the recipient (Alt and its number)</source>
        <translation>Hubungan dengan penerima (Alt dan nomornya)</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Dikeluarkan oleh</translation>
    </message>
    <message>
        <source>Released figure</source>
        <translation>Angka yang dikeluarkan</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Agama</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Remark: deceased</source>
        <translation>Ket.: meninggal</translation>
    </message>
    <message>
        <source>Remark: gets other aid</source>
        <translation>Ket.: dapat bantuan lain</translation>
    </message>
    <message>
        <source>Remark: moved</source>
        <translation>Ket.: pindah</translation>
    </message>
    <message>
        <source>Remark: not in need</source>
        <translation>Ket.: mampu</translation>
    </message>
    <message>
        <source>Remark: not known</source>
        <translation>Ket.: tidak dikenal</translation>
    </message>
    <message>
        <source>Remark: public salary</source>
        <translation>Ket.: bergaji negara</translation>
    </message>
    <message>
        <source>Remark: twice on the list</source>
        <translation>Ket.: ganda</translation>
    </message>
    <message>
        <source>Remember this matching</source>
        <translation>Ingat pencocokan ini</translation>
    </message>
    <message>
        <source>Remove {file}</source>
        <translation>Keluarkan {file}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dikeluarkan</translation>
    </message>
    <message>
        <source>Reopen it first if that was a mistake.</source>
        <translation>Buka kembali dahulu jika itu keliru.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>Ganti {name}</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Menggantikan</translation>
    </message>
    <message>
        <source>Reported to the head</source>
        <translation>Dilaporkan kepada kepala bagian</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Required documents</source>
        <translation>Dokumen persyaratan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Result of the bank or post</source>
        <translation>Hasil bank atau pos</translation>
    </message>
    <message>
        <source>Result of the transfer</source>
        <translation>Hasil transfer</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tinjau</translation>
    </message>
    <message>
        <source>Right {number} belongs to desk {desk}.</source>
        <translation>Hak {number} milik meja {desk}.</translation>
    </message>
    <message>
        <source>Right: {allowed}. Handed over: {given}.</source>
        <translation>Hak: {allowed}. Diserahkan: {given}.</translation>
    </message>
    <message>
        <source>Rises when a document is seen, or when the person is met.</source>
        <translation>Naik bila dokumennya dilihat, atau orangnya ditemui.</translation>
    </message>
    <message>
        <source>Rises when a list of another holder agrees, a document is seen, or the person is met.</source>
        <translation>Naik bila daftar pemegang lain cocok, dokumen dilihat, atau orangnya ditemui.</translation>
    </message>
    <message>
        <source>Rises when the person is met.</source>
        <translation>Naik bila orangnya ditemui.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Role at an institution</source>
        <translation>Peran di lembaga</translation>
    </message>
    <message>
        <source>Role at an institution of the sort</source>
        <translation>Berperan di lembaga jenis</translation>
    </message>
    <message>
        <source>Role at: {value}</source>
        <translation>Bertugas di: {value}</translation>
    </message>
    <message>
        <source>Role: {value}</source>
        <translation>Peran: {value}</translation>
    </message>
    <message>
        <source>Roles add up</source>
        <translation>Peran dijumlahkan</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Row typed from a photo</source>
        <translation>Baris yang diketik dari foto</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Baris {number}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Baris {row}</translation>
    </message>
    <message>
        <source>Row {row} is in the list that is being checked already.</source>
        <translation>Baris {row} sudah ada di daftar yang sedang diperiksa.</translation>
    </message>
    <message>
        <source>Row {row}: {name}</source>
        <translation>Baris {row}: {name}</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Baris berkas</translation>
    </message>
    <message>
        <source>Rows of the page</source>
        <translation>Baris halaman</translation>
    </message>
    <message>
        <source>Rows of this sheet were already decided or accepted.</source>
        <translation>Sebagian baris lembar ini sudah diputuskan atau diterima.</translation>
    </message>
    <message>
        <source>Rows to correct: {holder}</source>
        <translation>Baris yang perlu diperbaiki: {holder}</translation>
    </message>
    <message>
        <source>Rows with this problem</source>
        <translation>Baris dengan masalah ini</translation>
    </message>
    <message>
        <source>Rows {first}–{last} of {total}</source>
        <translation>Baris {first}–{last} dari {total}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>Nomor urut</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 berkas</translation>
    </message>
    <message>
        <source>Same sound, other spelling</source>
        <translation>Nama mirip, beda ejaan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message numerus="yes">
        <source>Save %n paper(s)</source>
        <translation>
            <numerusform>Simpan %n dokumen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n row(s)</source>
        <translation>
            <numerusform>Simpan %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Excel</source>
        <translation>Simpan Excel</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Save all without it</source>
        <translation>Simpan semua tanpa itu</translation>
    </message>
    <message>
        <source>Save it anew in Excel or LibreOffice as .xlsx, or split it, then read it again.</source>
        <translation>Simpan ulang di Excel atau LibreOffice sebagai .xlsx, atau bagi berkasnya, lalu baca lagi.</translation>
    </message>
    <message>
        <source>Save it anew in Excel or LibreOffice as .xlsx, then read that file.</source>
        <translation>Simpan ulang di Excel atau LibreOffice sebagai .xlsx, lalu baca berkas itu.</translation>
    </message>
    <message>
        <source>Save it, or go on typing.</source>
        <translation>Simpan, atau lanjutkan mengetik.</translation>
    </message>
    <message>
        <source>Save row</source>
        <translation>Simpan baris</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Simpan halaman</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Saved on this laptop.</source>
        <translation>Tersimpan di laptop ini.</translation>
    </message>
    <message>
        <source>Saving papers</source>
        <translation>Menyimpan dokumen</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>Menyimpan daftar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Say what was done. A third history would ask again.</source>
        <translation>Sebutkan yang sudah dilakukan. Riwayat ketiga akan bertanya lagi.</translation>
    </message>
    <message>
        <source>Say why it is right, for example which document was seen.</source>
        <translation>Tuliskan mengapa benar, misalnya dokumen apa yang dilihat.</translation>
    </message>
    <message>
        <source>Says nothing was received</source>
        <translation>Merasa belum menerima</translation>
    </message>
    <message>
        <source>Scan an invitation, or type a name / NIK / queue number</source>
        <translation>Pindai undangan, atau ketik nama / NIK / nomor antrean</translation>
    </message>
    <message>
        <source>Scan or search</source>
        <translation>Pindai atau cari</translation>
    </message>
    <message>
        <source>Scan the QR at the foot of a page, or type its number. A-61 begins at that row.</source>
        <translation>Pindai QR di kaki halaman, atau ketik nomor halamannya. A-61 mulai dari baris itu.</translation>
    </message>
    <message>
        <source>Scan the QR of a receipt again, or type its check code.</source>
        <translation>Pindai lagi QR kwitansi, atau ketik kode periksanya.</translation>
    </message>
    <message>
        <source>Scan the code at the foot of the page again.</source>
        <translation>Pindai lagi kode di kaki halaman.</translation>
    </message>
    <message>
        <source>Scan the invitation again, or look the person up by name or NIK.</source>
        <translation>Pindai lagi undangannya, atau cari orangnya dengan nama atau NIK.</translation>
    </message>
    <message>
        <source>Scan the next page.</source>
        <translation>Pindai halaman berikutnya.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Sekolah</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cari lagi</translation>
    </message>
    <message>
        <source>Search all recipients</source>
        <translation>Cari di semua penerima</translation>
    </message>
    <message>
        <source>Search for recipients</source>
        <translation>Cari penerima</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Cari di panduan</translation>
    </message>
    <message>
        <source>Search, for example: printer, double, stick</source>
        <translation>Cari, misalnya: printer, ganda, flashdisk</translation>
    </message>
    <message>
        <source>Second person above (rupiah)</source>
        <translation>Orang kedua di atas (rupiah)</translation>
    </message>
    <message>
        <source>Second person or row</source>
        <translation>Orang atau baris kedua</translation>
    </message>
    <message>
        <source>See all laptops</source>
        <translation>Lihat semua laptop</translation>
    </message>
    <message>
        <source>Seen by the clerk.</source>
        <translation>Sudah dilihat petugas.</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Dilihat tanggal</translation>
    </message>
    <message>
        <source>Send it back; corrected, it can be read in again.</source>
        <translation>Kirim kembali ke pengirim; sesudah dibetulkan, bisa dibaca lagi.</translation>
    </message>
    <message>
        <source>Send the person there, or serve here when the desk is closed.</source>
        <translation>Antar ke meja itu, atau layani di sini bila mejanya sudah tutup.</translation>
    </message>
    <message>
        <source>Send the person there. Serve here only with a reason.</source>
        <translation>Arahkan orangnya ke sana. Layani di sini hanya dengan alasan.</translation>
    </message>
    <message>
        <source>Send the person to the office named on the receipt.</source>
        <translation>Arahkan orang itu ke kantor yang tertulis di kwitansi.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Dikirim tanggal</translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n change(s)</source>
        <translation>
            <numerusform>Dikirim: %n perubahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n picture(s)</source>
        <translation>
            <numerusform>Dikirim: %n gambar</numerusform>
        </translation>
    </message>
    <message>
        <source>Serve here</source>
        <translation>Layani di sini</translation>
    </message>
    <message>
        <source>Serve {name} at this desk?</source>
        <translation>Layani {name} di meja ini?</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Dilayani</translation>
    </message>
    <message>
        <source>Session open</source>
        <translation>Sesi terbuka</translation>
    </message>
    <message>
        <source>Set it right there. Nothing is lost by it; its times are doubtful.</source>
        <translation>Betulkan di sana. Tidak ada yang hilang; hanya jamnya meragukan.</translation>
    </message>
    <message>
        <source>Set off against the next stage</source>
        <translation>Diperhitungkan pada tahap berikutnya</translation>
    </message>
    <message>
        <source>Set this laptop up first, or choose another data folder.</source>
        <translation>Siapkan laptop ini dahulu, atau pilih folder data lain.</translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation>Siapkan laptop ini</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Putuskan</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>Selesaikan kasus</translation>
    </message>
    <message>
        <source>Settles a difference</source>
        <translation>Memutuskan perbedaan</translation>
    </message>
    <message>
        <source>Several kelurahan of the city have this name. Which one is meant?</source>
        <translation>Ada beberapa kelurahan dengan nama ini di kota. Yang mana yang dimaksud?</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Jenis kelamin</translation>
    </message>
    <message>
        <source>Sex cannot be read</source>
        <translation>Jenis kelamin tak terbaca</translation>
    </message>
    <message>
        <source>Sex differs from NIK</source>
        <translation>Jenis kelamin beda NIK</translation>
    </message>
    <message>
        <source>Sex: {value}</source>
        <translation>Jenis kelamin: {value}</translation>
    </message>
    <message>
        <source>Shares of the desks</source>
        <translation>Pembagian meja</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Shorten the text.</source>
        <translation>Perpendek teksnya.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Show NIK</source>
        <translation>Lihat NIK</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Lihat kartunya</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Lihat kata sandi</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Dikeluarkan</translation>
    </message>
    <message>
        <source>Shut the laptop out</source>
        <translation>Keluarkan laptop</translation>
    </message>
    <message>
        <source>Shutting out…</source>
        <translation>Mengeluarkan…</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>Saudara</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Menandatangani sebagai</translation>
    </message>
    <message>
        <source>Signs for the receiver</source>
        <translation>Menandatangani untuk penerima</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Nama mirip</translation>
    </message>
    <message>
        <source>Similar names in this session. Press a number to choose.</source>
        <translation>Nama yang mirip di sesi ini. Tekan angka untuk memilih.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Six digits on the new laptop</source>
        <translation>Enam angka di laptop baru</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Somebody altered changes inside {file}.</source>
        <translation>Ada yang mengubah isi {file}.</translation>
    </message>
    <message>
        <source>Somebody of the same family card is proposed too: {names}.</source>
        <translation>Orang lain dari KK yang sama juga diusulkan: {names}.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Hal lain</translation>
    </message>
    <message>
        <source>Something unexpected happened. Your work is safe.</source>
        <translation>Terjadi hal yang tidak terduga. Pekerjaan Anda aman.</translation>
    </message>
    <message>
        <source>Source list</source>
        <translation>Daftar asal</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Asal data</translation>
    </message>
    <message>
        <source>Split it, then take the parts one after the other.</source>
        <translation>Bagi berkasnya, lalu ambil bagiannya satu per satu.</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Suami/istri</translation>
    </message>
    <message>
        <source>Standard date of birth; it is no evidence of being the same person.</source>
        <translation>Tanggal lahir baku; jangan dijadikan bukti kesamaan.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>State budget (APBN)</source>
        <translation>APBN</translation>
    </message>
    <message>
        <source>Statement of absolute responsibility</source>
        <translation>Surat pernyataan tanggung jawab mutlak (SPTJM)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stay as it is</source>
        <translation>Tetap seperti ini</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Stock of this desk</source>
        <translation>Stok meja ini</translation>
    </message>
    <message>
        <source>Stop handing over. Free space or change the disk, then open the program again.</source>
        <translation>Hentikan penyerahan. Kosongkan ruang atau ganti diska, lalu buka program lagi.</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Berhenti memperbarui</translation>
    </message>
    <message>
        <source>Stop working on this laptop. Restore a backup or take the data from another laptop.</source>
        <translation>Berhenti bekerja di laptop ini. Pulihkan cadangan atau ambil data dari laptop lain.</translation>
    </message>
    <message>
        <source>Stopped by you; nothing is half done</source>
        <translation>Anda hentikan; tidak ada yang setengah jadi</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>Stopped. The flash drive may be pulled out.</source>
        <translation>Dihentikan. Flashdisk boleh dicabut.</translation>
    </message>
    <message>
        <source>Stopped. {done} rows are in the register.</source>
        <translation>Dihentikan. {done} baris sudah masuk ke data penerima.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>Strong enough. Four easy words are better than one difficult word.</source>
        <translation>Cukup kuat. Empat kata yang mudah diingat lebih baik daripada satu kata rumit.</translation>
    </message>
    <message>
        <source>Strong. Do not write it down near this laptop.</source>
        <translation>Kuat. Jangan ditulis di dekat laptop ini.</translation>
    </message>
    <message>
        <source>Summed by</source>
        <translation>Rekap per</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ditangguhkan</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Batalkan isinya</translation>
    </message>
    <message>
        <source>Take back: {exchange}</source>
        <translation>Batalkan: {exchange}</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>Take the new identity</source>
        <translation>Ambil identitas baru</translation>
    </message>
    <message>
        <source>Take the office key</source>
        <translation>Ambil kunci kantor</translation>
    </message>
    <message>
        <source>Take the photo again, or save the scan as JPEG, PNG or PDF.</source>
        <translation>Foto sekali lagi, atau simpan pindaian sebagai JPEG, PNG, atau PDF.</translation>
    </message>
    <message>
        <source>Take the sheet out of this office&apos;s envelope.</source>
        <translation>Ambil lembar dari amplop kantor ini.</translation>
    </message>
    <message>
        <source>Take this aid out</source>
        <translation>Keluarkan bantuan ini</translation>
    </message>
    <message>
        <source>Take this criterion out</source>
        <translation>Keluarkan kriteria ini</translation>
    </message>
    <message>
        <source>Take this exchange back?</source>
        <translation>Batalkan isi tukar data ini?</translation>
    </message>
    <message>
        <source>Take those decisions back first, or undo the list.</source>
        <translation>Batalkan keputusan itu dahulu, atau batalkan daftarnya.</translation>
    </message>
    <message>
        <source>Taken back. Fields: {fields}, records: {records}, receipts: {receipts}.</source>
        <translation>Dibatalkan. Isian: {fields}, data: {records}, kwitansi: {receipts}.</translation>
    </message>
    <message>
        <source>Taken from the register.</source>
        <translation>Diambil dari data kantor.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Diambil alih</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>Menggantikan</translation>
    </message>
    <message>
        <source>Talked over with the clerk</source>
        <translation>Dibicarakan dengan petugas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Tax number (NPWP)</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Teaching decree (SK)</source>
        <translation>SK mengajar</translation>
    </message>
    <message>
        <source>Tell the coordinator. Work may go on.</source>
        <translation>Beri tahu koordinator. Pekerjaan boleh dilanjutkan.</translation>
    </message>
    <message>
        <source>Temporary address</source>
        <translation>Alamat sementara</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Halaman uji</translation>
    </message>
    <message>
        <source>Text size (Ctrl++, Ctrl+-, Ctrl+0)</source>
        <translation>Ukuran huruf (Ctrl++, Ctrl+-, Ctrl+0)</translation>
    </message>
    <message>
        <source>Text {percent}%</source>
        <translation>Huruf {percent}%</translation>
    </message>
    <message>
        <source>That desk is closed</source>
        <translation>Meja itu tutup</translation>
    </message>
    <message>
        <source>The KK number holds letters or signs.</source>
        <translation>Nomor KK memuat huruf atau tanda.</translation>
    </message>
    <message>
        <source>The KK number holds letters or signs. Is {suggestion} meant?</source>
        <translation>Nomor KK memuat huruf atau tanda. Maksud Anda {suggestion}?</translation>
    </message>
    <message>
        <source>The KK number is a pattern, not a real number.</source>
        <translation>Nomor KK berpola, bukan nomor sungguhan.</translation>
    </message>
    <message>
        <source>The KK number is not filled in yet.</source>
        <translation>Nomor KK belum diisi.</translation>
    </message>
    <message>
        <source>The NIK and the other dates of the column say so.</source>
        <translation>Menurut NIK dan tanggal lain di kolom ini.</translation>
    </message>
    <message>
        <source>The NIK holds letters or signs.</source>
        <translation>NIK memuat huruf atau tanda.</translation>
    </message>
    <message>
        <source>The NIK holds letters or signs. Is {suggestion} meant?</source>
        <translation>NIK memuat huruf atau tanda. Maksud Anda {suggestion}?</translation>
    </message>
    <message>
        <source>The NIK is a pattern, not a real number.</source>
        <translation>NIK berpola, bukan NIK sungguhan.</translation>
    </message>
    <message>
        <source>The NIK is not filled in yet.</source>
        <translation>NIK belum diisi.</translation>
    </message>
    <message>
        <source>The NIK is that of the guardian.</source>
        <translation>NIK ini adalah NIK wali.</translation>
    </message>
    <message>
        <source>The NIK says so, with day and month the other way round.</source>
        <translation>Menurut NIK, hari dan bulannya terbalik.</translation>
    </message>
    <message>
        <source>The NIK says so.</source>
        <translation>Menurut NIK.</translation>
    </message>
    <message>
        <source>The NIK was issued in {area}; the home follows the KK.</source>
        <translation>NIK terbit di {area}; domisili tetap menurut KK.</translation>
    </message>
    <message>
        <source>The account number holds letters or signs.</source>
        <translation>Nomor rekening memuat huruf atau tanda.</translation>
    </message>
    <message>
        <source>The account number stands as a number; its last digit may be wrong.</source>
        <translation>Nomor rekening tersimpan sebagai bilangan; angka terakhirnya mungkin salah.</translation>
    </message>
    <message>
        <source>The age is not plausible.</source>
        <translation>Umur tidak wajar.</translation>
    </message>
    <message>
        <source>The amount cannot be read.</source>
        <translation>Jumlah uang tidak terbaca.</translation>
    </message>
    <message>
        <source>The amount differs from what the others on the list get.</source>
        <translation>Jumlah uang berbeda dari penerima lain di daftar.</translation>
    </message>
    <message>
        <source>The amount is for several people together; it is nobody&apos;s own.</source>
        <translation>Jumlah uang untuk beberapa orang bersama, bukan milik satu orang.</translation>
    </message>
    <message>
        <source>The amount is not the months times the monthly amount.</source>
        <translation>Jumlah uang tidak sama dengan banyaknya bulan kali besaran per bulan.</translation>
    </message>
    <message>
        <source>The answer was taken back.</source>
        <translation>Jawaban ditarik kembali.</translation>
    </message>
    <message>
        <source>The answer was taken back; the pair is open again.</source>
        <translation>Jawaban diurungkan; pasangan ini terbuka lagi.</translation>
    </message>
    <message>
        <source>The audit trail of this laptop was altered at {where}.</source>
        <translation>Jejak audit laptop ini berubah di {where}.</translation>
    </message>
    <message>
        <source>The button works as soon as a flash drive is plugged in or a folder is chosen.</source>
        <translation>Tombol di bawah bisa ditekan setelah flashdisk dicolokkan atau folder dipilih.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Perkara ditutup.</translation>
    </message>
    <message>
        <source>The case of {name} is written off.</source>
        <translation>Perkara {name} dihapuskan.</translation>
    </message>
    <message>
        <source>The cell is a number; the last digit may be wrong.</source>
        <translation>Sel berupa bilangan; angka terakhir mungkin salah.</translation>
    </message>
    <message>
        <source>The change counts everywhere now.</source>
        <translation>Perubahan itu kini dihitung di mana-mana.</translation>
    </message>
    <message>
        <source>The change is kept and does not count.</source>
        <translation>Perubahan itu disimpan dan tidak dihitung.</translation>
    </message>
    <message>
        <source>The chosen receipt was written by mistake: nothing was handed over with it.</source>
        <translation>Kwitansi yang dipilih salah tulis: tidak ada yang diserahkan dengannya.</translation>
    </message>
    <message>
        <source>The clerk said: different people.</source>
        <translation>Menurut petugas: orang yang berbeda.</translation>
    </message>
    <message>
        <source>The clerk said: the same person.</source>
        <translation>Menurut petugas: orang yang sama.</translation>
    </message>
    <message>
        <source>The clock of laptop {laptop} is wrong by {time}</source>
        <translation>Jam laptop {laptop} meleset {time}</translation>
    </message>
    <message>
        <source>The code is printed in receipt numbers (A-000001). It can never be changed and no other laptop may have it.</source>
        <translation>Kode ikut tercetak di nomor kwitansi (A-000001). Kode tidak bisa diganti dan tidak boleh sama dengan laptop lain.</translation>
    </message>
    <message>
        <source>The code starts every receipt number of that laptop, for ever.</source>
        <translation>Kode ini mengawali setiap nomor kwitansi laptop itu, untuk selamanya.</translation>
    </message>
    <message>
        <source>The command was not understood: {what}</source>
        <translation>Perintah tidak dikenali: {what}</translation>
    </message>
    <message>
        <source>The contents of {file} cannot be understood.</source>
        <translation>Isi {file} tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>The coordinator reads it aloud</source>
        <translation>Dibacakan oleh koordinator</translation>
    </message>
    <message>
        <source>The coordinator said so</source>
        <translation>Atas izin koordinator</translation>
    </message>
    <message>
        <source>The coordinator&apos;s laptop shows the same words. If not, stop here.</source>
        <translation>Laptop koordinator menunjukkan kata-kata yang sama. Bila tidak, berhenti di sini.</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>Folder data tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>The data is busy with other work.</source>
        <translation>Data sedang dipakai pekerjaan lain.</translation>
    </message>
    <message>
        <source>The data is encrypted with this passphrase. Without it nobody can open it.</source>
        <translation>Data disandikan dengan kata sandi ini. Tanpa kata sandi, tidak ada yang bisa membukanya.</translation>
    </message>
    <message>
        <source>The data is not supported well enough for this programme yet.</source>
        <translation>Data belum cukup didukung bukti untuk program ini.</translation>
    </message>
    <message>
        <source>The data is wrong</source>
        <translation>Datanya salah</translation>
    </message>
    <message>
        <source>The data of the first handover was there already. Ask the clerk why.</source>
        <translation>Data penyerahan pertama sudah ada di laptop kedua. Tanyakan alasannya kepada petugas.</translation>
    </message>
    <message>
        <source>The data was corrected</source>
        <translation>Data sudah diperbaiki</translation>
    </message>
    <message>
        <source>The date in the KK number is impossible ({day}-{month}).</source>
        <translation>Tanggal pada nomor KK mustahil ({day}-{month}).</translation>
    </message>
    <message>
        <source>The date in the NIK is impossible ({day}-{month}). Check the KTP.</source>
        <translation>Tanggal pada NIK mustahil ({day}-{month}). Periksa KTP.</translation>
    </message>
    <message>
        <source>The date is not filled in yet.</source>
        <translation>Tanggal belum diisi.</translation>
    </message>
    <message>
        <source>The date of birth is not known; at least {years} years are needed.</source>
        <translation>Tanggal lahir belum diketahui; umur paling sedikit {years} tahun.</translation>
    </message>
    <message>
        <source>The date of birth is not known; at most {years} years are allowed.</source>
        <translation>Tanggal lahir belum diketahui; umur paling banyak {years} tahun.</translation>
    </message>
    <message>
        <source>The date of birth {given} differs from the NIK ({nik}).</source>
        <translation>Tanggal lahir {given} berbeda dengan NIK ({nik}).</translation>
    </message>
    <message>
        <source>The day is closed and its minutes are saved. Fingerprint {fingerprint}.</source>
        <translation>Hari ditutup dan berita acaranya tersimpan. Sidik {fingerprint}.</translation>
    </message>
    <message>
        <source>The day is closed. Fingerprint {fingerprint}.</source>
        <translation>Hari ditutup. Sidik {fingerprint}.</translation>
    </message>
    <message numerus="yes">
        <source>The day is planned: %n person(s) on the list.</source>
        <translation>
            <numerusform>Hari direncanakan: %n orang di daftar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision was taken back.</source>
        <translation>Keputusan diurungkan.</translation>
    </message>
    <message>
        <source>The decision was taken back; both values stand again.</source>
        <translation>Keputusan diurungkan; kedua isian berlaku lagi.</translation>
    </message>
    <message>
        <source>The decision was taken back; the question is open again.</source>
        <translation>Keputusan diurungkan; pertanyaannya terbuka lagi.</translation>
    </message>
    <message>
        <source>The decree names everybody who was found eligible.</source>
        <translation>SK memuat semua yang dinyatakan layak.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not saved.</source>
        <translation>Diska penuh. Perubahan terakhir belum tersimpan.</translation>
    </message>
    <message>
        <source>The disk of this laptop cannot be written.</source>
        <translation>Diska laptop ini tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>The district code is not in the list (perhaps from before a split).</source>
        <translation>Kode kecamatan tidak ada di daftar (mungkin kode sebelum pemekaran).</translation>
    </message>
    <message>
        <source>The edit is kept, and the record stays out of use until somebody decides.</source>
        <translation>Perubahannya disimpan, dan data tetap tidak dipakai sampai ada keputusan.</translation>
    </message>
    <message>
        <source>The family card number and the NIK are the same; one is a slip.</source>
        <translation>Nomor KK dan NIK sama; salah satunya salah salin.</translation>
    </message>
    <message>
        <source>The fields are: {fields}.</source>
        <translation>Isiannya: {fields}.</translation>
    </message>
    <message>
        <source>The figures are being added up …</source>
        <translation>Angka sedang dijumlahkan …</translation>
    </message>
    <message>
        <source>The figures are copied.</source>
        <translation>Angka sudah disalin.</translation>
    </message>
    <message>
        <source>The figures may be too low</source>
        <translation>Angka bisa kurang</translation>
    </message>
    <message>
        <source>The flash drive cannot be read.</source>
        <translation>Flashdisk tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The flash drive does not give back what was written to it.</source>
        <translation>Flashdisk ini tidak menyimpan dengan benar.</translation>
    </message>
    <message>
        <source>The flash drive is full; nothing was written to it.</source>
        <translation>Flashdisk penuh; tidak ada yang ditulis ke sana.</translation>
    </message>
    <message>
        <source>The flash drive is write-protected; nothing was written to it.</source>
        <translation>Flashdisk terkunci; tidak ada yang ditulis ke sana.</translation>
    </message>
    <message>
        <source>The flash drive may be pulled out. Below stands which laptop has them.</source>
        <translation>Flashdisk boleh dicabut. Di bawah tertulis laptop mana yang memilikinya.</translation>
    </message>
    <message>
        <source>The flash drive may be pulled out. Decide it under Review.</source>
        <translation>Flashdisk boleh dicabut. Putuskan di halaman Tinjau.</translation>
    </message>
    <message>
        <source>The flash drive or folder is full: {needed} bytes needed, {free} free.</source>
        <translation>Flashdisk atau folder penuh: perlu {needed} bita, tersisa {free}.</translation>
    </message>
    <message>
        <source>The flash drive was pulled out before the end.</source>
        <translation>Flashdisk tercabut sebelum selesai.</translation>
    </message>
    <message>
        <source>The flash drive was pulled out before the exchange was finished.</source>
        <translation>Flashdisk tercabut sebelum selesai.</translation>
    </message>
    <message>
        <source>The flash drive with the file was lost</source>
        <translation>Flashdisk berisi berkasnya hilang</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>Folder tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The folder cannot be written; nothing was written to it.</source>
        <translation>Folder tidak dapat ditulisi; tidak ada yang ditulis ke sana.</translation>
    </message>
    <message>
        <source>The folder does not give back what was written to it.</source>
        <translation>Folder ini tidak menyimpan dengan benar.</translation>
    </message>
    <message>
        <source>The folder was gone before the end.</source>
        <translation>Folder hilang sebelum selesai.</translation>
    </message>
    <message>
        <source>The folder&apos;s disk is full; nothing was written to it.</source>
        <translation>Diska tempat folder itu penuh; tidak ada yang ditulis ke sana.</translation>
    </message>
    <message>
        <source>The guide does not hold these words. Try another one, or fewer letters.</source>
        <translation>Panduan tidak memuat kata itu. Coba kata lain, atau huruf lebih sedikit.</translation>
    </message>
    <message>
        <source>The guide of the office, without a network</source>
        <translation>Panduan kantor, tanpa internet</translation>
    </message>
    <message>
        <source>The import was undone. The list is here again with your decisions.</source>
        <translation>Impor diurungkan. Daftar ini kembali di sini beserta keputusan Anda.</translation>
    </message>
    <message>
        <source>The kelurahan lies in another kecamatan than the list says.</source>
        <translation>Kelurahan ini berada di kecamatan lain dari yang ditulis di daftar.</translation>
    </message>
    <message>
        <source>The kelurahan of residence is not recorded yet.</source>
        <translation>Kelurahan tempat tinggal belum tercatat.</translation>
    </message>
    <message>
        <source>The keys are made here and never leave this laptop.</source>
        <translation>Kunci dibuat di sini dan tidak pernah meninggalkan laptop ini.</translation>
    </message>
    <message>
        <source>The kinds are: {kinds}.</source>
        <translation>Jenisnya: {kinds}.</translation>
    </message>
    <message>
        <source>The laptop burned or was lost</source>
        <translation>Laptopnya terbakar atau hilang</translation>
    </message>
    <message>
        <source>The laptop is broken</source>
        <translation>Laptopnya rusak</translation>
    </message>
    <message>
        <source>The laptop is not used any more</source>
        <translation>Laptopnya tidak dipakai lagi</translation>
    </message>
    <message>
        <source>The laptop was lost</source>
        <translation>Laptopnya hilang</translation>
    </message>
    <message>
        <source>The laptop was lost or copied, so its share was given out again.</source>
        <translation>Laptop itu hilang atau tersalin, sehingga jatahnya dibagikan lagi.</translation>
    </message>
    <message>
        <source>The laptop was shut out, or its log was closed before. Take it over when it is true.</source>
        <translation>Laptop itu dikeluarkan atau catatannya ditutup sebelumnya. Ambil alih bila memang benar.</translation>
    </message>
    <message>
        <source>The laptop was stolen</source>
        <translation>Laptopnya dicuri</translation>
    </message>
    <message>
        <source>The laptops had not exchanged data between the two handovers.</source>
        <translation>Kedua laptop belum bertukar data di antara dua penyerahan itu.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old</source>
        <translation>
            <numerusform>Cadangan terakhir berumur %n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last decision was undone; %n row(s) are open again.</source>
        <translation>
            <numerusform>Keputusan terakhir diurungkan; %n baris terbuka lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last four digits are 0000: Excel probably cut them off.</source>
        <translation>Empat angka terakhir 0000: kemungkinan terpotong Excel.</translation>
    </message>
    <message>
        <source>The lesson is done. Go on practising, or leave: nothing of this is kept.</source>
        <translation>Pelajaran selesai. Teruskan berlatih, atau selesai: tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>The letterhead shows an emblem.</source>
        <translation>Kop surat memakai lambang.</translation>
    </message>
    <message>
        <source>The list gives this NIK to somebody with another name too.</source>
        <translation>Di daftar ini NIK yang sama tertulis pada orang lain dengan nama lain.</translation>
    </message>
    <message>
        <source>The list has {count} page(s).</source>
        <translation>Daftar ini ada {count} halaman.</translation>
    </message>
    <message>
        <source>The list names another city or regency for this person.</source>
        <translation>Daftar menyebut kota atau kabupaten lain untuk orang ini.</translation>
    </message>
    <message>
        <source>The list of the problem desk gives no right. The coordinator decides.</source>
        <translation>Daftar loket masalah tidak memberi hak. Koordinator yang memutuskan.</translation>
    </message>
    <message>
        <source>The list was refused.</source>
        <translation>Daftar ini dibatalkan.</translation>
    </message>
    <message>
        <source>The list was taken back.</source>
        <translation>Daftar ini ditarik kembali.</translation>
    </message>
    <message>
        <source>The log of laptop {laptop} is closed.</source>
        <translation>Catatan laptop {laptop} ditutup.</translation>
    </message>
    <message>
        <source>The merger of 2015 put it there.</source>
        <translation>Menurut penggabungan kelurahan tahun 2015.</translation>
    </message>
    <message>
        <source>The name holds digits.</source>
        <translation>Nama memuat angka.</translation>
    </message>
    <message>
        <source>The name is not filled in yet.</source>
        <translation>Nama belum diisi.</translation>
    </message>
    <message>
        <source>The name of the kelurahan is perhaps misspelt.</source>
        <translation>Nama kelurahan mungkin salah ketik.</translation>
    </message>
    <message>
        <source>The name says that the person died. Ask, then record it.</source>
        <translation>Menurut penulisan namanya, orang ini sudah meninggal. Pastikan, lalu catat.</translation>
    </message>
    <message>
        <source>The new laptop made its own keys. Compare six digits before you let it in.</source>
        <translation>Laptop baru membuat kuncinya sendiri. Cocokkan enam angka sebelum menerimanya.</translation>
    </message>
    <message numerus="yes">
        <source>The newer value for all %n</source>
        <translation>
            <numerusform>Isian terbaru untuk semua (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>The next decree names who follows.</source>
        <translation>SK berikutnya menyebut penggantinya.</translation>
    </message>
    <message>
        <source>The office key was written to {file}.</source>
        <translation>Kunci kantor ditulis ke {file}.</translation>
    </message>
    <message>
        <source>The office&apos;s name is printed at the head of receipts.</source>
        <translation>Nama kantor tercetak di kepala kwitansi.</translation>
    </message>
    <message>
        <source>The one-time code does not open this invitation.</source>
        <translation>Kode sekali pakai tidak membuka undangan ini.</translation>
    </message>
    <message>
        <source>The other dates of this list stand in this order.</source>
        <translation>Tanggal lain di daftar ini berurutan begitu.</translation>
    </message>
    <message>
        <source>The other laptops&apos; data last came in {moment}. Exchange data first.</source>
        <translation>Data laptop lain terakhir masuk {moment}. Tukar data dulu bila bisa.</translation>
    </message>
    <message>
        <source>The pages, in the order of the rail</source>
        <translation>Halaman, menurut urutan di kiri</translation>
    </message>
    <message>
        <source>The paper and the register differ.</source>
        <translation>Kertas dan data berbeda.</translation>
    </message>
    <message>
        <source>The paper is being prepared …</source>
        <translation>Surat sedang disiapkan …</translation>
    </message>
    <message>
        <source>The paper says absent, receipt {receipt} says served.</source>
        <translation>Di kertas tidak hadir, menurut kwitansi {receipt} sudah dilayani.</translation>
    </message>
    <message>
        <source>The papers of the heir are missing: {documents}.</source>
        <translation>Surat ahli waris belum ada: {documents}.</translation>
    </message>
    <message>
        <source>The passphrase does not fit.</source>
        <translation>Kata sandi belum cocok.</translation>
    </message>
    <message>
        <source>The passphrase does not fit. Check Caps Lock.</source>
        <translation>Kata sandi belum cocok. Periksa Caps Lock.</translation>
    </message>
    <message>
        <source>The passphrase is missing.</source>
        <translation>Kata sandi belum diberikan.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>Kata sandi terlalu pendek.</translation>
    </message>
    <message>
        <source>The person cannot walk there</source>
        <translation>Orangnya sulit berjalan</translation>
    </message>
    <message>
        <source>The person had no right to it</source>
        <translation>Orang itu tidak berhak</translation>
    </message>
    <message>
        <source>The person was met</source>
        <translation>Orangnya ditemui</translation>
    </message>
    <message>
        <source>The phone number had lost its first 0.</source>
        <translation>Nomor HP kehilangan angka 0 di depan.</translation>
    </message>
    <message>
        <source>The phone number holds letters or signs ({text}).</source>
        <translation>Nomor HP memuat huruf atau tanda ({text}).</translation>
    </message>
    <message>
        <source>The photos are asked for with the next exchange.</source>
        <translation>Foto diminta pada pertukaran berikutnya.</translation>
    </message>
    <message>
        <source>The photos are kept. Type from them afterwards, from the first page here.</source>
        <translation>Fotonya tersimpan. Ketik isinya nanti dari halaman awal Impor.</translation>
    </message>
    <message>
        <source>The picture of the page is not here yet.</source>
        <translation>Gambar halamannya belum ada di sini.</translation>
    </message>
    <message>
        <source>The programme is saved.</source>
        <translation>Program tersimpan.</translation>
    </message>
    <message>
        <source>The quota is {quota}, with this decision there would be {people}.</source>
        <translation>Kuotanya {quota}, dengan penetapan ini menjadi {people}.</translation>
    </message>
    <message>
        <source>The reason for each file is beside its name. Correct them, then read again.</source>
        <translation>Alasan tiap berkas ada di samping namanya. Perbaiki, lalu baca lagi.</translation>
    </message>
    <message>
        <source>The reason is kept with the handover.</source>
        <translation>Alasan disimpan bersama serah terima.</translation>
    </message>
    <message>
        <source>The receipt stands, and nothing is asked back.</source>
        <translation>Kwitansi tetap berlaku, dan tidak ada yang diminta kembali.</translation>
    </message>
    <message>
        <source>The receipt was written by mistake: nothing was handed over with it.</source>
        <translation>Kwitansi ditulis karena keliru: tidak ada yang diserahkan dengannya.</translation>
    </message>
    <message>
        <source>The recipient has died</source>
        <translation>Penerima meninggal dunia</translation>
    </message>
    <message>
        <source>The recipient has moved away</source>
        <translation>Penerima pindah</translation>
    </message>
    <message>
        <source>The records work without them. Ask for them again, or photograph the paper anew.</source>
        <translation>Catatan tetap dapat dipakai tanpanya. Minta lagi, atau foto ulang kertasnya.</translation>
    </message>
    <message>
        <source>The register is right</source>
        <translation>Data yang benar</translation>
    </message>
    <message>
        <source>The register, rebuilt</source>
        <translation>Data yang sudah terbangun</translation>
    </message>
    <message>
        <source>The remark says that the person died.</source>
        <translation>Menurut keterangan, orang ini sudah meninggal.</translation>
    </message>
    <message>
        <source>The remark says that the person gets another aid.</source>
        <translation>Menurut keterangan, orang ini menerima bantuan lain.</translation>
    </message>
    <message>
        <source>The remark says that the person has a public salary or pension.</source>
        <translation>Menurut keterangan, orang ini menerima gaji atau pensiun dari negara.</translation>
    </message>
    <message>
        <source>The remark says that the person is not in need.</source>
        <translation>Menurut keterangan, orang ini tergolong mampu.</translation>
    </message>
    <message>
        <source>The remark says that the person is not known there.</source>
        <translation>Menurut keterangan, orang ini tidak dikenal di sana.</translation>
    </message>
    <message>
        <source>The remark says that the person is on the list twice.</source>
        <translation>Menurut keterangan, orang ini tercatat dua kali di daftar.</translation>
    </message>
    <message>
        <source>The remark says that the person moved away or lives elsewhere.</source>
        <translation>Menurut keterangan, orang ini sudah pindah atau tinggal di tempat lain.</translation>
    </message>
    <message>
        <source>The right was lowered afterwards</source>
        <translation>Haknya diturunkan kemudian</translation>
    </message>
    <message>
        <source>The row on its page</source>
        <translation>Barisnya di halaman</translation>
    </message>
    <message>
        <source>The rows to correct, with the reason beside each cell, to send back.</source>
        <translation>Baris yang perlu dibetulkan, dengan sebab di samping selnya, untuk dikirim kembali.</translation>
    </message>
    <message>
        <source>The same NIK with a like name, or as you answered.</source>
        <translation>NIK sama dan nama mirip, atau menurut jawaban Anda.</translation>
    </message>
    <message>
        <source>The same laptop, repaired or moved</source>
        <translation>Laptop yang sama, diperbaiki atau dipindah</translation>
    </message>
    <message>
        <source>The sex is not recorded yet.</source>
        <translation>Jenis kelamin belum tercatat.</translation>
    </message>
    <message>
        <source>The sex {given} differs from the NIK ({nik}).</source>
        <translation>Jenis kelamin {given} berbeda dengan NIK ({nik}).</translation>
    </message>
    <message>
        <source>The sheet as it stands in the file</source>
        <translation>Lembar seperti di berkas</translation>
    </message>
    <message>
        <source>The six digits differ: this request is not from the laptop in front of you.</source>
        <translation>Enam angkanya berbeda: permintaan ini bukan dari laptop di depan Anda.</translation>
    </message>
    <message>
        <source>The suggestion was taken.</source>
        <translation>Usulan diterima.</translation>
    </message>
    <message>
        <source>The test page is being printed …</source>
        <translation>Halaman uji sedang dicetak …</translation>
    </message>
    <message>
        <source>The test page is printed. Measure its frame with a ruler.</source>
        <translation>Halaman uji sudah dicetak. Ukur bingkainya dengan penggaris.</translation>
    </message>
    <message>
        <source>The total of {sheet} is Rp{stated}, its rows make Rp{found}.</source>
        <translation>Jumlah di lembar {sheet} Rp{stated}, barisnya berjumlah Rp{found}.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Kedua kata sandi berbeda. Ketik sekali lagi.</translation>
    </message>
    <message>
        <source>The whole column is damaged by Excel</source>
        <translation>Seluruh kolom rusak oleh Excel</translation>
    </message>
    <message>
        <source>The window, the printer of receipts, what papers say of the office</source>
        <translation>Jendela, printer kwitansi, dan keterangan kantor pada surat</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translation>Kata-katanya sama</translation>
    </message>
    <message>
        <source>The words, in their order</source>
        <translation>Kata-katanya, menurut urutan</translation>
    </message>
    <message>
        <source>The year follows from the age.</source>
        <translation>Tahun dihitung dari umur.</translation>
    </message>
    <message>
        <source>The year has two digits; the century is a guess.</source>
        <translation>Tahun hanya dua angka; abadnya dugaan.</translation>
    </message>
    <message>
        <source>The year is missing.</source>
        <translation>Tahun belum ada.</translation>
    </message>
    <message>
        <source>The year of birth may be 19{year} or 20{year}.</source>
        <translation>Tahun lahir bisa 19{year} atau 20{year}.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Lalu</translation>
    </message>
    <message>
        <source>There is already a file called {file}.</source>
        <translation>Sudah ada berkas bernama {file}.</translation>
    </message>
    <message>
        <source>There is no decision left to undo.</source>
        <translation>Tidak ada keputusan lagi untuk diurungkan.</translation>
    </message>
    <message>
        <source>There is no kelurahan of this name in the city.</source>
        <translation>Tidak ada kelurahan dengan nama ini di kota.</translation>
    </message>
    <message>
        <source>There is no kind of record called {kind}.</source>
        <translation>Tidak ada jenis data bernama {kind}.</translation>
    </message>
    <message>
        <source>There is no office in this data folder yet.</source>
        <translation>Belum ada kantor di folder data ini.</translation>
    </message>
    <message>
        <source>There is no printer. Handovers are kept; their receipts are printed later.</source>
        <translation>Printer tidak ada. Serah terima tetap tersimpan; kwitansinya dicetak nanti.</translation>
    </message>
    <message>
        <source>There is no printer. The handover is saved, the receipt is not printed yet.</source>
        <translation>Printer tidak ada. Serah terima tersimpan, kwitansi belum tercetak.</translation>
    </message>
    <message>
        <source>There is no printer. The paper can be saved as PDF.</source>
        <translation>Tidak ada printer. Surat dapat disimpan sebagai PDF.</translation>
    </message>
    <message>
        <source>There is no screen here for the window.</source>
        <translation>Tidak ada layar di sini untuk jendela.</translation>
    </message>
    <message>
        <source>There is no such day</source>
        <translation>Tanggal tidak ada</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Tidak ada hari seperti itu.</translation>
    </message>
    <message>
        <source>There is nothing surer.</source>
        <translation>Tidak ada yang lebih pasti.</translation>
    </message>
    <message>
        <source>These are not the words that were printed: look at word {number}.</source>
        <translation>Ini bukan kata-kata yang tercetak: periksa kata ke-{number}.</translation>
    </message>
    <message>
        <source>These recovery sheets do not open this laptop.</source>
        <translation>Lembar pemulihan ini tidak membuka laptop ini.</translation>
    </message>
    <message>
        <source>These words are the key of another office.</source>
        <translation>Kata-kata ini adalah kunci kantor lain.</translation>
    </message>
    <message>
        <source>They are asked for with the next exchange.</source>
        <translation>Diminta pada pertukaran berikutnya.</translation>
    </message>
    <message>
        <source>They are on the register, but not on this session&apos;s list.</source>
        <translation>Mereka terdaftar, tetapi tidak ada di daftar sesi ini.</translation>
    </message>
    <message>
        <source>They can be accepted, corrected or held</source>
        <translation>Bisa diterima, dibetulkan, atau ditahan</translation>
    </message>
    <message>
        <source>They can be taken up any time.</source>
        <translation>Bisa dilanjutkan kapan saja.</translation>
    </message>
    <message>
        <source>They will never come</source>
        <translation>Tidak akan datang lagi</translation>
    </message>
    <message>
        <source>This NIK is recorded for {name}.</source>
        <translation>NIK ini tercatat atas nama {name}.</translation>
    </message>
    <message>
        <source>This aid is for: {wanted}.</source>
        <translation>Bantuan ini untuk: {wanted}.</translation>
    </message>
    <message>
        <source>This aid may not be collected by: {who}.</source>
        <translation>Bantuan ini tidak boleh diambil oleh: {who}.</translation>
    </message>
    <message>
        <source>This cannot be read as a date.</source>
        <translation>Ini tidak dapat dibaca sebagai tanggal.</translation>
    </message>
    <message>
        <source>This cannot be read as a sex.</source>
        <translation>Jenis kelamin tidak terbaca.</translation>
    </message>
    <message>
        <source>This code is not from a paper of Kesra Desktop, or it was misread.</source>
        <translation>Kode ini bukan dari surat Kesra Desktop, atau salah terbaca.</translation>
    </message>
    <message>
        <source>This code is not from a receipt of Kesra Desktop.</source>
        <translation>Kode ini bukan dari kwitansi Kesra Desktop.</translation>
    </message>
    <message>
        <source>This code is not from an invitation of Kesra Desktop, or it was misread.</source>
        <translation>Kode ini bukan dari undangan Kesra Desktop, atau salah terbaca.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Ini tidak dapat dilakukan.</translation>
    </message>
    <message>
        <source>This data folder already holds an office.</source>
        <translation>Folder data ini sudah berisi kantor.</translation>
    </message>
    <message>
        <source>This distribution is closed.</source>
        <translation>Penyaluran ini sudah ditutup.</translation>
    </message>
    <message>
        <source>This flash drive does not give back what was written to it.</source>
        <translation>Flashdisk ini tidak mengembalikan apa yang ditulis di dalamnya.</translation>
    </message>
    <message>
        <source>This invitation is for desk {desk}</source>
        <translation>Undangan ini untuk meja {desk}</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Ini harus diisi</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Laptop ini</translation>
    </message>
    <message>
        <source>This laptop and the flash drive know the same.</source>
        <translation>Isi laptop ini dan flashdisk sudah sama.</translation>
    </message>
    <message>
        <source>This laptop cannot invite other laptops.</source>
        <translation>Laptop ini tidak dapat mengundang laptop lain.</translation>
    </message>
    <message>
        <source>This laptop cannot shut itself out.</source>
        <translation>Laptop ini tidak dapat mengeluarkan dirinya sendiri.</translation>
    </message>
    <message>
        <source>This laptop has no memory left for that.</source>
        <translation>Memori laptop ini habis.</translation>
    </message>
    <message>
        <source>This laptop has {size} left</source>
        <translation>Ruang laptop ini tinggal {size}</translation>
    </message>
    <message>
        <source>This laptop is full, so nothing more could be taken in.</source>
        <translation>Laptop ini penuh, sehingga tidak ada lagi yang dapat dimasukkan.</translation>
    </message>
    <message>
        <source>This laptop keeps its code.</source>
        <translation>Laptop ini tetap memakai kodenya.</translation>
    </message>
    <message>
        <source>This laptop was shut out of the office.</source>
        <translation>Laptop ini telah dikeluarkan dari kantor.</translation>
    </message>
    <message>
        <source>This list is in the register already.</source>
        <translation>Daftar ini sudah masuk ke data penerima.</translation>
    </message>
    <message>
        <source>This list was read before. You go on where it was left.</source>
        <translation>Daftar ini pernah dibaca. Anda melanjutkan dari tempat terakhir.</translation>
    </message>
    <message>
        <source>This list was refused, so it cannot be accepted.</source>
        <translation>Daftar ini sudah ditolak, jadi tidak dapat diterima.</translation>
    </message>
    <message>
        <source>This looks like a NIK; perhaps NIK and KK changed places.</source>
        <translation>Ini tampak seperti NIK; mungkin NIK dan KK tertukar.</translation>
    </message>
    <message>
        <source>This looks like a copy of laptop {laptop}</source>
        <translation>Ini tampaknya salinan laptop {laptop}</translation>
    </message>
    <message>
        <source>This looks like a copy of laptop {laptop}: confirm it, or ask for an invitation.</source>
        <translation>Ini tampaknya salinan laptop {laptop}: pastikan, atau minta undangan baru.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Halaman ini tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>This pair</source>
        <translation>Pasangan ini</translation>
    </message>
    <message>
        <source>This person&apos;s data was changed on another laptop while you type.</source>
        <translation>Data orang ini berubah di laptop lain sewaktu Anda mengetik.</translation>
    </message>
    <message>
        <source>This picture is not here yet. Laptop {laptop} has it; exchange data with it.</source>
        <translation>Gambar ini belum ada di sini. Ada di laptop {laptop}: tukar data dulu.</translation>
    </message>
    <message>
        <source>This question</source>
        <translation>Pertanyaan ini</translation>
    </message>
    <message>
        <source>This receipt was issued by another office.</source>
        <translation>Kwitansi ini diterbitkan kantor lain.</translation>
    </message>
    <message>
        <source>This receipt was not issued by the laptop it names.</source>
        <translation>Kwitansi ini tidak diterbitkan laptop yang disebutnya.</translation>
    </message>
    <message>
        <source>This record no longer counts, so the change cannot be saved.</source>
        <translation>Catatan ini tidak berlaku lagi, jadi perubahan tidak dapat disimpan.</translation>
    </message>
    <message>
        <source>This row is in the register already.</source>
        <translation>Baris ini sudah masuk ke data penerima.</translation>
    </message>
    <message>
        <source>This row is settled; correct it where the list is checked.</source>
        <translation>Baris ini sudah selesai; betulkan saat daftarnya diperiksa.</translation>
    </message>
    <message>
        <source>This sheet is not from the checklist of this day.</source>
        <translation>Lembar ini bukan dari daftar periksa hari ini.</translation>
    </message>
    <message>
        <source>This step needs the coordinator or the head of division.</source>
        <translation>Langkah ini memerlukan koordinator atau kepala bagian.</translation>
    </message>
    <message>
        <source>This was made by a newer version of Kesra Desktop.</source>
        <translation>Ini dibuat oleh Kesra Desktop versi yang lebih baru.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Title after the name</source>
        <translation>Gelar belakang</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Gelar depan</translation>
    </message>
    <message>
        <source>Titles stand in</source>
        <translation>Baris judul</translation>
    </message>
    <message>
        <source>Titles, totals, signatures.</source>
        <translation>Judul, jumlah, tanda tangan.</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Perlu konfirmasi</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Perlu perbaikan</translation>
    </message>
    <message>
        <source>To be handed over</source>
        <translation>Yang diserahkan</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Perlu verifikasi</translation>
    </message>
    <message>
        <source>To come back</source>
        <translation>Diminta kembali</translation>
    </message>
    <message>
        <source>To come back another day</source>
        <translation>Datang lagi hari lain</translation>
    </message>
    <message>
        <source>To come back: {what}</source>
        <translation>Diminta kembali: {what}</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Perlu diperbaiki</translation>
    </message>
    <message>
        <source>To correct - {file}</source>
        <translation>Perbaikan - {file}</translation>
    </message>
    <message>
        <source>To desk</source>
        <translation>Ke meja</translation>
    </message>
    <message>
        <source>To desk (laptop code)</source>
        <translation>Ke meja (kode laptop)</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>To look at (Ctrl+B)</source>
        <translation>Perlu dilihat (Ctrl+B)</translation>
    </message>
    <message>
        <source>To the problem desk</source>
        <translation>Ke loket masalah</translation>
    </message>
    <message>
        <source>To the problem desk: {who}</source>
        <translation>Ke loket masalah: {who}</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Hari ini, {time}</translation>
    </message>
    <message>
        <source>Too short. Use at least 8 characters.</source>
        <translation>Terlalu pendek. Pakai sedikitnya 8 huruf.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Treasurer</source>
        <translation>Bendahara</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Mutu data</translation>
    </message>
    <message>
        <source>Trust needed</source>
        <translation>Tingkat kepercayaan yang diperlukan</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Coba lagi dalam %n detik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again. If it comes back, copy the details for support.</source>
        <translation>Coba lagi. Bila terulang, salin rinciannya untuk petugas bantuan.</translation>
    </message>
    <message>
        <source>Try again. Your data is safe.</source>
        <translation>Coba lagi. Data Anda tetap aman.</translation>
    </message>
    <message>
        <source>Try another spelling, clear the filters, or add the person with F9.</source>
        <translation>Coba ejaan lain, hapus saringan, atau tambah orangnya dengan F9.</translation>
    </message>
    <message>
        <source>Turn a quarter</source>
        <translation>Putar seperempat</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>Twice in this list</source>
        <translation>Ganda di berkas ini</translation>
    </message>
    <message>
        <source>Two clerks read it differently. 1 or 2 chooses, 3 types it anew.</source>
        <translation>Dua petugas membaca berbeda. 1 atau 2 memilih, 3 mengetik baru.</translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation>Dua riwayat</translation>
    </message>
    <message>
        <source>Two independent sources agree</source>
        <translation>Dua sumber terpisah cocok</translation>
    </message>
    <message>
        <source>Two independent sources agree on it.</source>
        <translation>Dua sumber terpisah menyebut hal yang sama.</translation>
    </message>
    <message>
        <source>Two laptops answered differently</source>
        <translation>Dua laptop menjawab berbeda</translation>
    </message>
    <message>
        <source>Two laptops that write under one code are told apart by nobody. Which one is this?</source>
        <translation>Dua laptop dengan satu kode tidak dapat dibedakan siapa pun. Yang mana ini?</translation>
    </message>
    <message>
        <source>Two laptops worked under the code {laptop}</source>
        <translation>Dua laptop bekerja dengan kode {laptop}</translation>
    </message>
    <message>
        <source>Two people wrote this without knowing of each other. Both values are kept until then.</source>
        <translation>Dua orang mengisi tanpa saling tahu. Kedua isian disimpan sampai ada keputusan.</translation>
    </message>
    <message>
        <source>Two people wrote without knowing of each other</source>
        <translation>Dua orang mengisi tanpa saling tahu</translation>
    </message>
    <message>
        <source>Two sources</source>
        <translation>Dua sumber</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Type A-024 and Enter. The card is green: press F9 to hand over.</source>
        <translation>Ketik A-024 lalu Enter. Kartunya hijau: tekan F9 untuk menyerahkan.</translation>
    </message>
    <message>
        <source>Type A-024 once more. The card warns: press Esc.</source>
        <translation>Ketik A-024 sekali lagi. Kartunya memperingatkan: tekan Esc.</translation>
    </message>
    <message>
        <source>Type Kusmini. Nobody is called so: press F6, so that the queue goes on.</source>
        <translation>Ketik Kusmini. Tidak ada yang bernama begitu: tekan F6, antrean jalan terus.</translation>
    </message>
    <message>
        <source>Type a code of one to four letters or figures</source>
        <translation>Ketik kode satu sampai empat huruf atau angka</translation>
    </message>
    <message>
        <source>Type a code such as A or B-1.</source>
        <translation>Isi kode, misalnya A atau B-1.</translation>
    </message>
    <message>
        <source>Type a paper list back in</source>
        <translation>Ketik daftar kertas</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>Isi kata sandi.</translation>
    </message>
    <message numerus="yes">
        <source>Type from %n file(s)</source>
        <translation>
            <numerusform>Ketik dari %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Type from a page</source>
        <translation>Ketik dari foto</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Ketik</translation>
    </message>
    <message>
        <source>Type more of the name, or the NIK.</source>
        <translation>Ketik nama lebih lengkap, atau NIK.</translation>
    </message>
    <message>
        <source>Type new rows</source>
        <translation>Ketik baris baru</translation>
    </message>
    <message>
        <source>Type the code that was said with the file</source>
        <translation>Ketik kode yang diucapkan bersama berkasnya</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Ketik namanya</translation>
    </message>
    <message>
        <source>Type the name as on the KTP</source>
        <translation>Ketik nama sesuai KTP</translation>
    </message>
    <message>
        <source>Type the name of the clerk</source>
        <translation>Ketik nama petugas</translation>
    </message>
    <message>
        <source>Type the name of the clerk.</source>
        <translation>Isi nama petugas.</translation>
    </message>
    <message>
        <source>Type the name of the office.</source>
        <translation>Isi nama kantor.</translation>
    </message>
    <message>
        <source>Type the one-time code.</source>
        <translation>Isi kode sekali pakai.</translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop</source>
        <translation>Ketik kata sandi laptop ini</translation>
    </message>
    <message>
        <source>Type the passphrase of {name}.</source>
        <translation>Isi kata sandi {name}.</translation>
    </message>
    <message>
        <source>Type the same passphrase again.</source>
        <translation>Ketik kata sandi yang sama sekali lagi.</translation>
    </message>
    <message>
        <source>Type the whole row first.</source>
        <translation>Ketik seluruh baris dahulu.</translation>
    </message>
    <message>
        <source>Type the words of the paper</source>
        <translation>Ketik kata-kata di kertas</translation>
    </message>
    <message>
        <source>Type the {what}</source>
        <translation>Ketik {what}</translation>
    </message>
    <message>
        <source>Type what is right</source>
        <translation>Ketik isian yang benar</translation>
    </message>
    <message>
        <source>Type what stands on the page; leave out only what cannot be read.</source>
        <translation>Ketik yang tertulis di halaman; lewati hanya yang tidak terbaca.</translation>
    </message>
    <message>
        <source>Type what you read yourself. The first reading is not shown.</source>
        <translation>Ketik yang Anda baca sendiri. Bacaan pertama tidak diperlihatkan.</translation>
    </message>
    <message>
        <source>Type where the laptop stands</source>
        <translation>Ketik tempat laptop itu</translation>
    </message>
    <message>
        <source>Type where this laptop stands, such as Desk 1.</source>
        <translation>Isi tempat laptop ini, misalnya Loket 1.</translation>
    </message>
    <message>
        <source>Type why, in a few words.</source>
        <translation>Tulis alasannya dengan singkat.</translation>
    </message>
    <message>
        <source>Type your passphrase</source>
        <translation>Ketik kata sandi Anda</translation>
    </message>
    <message>
        <source>Typed at</source>
        <translation>Diketik pada</translation>
    </message>
    <message>
        <source>Typed by {name}</source>
        <translation>Diketik {name}</translation>
    </message>
    <message>
        <source>Typed from photos</source>
        <translation>Diketik dari foto</translation>
    </message>
    <message>
        <source>Typed rows</source>
        <translation>Baris yang diketik</translation>
    </message>
    <message>
        <source>Typed texts</source>
        <translation>Teks yang diketik</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Tidak jelas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Undo it; that takes back everything it brought.</source>
        <translation>Batalkan saja; semua yang dibawanya ditarik kembali.</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>Urungkan yang terakhir</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Urungkan impor</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Urungkan: {name}</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Mengurungkan impor</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>Mengurungkan impor…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Unknown city in NIK</source>
        <translation>Kode kota NIK tak dikenal</translation>
    </message>
    <message>
        <source>Unknown district in NIK</source>
        <translation>Kode kecamatan NIK tak dikenal</translation>
    </message>
    <message>
        <source>Unknown kelurahan</source>
        <translation>Kelurahan tak dikenal</translation>
    </message>
    <message>
        <source>Unknown province in NIK</source>
        <translation>Kode provinsi NIK tak dikenal</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>Sampai saat itu</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes</source>
        <translation>Panah memilih, Enter membuka, Esc menutup</translation>
    </message>
    <message>
        <source>Update the program on this laptop. Nothing was changed.</source>
        <translation>Perbarui program di laptop ini. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Update this laptop. Until then nothing of that laptop counts from this change on.</source>
        <translation>Perbarui laptop ini. Sampai saat itu, mulai perubahan ini data laptop tersebut belum berlaku.</translation>
    </message>
    <message>
        <source>Update this laptop: what is new there is kept here, and is taken up then.</source>
        <translation>Perbarui laptop ini: yang baru di sana disimpan di sini, dan dipakai setelah diperbarui.</translation>
    </message>
    <message>
        <source>Use --passphrase-file FILE, or run the command in a terminal.</source>
        <translation>Pakai --passphrase-file BERKAS, atau jalankan perintah di terminal.</translation>
    </message>
    <message>
        <source>Use a command instead: kesra --help lists them.</source>
        <translation>Pakai perintah: kesra --help menyebut semuanya.</translation>
    </message>
    <message>
        <source>Use a number above zero.</source>
        <translation>Gunakan angka di atas nol.</translation>
    </message>
    <message>
        <source>Use a number, for example 25 or 2,5.</source>
        <translation>Pakai angka, misalnya 25 atau 2,5.</translation>
    </message>
    <message>
        <source>Use a smaller number.</source>
        <translation>Pakai angka yang lebih kecil.</translation>
    </message>
    <message>
        <source>Use a whole number.</source>
        <translation>Pakai bilangan bulat.</translation>
    </message>
    <message>
        <source>Use another code, or open the existing one.</source>
        <translation>Pakai kode lain, atau buka yang sudah ada.</translation>
    </message>
    <message>
        <source>Use another drive. Everything is still safe on this laptop.</source>
        <translation>Pakai flashdisk lain. Semua data tetap aman di laptop ini.</translation>
    </message>
    <message>
        <source>Use another one. The data on this laptop is safe.</source>
        <translation>Pakai yang lain. Data di laptop ini tetap aman.</translation>
    </message>
    <message>
        <source>Use at least 8 characters; four easy words are best.</source>
        <translation>Pakai paling sedikit 8 huruf; empat kata mudah paling baik.</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Pakai lagi</translation>
    </message>
    <message>
        <source>Use one of: {choices}.</source>
        <translation>Pakai salah satu: {choices}.</translation>
    </message>
    <message>
        <source>Use one to three letters or digits, such as A or B-1.</source>
        <translation>Pakai satu sampai tiga huruf atau angka, misalnya A atau B-1.</translation>
    </message>
    <message>
        <source>Use sheets with the same set number, printed at this laptop.</source>
        <translation>Gunakan lembar dengan nomor set yang sama, yang dicetak di laptop ini.</translation>
    </message>
    <message>
        <source>Use the flash drive of your own office.</source>
        <translation>Pakai flashdisk kantor sendiri.</translation>
    </message>
    <message>
        <source>Use the laptop of another coordinator.</source>
        <translation>Pakai laptop koordinator lain.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Pakai jendela yang terbuka, atau tutup dahulu.</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Pakai kolom ini</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Pakai ini</translation>
    </message>
    <message>
        <source>Use this {what}</source>
        <translation>Pakai {what} ini</translation>
    </message>
    <message>
        <source>Use value {number}</source>
        <translation>Pakai isian {number}</translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <translation>Pakai ya atau tidak.</translation>
    </message>
    <message>
        <source>Used for the next list of this sender.</source>
        <translation>Dipakai untuk berkas serupa nanti.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Value in rupiah</source>
        <translation>Nilai dalam rupiah</translation>
    </message>
    <message>
        <source>Value {number}</source>
        <translation>Isian {number}</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifikasi</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Diverifikasi</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Diverifikasi oleh</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Diverifikasi tanggal</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>Verifikator</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifikasi</translation>
    </message>
    <message>
        <source>Verify the proposals and enter the decree (SK) first.</source>
        <translation>Verifikasi usulan dan masukkan SK penetapan dahulu.</translation>
    </message>
    <message>
        <source>Verifying proposals</source>
        <translation>Memverifikasi usulan</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versi {version}</translation>
    </message>
    <message>
        <source>Very likely the same person</source>
        <translation>Kemungkinan besar orang yang sama</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Void it with a reason, then hand over again.</source>
        <translation>Batalkan dengan alasan, lalu serahkan lagi.</translation>
    </message>
    <message>
        <source>Void the handover</source>
        <translation>Batalkan serah terima</translation>
    </message>
    <message>
        <source>Void the handover to {name}?</source>
        <translation>Batalkan serah terima {name}?</translation>
    </message>
    <message>
        <source>Void the receipt</source>
        <translation>Batalkan kwitansi</translation>
    </message>
    <message>
        <source>Void {receipt}: {reason}</source>
        <translation>{receipt} dibatalkan: {reason}</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Wait a moment and repeat the last step.</source>
        <translation>Tunggu sebentar, lalu ulangi langkah terakhir.</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Daftar tunggu</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>Cara penyaluran</translation>
    </message>
    <message>
        <source>Weak. Add two or three words.</source>
        <translation>Lemah. Tambahkan dua atau tiga kata.</translation>
    </message>
    <message>
        <source>Were it lost today, they would be lost with it. Exchange data with another one.</source>
        <translation>Bila laptop ini hilang hari ini, perubahan itu ikut hilang. Tukar data dengan laptop lain.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>Yang diberikan</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Daftar apa ini?</translation>
    </message>
    <message>
        <source>What is it? Press 1 to 5.</source>
        <translation>Ada apa? Tekan 1 sampai 5.</translation>
    </message>
    <message>
        <source>What is missing of laptop {laptop} is still there: {owners} has it.</source>
        <translation>Yang kurang dari laptop {laptop} masih ada: {owners} memilikinya.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Kolom apa ini?</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>What laptop {laptop} writes waits for a newer program</source>
        <translation>Catatan laptop {laptop} menunggu program yang lebih baru</translation>
    </message>
    <message>
        <source>What leaves the office is noted: when, by whom and for whom.</source>
        <translation>Yang keluar kantor dicatat: kapan, oleh siapa, dan untuk siapa.</translation>
    </message>
    <message>
        <source>What left the office</source>
        <translation>Yang keluar dari kantor</translation>
    </message>
    <message>
        <source>What rests on it waits; everything else goes on.</source>
        <translation>Yang bergantung padanya menunggu; yang lain berjalan terus.</translation>
    </message>
    <message>
        <source>What stands? Press 1 or 2.</source>
        <translation>Mana yang berlaku? Tekan 1 atau 2.</translation>
    </message>
    <message>
        <source>What the chosen receipt names is to come back. A letter is printed.</source>
        <translation>Isi kwitansi yang dipilih diminta kembali. Suratnya dapat langsung dicetak.</translation>
    </message>
    <message>
        <source>What was done? Press 1 to 5, or type it.</source>
        <translation>Apa yang dilakukan? Tekan 1 sampai 5, atau ketik.</translation>
    </message>
    <message>
        <source>What was edited</source>
        <translation>Yang diubah</translation>
    </message>
    <message>
        <source>What was new on it has been read. Slide its lock open, then exchange again.</source>
        <translation>Yang baru di dalamnya sudah dibaca. Geser kuncinya, lalu ulangi tukar data.</translation>
    </message>
    <message>
        <source>What was released</source>
        <translation>Yang dikeluarkan</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Yang diketik</translation>
    </message>
    <message>
        <source>What was written has been read back and compared.</source>
        <translation>Yang ditulis sudah dibaca ulang dan dicocokkan.</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Yang akan disimpan</translation>
    </message>
    <message>
        <source>What you typed last time is back.</source>
        <translation>Isian terakhir dikembalikan.</translation>
    </message>
    <message>
        <source>What you typed stays. Where both differ, Review asks which is right.</source>
        <translation>Yang Anda ketik tetap. Bila keduanya berbeda, Tinjau menanyakan mana yang benar.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>When the coordinator&apos;s laptop is gone. Four letters of each word are enough.</source>
        <translation>Bila laptop koordinator sudah tidak ada. Empat huruf tiap kata sudah cukup.</translation>
    </message>
    <message>
        <source>When two people fill a field differently, both values are shown here.</source>
        <translation>Bila dua orang mengisi berbeda, kedua isian tampil di sini.</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Tempat cadangan</translation>
    </message>
    <message>
        <source>Where the data comes from</source>
        <translation>Asal data</translation>
    </message>
    <message>
        <source>Who changed what, when, and on which laptop.</source>
        <translation>Siapa mengubah apa, kapan, dan dari laptop mana.</translation>
    </message>
    <message>
        <source>Who has them</source>
        <translation>Yang memilikinya</translation>
    </message>
    <message>
        <source>Who kept this list?</source>
        <translation>Dari siapa daftar ini?</translation>
    </message>
    <message>
        <source>Who may collect</source>
        <translation>Yang boleh mengambil</translation>
    </message>
    <message>
        <source>Who may receive</source>
        <translation>Yang boleh menerima</translation>
    </message>
    <message>
        <source>Who takes the place (name or NIK)</source>
        <translation>Siapa penggantinya (nama atau NIK)</translation>
    </message>
    <message>
        <source>Whoever comes later is served all the same.</source>
        <translation>Siapa yang datang kemudian tetap dilayani.</translation>
    </message>
    <message>
        <source>Whoever holds the sheet can let laptops in: keep it in a sealed envelope.</source>
        <translation>Pemegang lembar ini dapat menerima laptop: simpan dalam amplop bersegel.</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Why do identity numbers leave the office?</source>
        <translation>Mengapa nomor identitas dikeluarkan?</translation>
    </message>
    <message>
        <source>Why does nobody read them again?</source>
        <translation>Mengapa tidak ada yang membaca ulang?</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>Mengapa isian ini benar?</translation>
    </message>
    <message>
        <source>Why is the list refused?</source>
        <translation>Mengapa daftar ini dibatalkan?</translation>
    </message>
    <message>
        <source>Why? Press 1 to 3, or type a reason.</source>
        <translation>Mengapa? Tekan 1 sampai 3, atau ketik alasannya.</translation>
    </message>
    <message>
        <source>Why? Press 1 to 5.</source>
        <translation>Mengapa? Tekan 1 sampai 5.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>Words of a recovery sheet</source>
        <translation>Kata-kata lembar pemulihan</translation>
    </message>
    <message>
        <source>Words of the office key</source>
        <translation>Kata-kata kunci kantor</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Sedang bekerja…</translation>
    </message>
    <message>
        <source>Works without internet</source>
        <translation>Bekerja tanpa internet</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Buat surat</translation>
    </message>
    <message>
        <source>Write a reason: it stays with the rows.</source>
        <translation>Tulis alasannya: disimpan bersama barisnya.</translation>
    </message>
    <message>
        <source>Write a request here, and let the coordinator grant that one.</source>
        <translation>Tulis permintaan di sini, lalu minta koordinator menerima yang itu.</translation>
    </message>
    <message>
        <source>Write answer</source>
        <translation>Tulis jawaban</translation>
    </message>
    <message>
        <source>Write date and time, for example 2025-09-02T08:30.</source>
        <translation>Tulis tanggal dan jam, misalnya 2025-09-02T08:30.</translation>
    </message>
    <message>
        <source>Write invitation</source>
        <translation>Tulis undangan</translation>
    </message>
    <message>
        <source>Write it off</source>
        <translation>Hapuskan</translation>
    </message>
    <message>
        <source>Write request</source>
        <translation>Tulis permintaan</translation>
    </message>
    <message>
        <source>Write the date as day-month-year, for example 17-08-1985</source>
        <translation>Tulis tanggal sebagai hari-bulan-tahun, misalnya 17-08-1985</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, for example 2025-09-02.</source>
        <translation>Tulis tanggal sebagai tahun-bulan-hari, misalnya 2025-09-02.</translation>
    </message>
    <message>
        <source>Write the sheet</source>
        <translation>Tulis lembarnya</translation>
    </message>
    <message>
        <source>Write why this value is right.</source>
        <translation>Tulis mengapa isian ini yang benar.</translation>
    </message>
    <message>
        <source>Writing to the flash drive</source>
        <translation>Menulis ke flashdisk</translation>
    </message>
    <message>
        <source>Written outside the row</source>
        <translation>Tertulis di luar baris</translation>
    </message>
    <message>
        <source>Written to the flash drive</source>
        <translation>Ditulis ke flashdisk</translation>
    </message>
    <message>
        <source>Written: {raw}</source>
        <translation>Tertulis: {raw}</translation>
    </message>
    <message>
        <source>Wrong amount or item</source>
        <translation>Salah jumlah atau barang</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Salah orang</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Year acquired</source>
        <translation>Tahun perolehan</translation>
    </message>
    <message>
        <source>Year is missing</source>
        <translation>Tahun tidak ada</translation>
    </message>
    <message>
        <source>Year the list is of</source>
        <translation>Tahun daftar</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Kemarin, {time}</translation>
    </message>
    <message>
        <source>You may work on other pages meanwhile.</source>
        <translation>Sementara itu, Anda bisa bekerja di halaman lain.</translation>
    </message>
    <message>
        <source>You put this row aside.</source>
        <translation>Baris ini Anda tahan.</translation>
    </message>
    <message>
        <source>You typed row {row} yourself.</source>
        <translation>Baris {row} Anda ketik sendiri.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Kata sandi Anda</translation>
    </message>
    <message>
        <source>Your role may not take this step: {step}.</source>
        <translation>Peran Anda tidak berwenang untuk langkah ini: {step}.</translation>
    </message>
    <message>
        <source>a clerk has said that it is one person</source>
        <translation>petugas sudah menyatakan orang yang sama</translation>
    </message>
    <message>
        <source>added up</source>
        <translation>digabung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>answer-{code}.kesra</source>
        <translation>jawaban-{code}.kesra</translation>
    </message>
    <message>
        <source>ask back receipt {receipt}</source>
        <translation>minta kembali kwitansi {receipt}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>pukul {time}</translation>
    </message>
    <message>
        <source>best match first</source>
        <translation>urut paling cocok</translation>
    </message>
    <message>
        <source>beyond the author&apos;s rights</source>
        <translation>di luar wewenang penulisnya</translation>
    </message>
    <message>
        <source>both are right</source>
        <translation>keduanya benar</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>urut nama</translation>
    </message>
    <message>
        <source>by proxy</source>
        <translation>diwakilkan</translation>
    </message>
    <message>
        <source>by the books {left}</source>
        <translation>menurut pembukuan {left}</translation>
    </message>
    <message>
        <source>came damaged</source>
        <translation>datang rusak</translation>
    </message>
    <message>
        <source>column {letter}</source>
        <translation>kolom {letter}</translation>
    </message>
    <message>
        <source>counted while reading</source>
        <translation>dihitung saat dibaca</translation>
    </message>
    <message>
        <source>date of birth differs in one digit</source>
        <translation>tanggal lahir beda satu angka</translation>
    </message>
    <message>
        <source>date of birth missing on one side</source>
        <translation>tanggal lahir kosong di satu sisi</translation>
    </message>
    <message>
        <source>day and month of birth swapped</source>
        <translation>hari dan bulan lahir tertukar</translation>
    </message>
    <message>
        <source>decide a double handover</source>
        <translation>memutuskan serah terima ganda</translation>
    </message>
    <message>
        <source>decide on changes that do not count</source>
        <translation>memutuskan perubahan yang tidak dihitung</translation>
    </message>
    <message>
        <source>delivery note, or deposit slip of money</source>
        <translation>surat jalan, atau STS untuk uang</translation>
    </message>
    <message>
        <source>different NIK</source>
        <translation>NIK beda</translation>
    </message>
    <message>
        <source>different RT</source>
        <translation>RT beda</translation>
    </message>
    <message>
        <source>different dates of birth</source>
        <translation>tanggal lahir beda</translation>
    </message>
    <message>
        <source>different kelurahan</source>
        <translation>kelurahan beda</translation>
    </message>
    <message>
        <source>different names</source>
        <translation>nama beda</translation>
    </message>
    <message>
        <source>different sex</source>
        <translation>jenis kelamin beda</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>mengubah</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message numerus="yes">
        <source>file with all %n change(s)</source>
        <translation>
            <numerusform>berkas berisi semua %n perubahan</numerusform>
        </translation>
    </message>
    <message>
        <source>for example 12-20, 31</source>
        <translation>misalnya 12-20, 31</translation>
    </message>
    <message>
        <source>for example 17-08-1985</source>
        <translation>misalnya 17-08-1985</translation>
    </message>
    <message>
        <source>for example B-3</source>
        <translation>misalnya B-3</translation>
    </message>
    <message>
        <source>for example Caturwulan I 2026</source>
        <translation>misalnya Caturwulan I 2026</translation>
    </message>
    <message>
        <source>for example Desk 3</source>
        <translation>misalnya Loket 3</translation>
    </message>
    <message>
        <source>for example Kelurahan Medono, Bank Jateng, Pak Slamet</source>
        <translation>misalnya Kelurahan Medono, Bank Jateng, Pak Slamet</translation>
    </message>
    <message>
        <source>for example a newer one exists</source>
        <translation>misalnya ada daftar yang lebih baru</translation>
    </message>
    <message>
        <source>for example a village meeting</source>
        <translation>misalnya musyawarah kelurahan</translation>
    </message>
    <message>
        <source>for example died on 3 November</source>
        <translation>misalnya meninggal 3 November</translation>
    </message>
    <message>
        <source>for example seen on the KTP</source>
        <translation>misalnya dilihat di KTP</translation>
    </message>
    <message>
        <source>from ever</source>
        <translation>sejak semula</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>mulai {day}</translation>
    </message>
    <message>
        <source>from {holder}</source>
        <translation>dari {holder}</translation>
    </message>
    <message>
        <source>group rows: {count}</source>
        <translation>kelompok: {count}</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>wali</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>diserahkan</translation>
    </message>
    <message>
        <source>heir</source>
        <translation>ahli waris</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>sudah di daftar</translation>
    </message>
    <message>
        <source>in this list</source>
        <translation>di daftar ini</translation>
    </message>
    <message>
        <source>invitation-{code}.kesra</source>
        <translation>undangan-{code}.kesra</translation>
    </message>
    <message>
        <source>is no child of a civil servant, soldier or policeman</source>
        <translation>bukan anak ASN, TNI, atau Polri</translation>
    </message>
    <message>
        <source>is no civil servant</source>
        <translation>bukan ASN</translation>
    </message>
    <message>
        <source>is not married</source>
        <translation>belum kawin</translation>
    </message>
    <message>
        <source>it states another number of people than it has</source>
        <translation>jumlah orang yang ditulis tidak sama dengan jumlah barisnya</translation>
    </message>
    <message>
        <source>its total is not the sum of its rows</source>
        <translation>jumlahnya tidak sama dengan jumlah barisnya</translation>
    </message>
    <message>
        <source>kesra COMMAND --help shows what it takes.</source>
        <translation>kesra PERINTAH --help menunjukkan cara pakainya.</translation>
    </message>
    <message>
        <source>laptop {laptop}</source>
        <translation>laptop {laptop}</translation>
    </message>
    <message>
        <source>laptop {laptop} up to {moment}</source>
        <translation>laptop {laptop} sampai {moment}</translation>
    </message>
    <message>
        <source>laptop {laptop}: no data yet</source>
        <translation>laptop {laptop}: data belum masuk</translation>
    </message>
    <message>
        <source>left</source>
        <translation>belum dilayani</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>let them be read out to you</source>
        <translation>minta dibacakan</translation>
    </message>
    <message>
        <source>links between rows of one person</source>
        <translation>kaitan antarbaris orang yang sama</translation>
    </message>
    <message>
        <source>lives in a poor family</source>
        <translation>dari keluarga miskin</translation>
    </message>
    <message>
        <source>may be a copy</source>
        <translation>mungkin salinan</translation>
    </message>
    <message>
        <source>may stay empty, for example B1=1-150 B2=rest</source>
        <translation>boleh kosong, misalnya B1=1-150 B2=sisa</translation>
    </message>
    <message>
        <source>missing: {numbers}</source>
        <translation>kurang: {numbers}</translation>
    </message>
    <message>
        <source>more than the right, receipt {receipt}</source>
        <translation>melebihi hak, kwitansi {receipt}</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>lebih dari {count}</translation>
    </message>
    <message>
        <source>name alike once titles and spelling are set aside</source>
        <translation>nama sama setelah gelar dilepas dan ejaan disamakan</translation>
    </message>
    <message>
        <source>names differ by a letter or two</source>
        <translation>nama beda satu atau dua huruf</translation>
    </message>
    <message>
        <source>names resemble each other a little</source>
        <translation>nama agak mirip</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>nobody is known to</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>none</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>not handed over now</source>
        <translation>tidak diserahkan sekarang</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>belum diserahkan</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>belum tercetak</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>belum pernah terlihat</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>tidak dipahami</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>catatan: {count}</translation>
    </message>
    <message>
        <source>nothing of laptop {laptop}</source>
        <translation>belum ada data laptop {laptop}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>numbered rows without a person: {count}</source>
        <translation>bernomor tanpa orang: {count}</translation>
    </message>
    <message>
        <source>of a newer program</source>
        <translation>dari program lebih baru</translation>
    </message>
    <message>
        <source>one NIK does not fit its own date of birth</source>
        <translation>satu NIK tidak cocok dengan tanggal lahirnya sendiri</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>satu nama bagian dari nama lain</translation>
    </message>
    <message>
        <source>parted by spaces</source>
        <translation>dipisah spasi</translation>
    </message>
    <message>
        <source>people are new in the register</source>
        <translation>orang baru di data penerima</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>penerima kuasa</translation>
    </message>
    <message>
        <source>read differently</source>
        <translation>dibaca berbeda</translation>
    </message>
    <message>
        <source>read once</source>
        <translation>dibaca sekali</translation>
    </message>
    <message>
        <source>read twice alike, or settled</source>
        <translation>dibaca dua kali sama, atau diputuskan</translation>
    </message>
    <message numerus="yes">
        <source>received %n change(s)</source>
        <translation>
            <numerusform>diterima %n perubahan</numerusform>
        </translation>
    </message>
    <message>
        <source>refers to what is not there</source>
        <translation>merujuk yang tidak ada</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>menghapus</translation>
    </message>
    <message>
        <source>removed from the register</source>
        <translation>sudah dikeluarkan dari data penerima</translation>
    </message>
    <message>
        <source>removed, yet edited</source>
        <translation>dihapus, lalu diubah</translation>
    </message>
    <message>
        <source>repeated headers: {count}</source>
        <translation>judul kolom berulang: {count}</translation>
    </message>
    <message>
        <source>request</source>
        <translation>permintaan</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>baris {row}</translation>
    </message>
    <message>
        <source>rows about the list: {count}</source>
        <translation>keterangan daftar: {count}</translation>
    </message>
    <message>
        <source>rows are in the register already</source>
        <translation>baris sudah ada di data penerima</translation>
    </message>
    <message>
        <source>rows completed somebody who was known</source>
        <translation>baris melengkapi orang yang sudah ada</translation>
    </message>
    <message>
        <source>rows of signatures: {count}</source>
        <translation>tanda tangan: {count}</translation>
    </message>
    <message>
        <source>rows stay held</source>
        <translation>baris tetap ditahan</translation>
    </message>
    <message>
        <source>rows will be saved</source>
        <translation>baris akan disimpan</translation>
    </message>
    <message>
        <source>rows without a person</source>
        <translation>baris tanpa orang</translation>
    </message>
    <message>
        <source>rupiah</source>
        <translation>rupiah</translation>
    </message>
    <message>
        <source>same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>served now</source>
        <translation>dilayani</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>subtotals: {count}</source>
        <translation>subjumlah: {count}</translation>
    </message>
    <message>
        <source>summary rows: {count}</source>
        <translation>rekap: {count}</translation>
    </message>
    <message>
        <source>take an import back</source>
        <translation>membatalkan pengambilan data</translation>
    </message>
    <message>
        <source>take the office key from paper</source>
        <translation>mengambil kunci kantor dari kertas</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>teaches actively</source>
        <translation>aktif mengajar</translation>
    </message>
    <message>
        <source>the institution is registered</source>
        <translation>lembaganya terdaftar</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>penerima sendiri</translation>
    </message>
    <message>
        <source>the same NIK</source>
        <translation>NIK sama</translation>
    </message>
    <message>
        <source>the same NIK, but damaged</source>
        <translation>NIK sama, tetapi rusak</translation>
    </message>
    <message>
        <source>the same RT</source>
        <translation>RT sama</translation>
    </message>
    <message>
        <source>the same date of birth</source>
        <translation>tanggal lahir sama</translation>
    </message>
    <message>
        <source>the same family card (KK)</source>
        <translation>nomor KK sama</translation>
    </message>
    <message>
        <source>the same kelurahan</source>
        <translation>kelurahan sama</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>nama sama</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>nomor HP sama</translation>
    </message>
    <message>
        <source>the same standard date of birth (weak evidence)</source>
        <translation>tanggal lahir baku sama (bukti lemah)</translation>
    </message>
    <message>
        <source>the same year of birth</source>
        <translation>tahun lahir sama</translation>
    </message>
    <message>
        <source>through at about {time}</source>
        <translation>selesai kira-kira pukul {time}</translation>
    </message>
    <message>
        <source>title rows: {count}</source>
        <translation>judul: {count}</translation>
    </message>
    <message>
        <source>to be read again</source>
        <translation>perlu dibaca ulang</translation>
    </message>
    <message>
        <source>told differently elsewhere</source>
        <translation>berbeda di tempat lain</translation>
    </message>
    <message>
        <source>totals: {count}</source>
        <translation>jumlah: {count}</translation>
    </message>
    <message>
        <source>two histories</source>
        <translation>dua riwayat</translation>
    </message>
    <message>
        <source>two laptops have answered differently</source>
        <translation>dua laptop menjawab berbeda</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>waits for a newer program</source>
        <translation>menunggu program lebih baru</translation>
    </message>
    <message>
        <source>will be named</source>
        <translation>akan disebutkan</translation>
    </message>
    <message>
        <source>without a name yet</source>
        <translation>belum bernama</translation>
    </message>
    <message>
        <source>write this</source>
        <translation>mencatat ini</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>kemarin {time}</translation>
    </message>
    <message>
        <source>{accepted} accepted, {rejected} rejected, {unknown} unknown; {left} left.</source>
        <translation>{accepted} diterima, {rejected} ditolak, {unknown} belum dikenali; sisa kuota {left}.</translation>
    </message>
    <message>
        <source>{accepted} receive, {waiting} wait, {left} may be proposed</source>
        <translation>{accepted} menerima, {waiting} menunggu, {left} masih dapat diusulkan</translation>
    </message>
    <message>
        <source>{age} years old; at least {years} years are needed.</source>
        <translation>Umur {age} tahun; paling sedikit {years} tahun.</translation>
    </message>
    <message>
        <source>{age} years old; at most {years} years are allowed.</source>
        <translation>Umur {age} tahun; paling banyak {years} tahun.</translation>
    </message>
    <message>
        <source>{aid} after a deduction of {amount}</source>
        <translation>{aid} sesudah dipotong {amount}</translation>
    </message>
    <message>
        <source>{amount} of {whole} handed over</source>
        <translation>{amount} dari {whole} diserahkan</translation>
    </message>
    <message>
        <source>{count} laptop {laptop} (data {moment})</source>
        <translation>{count} laptop {laptop} (data {moment})</translation>
    </message>
    <message>
        <source>{count} of {whole} people</source>
        <translation>{count} dari {whole} orang</translation>
    </message>
    <message>
        <source>{count} people an hour</source>
        <translation>{count} orang/jam</translation>
    </message>
    <message>
        <source>{count} people fit {what}.</source>
        <translation>Ada {count} orang yang cocok dengan {what}.</translation>
    </message>
    <message>
        <source>{count} row(s) of the paper differ from the register: {numbers}.</source>
        <translation>{count} baris di kertas berbeda dengan data: {numbers}.</translation>
    </message>
    <message>
        <source>{count} rows fit {row}.</source>
        <translation>Ada {count} baris yang cocok dengan {row}.</translation>
    </message>
    <message>
        <source>{count} so far, the last one {moment} by {name}.</source>
        <translation>{count} kali, terakhir {moment} oleh {name}.</translation>
    </message>
    <message>
        <source>{count} this laptop</source>
        <translation>{count} laptop ini</translation>
    </message>
    <message>
        <source>{desk}: {count} people</source>
        <translation>{desk}: {count} orang</translation>
    </message>
    <message>
        <source>{done} of {people} handed over</source>
        <translation>{done} dari {people} diserahkan</translation>
    </message>
    <message>
        <source>{done} of {people} recipients</source>
        <translation>{done} dari {people} penerima</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} dari {total}</translation>
    </message>
    <message>
        <source>{done} of {whole} rows ready</source>
        <translation>{done} dari {whole} baris siap</translation>
    </message>
    <message>
        <source>{field}: {value} cannot be used.</source>
        <translation>{field}: {value} tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>{file} belongs to another office.</source>
        <translation>{file} milik kantor lain.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a list.</source>
        <translation>{file} tidak dapat dibaca sebagai daftar.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>{file} cannot be used as a picture.</source>
        <translation>{file} tidak dapat dipakai sebagai gambar.</translation>
    </message>
    <message>
        <source>{file} comes from a laptop that this office does not know.</source>
        <translation>{file} berasal dari laptop yang tidak dikenal kantor ini.</translation>
    </message>
    <message>
        <source>{file} has more than 100 pages.</source>
        <translation>{file} lebih dari 100 halaman.</translation>
    </message>
    <message>
        <source>{file} holds more than an exchange file may hold.</source>
        <translation>{file} berisi lebih banyak daripada yang boleh.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} rusak.</translation>
    </message>
    <message>
        <source>{file} is incomplete: {present} of {expected} bytes are there.</source>
        <translation>{file} tidak lengkap: ada {present} dari {expected} bita.</translation>
    </message>
    <message>
        <source>{file} is no longer where it was read from.</source>
        <translation>{file} tidak ada lagi di tempat semula.</translation>
    </message>
    <message>
        <source>{file} is no picture that can be read, or it is damaged.</source>
        <translation>{file} bukan gambar yang dapat dibaca, atau rusak.</translation>
    </message>
    <message>
        <source>{file} is not a Kesra file, or it was changed on the way.</source>
        <translation>{file} bukan berkas Kesra, atau berubah di jalan.</translation>
    </message>
    <message>
        <source>{file} is not a request to join, or it was changed on the way.</source>
        <translation>{file} bukan permintaan bergabung, atau berubah di jalan.</translation>
    </message>
    <message>
        <source>{file} is not an answer to the request of this laptop.</source>
        <translation>{file} bukan jawaban atas permintaan laptop ini.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} dilindungi kata sandi.</translation>
    </message>
    <message>
        <source>{file} is too large a picture.</source>
        <translation>{file} terlalu besar sebagai gambar.</translation>
    </message>
    <message>
        <source>{file} is too large to be read here.</source>
        <translation>{file} terlalu besar untuk dibaca di sini.</translation>
    </message>
    <message>
        <source>{file} made the reader break off.</source>
        <translation>Pembacaan {file} terhenti karena isi berkasnya.</translation>
    </message>
    <message>
        <source>{file} saved in {folder}.</source>
        <translation>{file} disimpan di {folder}.</translation>
    </message>
    <message>
        <source>{file} takes too long to be read.</source>
        <translation>{file} terlalu lama dibaca.</translation>
    </message>
    <message>
        <source>{file} was not made for this laptop.</source>
        <translation>{file} tidak dibuat untuk laptop ini.</translation>
    </message>
    <message>
        <source>{file} was not signed by the laptop it names.</source>
        <translation>{file} tidak ditandatangani laptop yang disebutnya.</translation>
    </message>
    <message>
        <source>{first} and {second} are one person.</source>
        <translation>{first} dan {second} orang yang sama.</translation>
    </message>
    <message>
        <source>{first} and {second} are two people.</source>
        <translation>{first} dan {second} dua orang berbeda.</translation>
    </message>
    <message>
        <source>{first} and {second} were joined into one.</source>
        <translation>{first} dan {second} digabung menjadi satu.</translation>
    </message>
    <message>
        <source>{first} and {second} will be asked again later.</source>
        <translation>{first} dan {second} akan ditanyakan lagi nanti.</translation>
    </message>
    <message>
        <source>{fit} eligible, {correct} to be corrected, {unfit} not eligible.</source>
        <translation>{fit} layak, {correct} perlu perbaikan, {unfit} tidak layak.</translation>
    </message>
    <message>
        <source>{fit} eligible, {waiting} open</source>
        <translation>{fit} layak, {waiting} belum diperiksa</translation>
    </message>
    <message>
        <source>{given} of {needed} different recovery sheets are there.</source>
        <translation>Baru ada {given} dari {needed} lembar pemulihan yang berbeda.</translation>
    </message>
    <message>
        <source>{greeting}, {name}</source>
        <translation>{greeting}, {name}</translation>
    </message>
    <message>
        <source>{hint}</source>
        <translation>{hint}</translation>
    </message>
    <message>
        <source>{item} is not among what may be collected here.</source>
        <translation>{item} tidak termasuk yang boleh diambil di sini.</translation>
    </message>
    <message>
        <source>{item}: counted by hand</source>
        <translation>{item}: hasil hitung</translation>
    </message>
    <message>
        <source>{item}: counted {counted}, by the books {left}.</source>
        <translation>{item}: dihitung {counted}, menurut pembukuan {left}.</translation>
    </message>
    <message>
        <source>{item}: only {left} {unit} left at this desk, {needed} needed.</source>
        <translation>{item}: tinggal {left} {unit} di meja ini, diperlukan {needed}.</translation>
    </message>
    <message>
        <source>{item}: received {received}, handed over {given}, damaged {damaged}, returned {returned}, left {left}</source>
        <translation>{item}: diterima {received}, diserahkan {given}, rusak {damaged}, dikembalikan {returned}, sisa {left}</translation>
    </message>
    <message>
        <source>{item}: the amount is not known yet.</source>
        <translation>{item}: besarannya belum diketahui.</translation>
    </message>
    <message>
        <source>{kind} has no field called {field}.</source>
        <translation>{kind} tidak punya isian bernama {field}.</translation>
    </message>
    <message>
        <source>{kind}: {field} is not there</source>
        <translation>{kind}: {field} tidak ada</translation>
    </message>
    <message>
        <source>{label} of {subject} is decided.</source>
        <translation>{label} {subject} sudah diputuskan.</translation>
    </message>
    <message>
        <source>{laptop} (this laptop)</source>
        <translation>{laptop} (laptop ini)</translation>
    </message>
    <message>
        <source>{laptop}: two laptops worked under one code</source>
        <translation>{laptop}: dua laptop bekerja dengan satu kode</translation>
    </message>
    <message>
        <source>{moment}, laptop {laptop}</source>
        <translation>{moment}, laptop {laptop}</translation>
    </message>
    <message>
        <source>{moment}, written here</source>
        <translation>{moment}, ditulis di sini</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} dan {last}</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (tidak tersambung)</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>{name} gave the aid back.</source>
        <translation>{name} sudah mengembalikan bantuan.</translation>
    </message>
    <message>
        <source>{name} has already collected for {count} people in this period.</source>
        <translation>{name} sudah mengambil untuk {count} orang pada periode ini.</translation>
    </message>
    <message>
        <source>{name} has already collected this aid at laptop {laptop} on {when}.</source>
        <translation>{name} sudah menerima bantuan ini di laptop {laptop} pada {when}.</translation>
    </message>
    <message>
        <source>{name} is NOT saved. Do not hand over.</source>
        <translation>{name} BELUM tersimpan. Jangan diserahkan.</translation>
    </message>
    <message>
        <source>{name} is already one person here.</source>
        <translation>{name} sudah menjadi satu orang di sini.</translation>
    </message>
    <message>
        <source>{name} is asked to give back {what}.</source>
        <translation>{name} diminta mengembalikan {what}.</translation>
    </message>
    <message>
        <source>{name} is held.</source>
        <translation>{name} ditahan.</translation>
    </message>
    <message>
        <source>{name} is no longer held.</source>
        <translation>{name} tidak ditahan lagi.</translation>
    </message>
    <message>
        <source>{name} is not connected: receipts come out of {other} meanwhile.</source>
        <translation>{name} tidak tersambung: sementara ini kwitansi keluar dari {other}.</translation>
    </message>
    <message>
        <source>{name} is not joined with anybody.</source>
        <translation>{name} tidak digabung dengan siapa pun.</translation>
    </message>
    <message>
        <source>{name} is not on the list of this distribution.</source>
        <translation>{name} tidak ada di daftar penyaluran ini.</translation>
    </message>
    <message>
        <source>{name} is on the list of desk {desk}.</source>
        <translation>{name} ada di daftar meja {desk}.</translation>
    </message>
    <message>
        <source>{name} is paid by the higher government, not by this office.</source>
        <translation>{name} dibayar pemerintah di atasnya, bukan oleh kantor ini.</translation>
    </message>
    <message>
        <source>{name} is proposed in this place. Verify, then decide by a decree or minutes.</source>
        <translation>{name} diusulkan sebagai pengganti. Verifikasi, lalu tetapkan dengan SK atau berita acara.</translation>
    </message>
    <message>
        <source>{name} is recorded as: {status}.</source>
        <translation>{name} tercatat: {status}.</translation>
    </message>
    <message>
        <source>{name} is the only coordinator of the office.</source>
        <translation>{name} adalah satu-satunya koordinator kantor ini.</translation>
    </message>
    <message>
        <source>{name} no longer works at this office.</source>
        <translation>{name} tidak lagi bertugas di kantor ini.</translation>
    </message>
    <message>
        <source>{name} on laptop {laptop} decided: {choice} ({note})</source>
        <translation>{name} di laptop {laptop} memutuskan: {choice} ({note})</translation>
    </message>
    <message>
        <source>{name} received the aid. Receipt {receipt} is being printed.</source>
        <translation>{name} sudah menerima bantuan. Kwitansi {receipt} sedang dicetak.</translation>
    </message>
    <message>
        <source>{name} received {amount}. Receipt {receipt} is being printed.</source>
        <translation>{name}, {amount} sudah diserahkan. Kwitansi {receipt} sedang dicetak.</translation>
    </message>
    <message>
        <source>{name}, laptop {laptop}</source>
        <translation>{name}, laptop {laptop}</translation>
    </message>
    <message>
        <source>{name}, laptop {laptop}, {moment}: {what}</source>
        <translation>{name}, laptop {laptop}, {moment}: {what}</translation>
    </message>
    <message>
        <source>{name}, {time}. Nothing that was typed is lost. Go on now, or keep it for later?</source>
        <translation>{name}, {time}. Yang sudah diketik tidak hilang. Lanjutkan sekarang, atau simpan sebagai draf?</translation>
    </message>
    <message>
        <source>{name}: handed over twice, after rights of a lost laptop were moved</source>
        <translation>{name}: diserahkan dua kali, setelah hak laptop yang hilang dipindahkan</translation>
    </message>
    <message>
        <source>{name}: handed over twice, and neither laptop could know</source>
        <translation>{name}: diserahkan dua kali, kedua laptop belum bisa saling tahu</translation>
    </message>
    <message>
        <source>{name}: handed over twice, and the second laptop knew of the first</source>
        <translation>{name}: diserahkan dua kali, padahal laptop kedua sudah tahu</translation>
    </message>
    <message>
        <source>{name}: more was handed over than the right</source>
        <translation>{name}: diserahkan melebihi hak</translation>
    </message>
    <message>
        <source>{name}: {what} is now {value}.</source>
        <translation>{name}: {what} kini {value}.</translation>
    </message>
    <message>
        <source>{name}: {what} is to come back</source>
        <translation>{name}: {what} diminta kembali</translation>
    </message>
    <message>
        <source>{name}: {what} stays as it is.</source>
        <translation>{name}: {what} dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>{new} results are not noted yet; paid altogether {amount}.</source>
        <translation>{new} hasil belum dicatat; dibayar seluruhnya {amount}.</translation>
    </message>
    <message>
        <source>{office}  ·  Laptop {code} ({laptop})</source>
        <translation>{office}  ·  Laptop {code} ({laptop})</translation>
    </message>
    <message>
        <source>{office}. This becomes laptop {code} ({laptop}), with {people}.</source>
        <translation>{office}. Laptop ini menjadi {code} ({laptop}), berisi data {people}.</translation>
    </message>
    <message>
        <source>{paid} of {decided} paid</source>
        <translation>{paid} dari {decided} terbayar</translation>
    </message>
    <message>
        <source>{paid} paid, {failed} failed, {unknown} not found, {twice} twice; {open} open.</source>
        <translation>{paid} berhasil, {failed} gagal, {unknown} tidak dikenali, {twice} ganda; {open} belum ada hasil.</translation>
    </message>
    <message>
        <source>{paper} did not come out. {why}</source>
        <translation>{paper} belum jadi. {why}</translation>
    </message>
    <message>
        <source>{paper} is printed.</source>
        <translation>{paper} sudah dicetak.</translation>
    </message>
    <message>
        <source>{people} people</source>
        <translation>{people} orang</translation>
    </message>
    <message>
        <source>{place}, write-protected: it can only be read.</source>
        <translation>{place}, terkunci: hanya dapat dibaca.</translation>
    </message>
    <message>
        <source>{place}, {size} free.</source>
        <translation>{place}, kosong {size}.</translation>
    </message>
    <message numerus="yes">
        <source>{place}: %n change(s) of this laptop to write</source>
        <translation>
            <numerusform>{place}: %n perubahan laptop ini siap ditulis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}: %n new file(s) from laptop {laptops}</source>
        <translation>
            <numerusform>{place}: %n berkas baru dari laptop {laptops}</numerusform>
        </translation>
    </message>
    <message>
        <source>{received} received ({proxies} by others), {absent} absent, {left} empty</source>
        <translation>{received} menerima ({proxies} diwakilkan), {absent} tidak hadir, {left} kosong</translation>
    </message>
    <message>
        <source>{received}, taken back</source>
        <translation>{received}, sudah dibatalkan</translation>
    </message>
    <message numerus="yes">
        <source>{rows} on %n sheet(s)</source>
        <translation>
            <numerusform>{rows} di %n lembar</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} detik</translation>
    </message>
    <message>
        <source>{served} of {listed} served, {other} by somebody else, {left} not served</source>
        <translation>{served} dari {listed} dilayani, {other} diwakilkan, {left} belum dilayani</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet} (tersembunyi)</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{subject} is in use again.</source>
        <translation>{subject} dipakai lagi.</translation>
    </message>
    <message>
        <source>{subject} stays removed.</source>
        <translation>{subject} tetap tidak dipakai.</translation>
    </message>
    <message>
        <source>{subject}: removed by one, edited by another</source>
        <translation>{subject}: dihapus seorang, diubah orang lain</translation>
    </message>
    <message>
        <source>{subject}: which is right?</source>
        <translation>{subject}: mana yang benar?</translation>
    </message>
    <message>
        <source>{text} is not a complete phone number.</source>
        <translation>{text} bukan nomor HP yang lengkap.</translation>
    </message>
    <message>
        <source>{times}, last on {day}</source>
        <translation>{times}, terakhir {day}</translation>
    </message>
    <message>
        <source>{what} already exists.</source>
        <translation>{what} sudah ada.</translation>
    </message>
    <message>
        <source>{what} was not found.</source>
        <translation>{what} tidak ditemukan.</translation>
    </message>
    <message>
        <source>“{typed}” is not on this session&apos;s list</source>
        <translation>“{typed}” tidak ada di daftar sesi ini</translation>
    </message>
</context>
</TS>
