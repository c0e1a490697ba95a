#include "tests/core/sheet/xlsxbuilder.h"

#include <zip.h>

namespace {
const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + relations + type + "\" Target=\"" + target + "\"/>";
}

QByteArray listed(const QByteArray &relationships)
{
    return head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relationships + "</Relationships>";
}
}

namespace xlsxbuilder {
QByteArray zipped(const Parts &parts, const QByteArray &password)
{
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts) {
        zip_source_t *piece =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t place = zip_file_add(archive, name.constData(), piece, ZIP_FL_ENC_UTF_8);
        if (!password.isEmpty())
            zip_file_set_encryption(archive, zip_uint64_t(place), ZIP_EM_AES_256, password.constData());
    }
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(source), Qt::Uninitialized);
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

Parts parts(const QByteArray &rows, const QByteArray &behindRows)
{
    return {{"_rels/.rels", listed(relation("r1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml",
             head
                 + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" state=\"hidden\" "
                   "r:id=\"r9\"/><sheet name=\"b\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             listed(relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + relation("r2", "sharedStrings", "/xl/sharedStrings.xml")
                    + relation("r3", "styles", "styles.xml"))},
            {"xl/styles.xml",
             head
                 + "<styleSheet><numFmts><numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;m\"/>"
                   "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                   "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"4\"/>"
                   "</cellXfs></styleSheet>"},
            {"xl/sharedStrings.xml",
             head
                 + "<sst><si><t>王秀兰</t></si><si><r><t xml:space=\"preserve\">two </t></r><r><t>parts</t>"
                   "</r><rPh><t>reading</t></rPh></si><si><t>a_x000D_b_x005F_</t></si></sst>"},
            {"xl/worksheets/sheet1.xml",
             head + "<worksheet><sheetData>" + rows + "</sheetData>" + behindRows + "</worksheet>"}};
}

QByteArray book(const QByteArray &rows, const QByteArray &behindRows)
{
    return zipped(parts(rows, behindRows));
}
}
