#include "core/sheet/xlsxbook.h"

#include "core/sheet/cellform.h"

#include <QDir>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {
Error refusal(const QString &reason)
{
    return {Error::Code::InvalidFile, reason};
}

struct Relation
{
    QString id;
    QString type; ///< the last word of it: "worksheet"
    QString part;
};

/// The parts that `part` refers to; none where it has no list of them.
Result<std::vector<Relation>> relationsOf(const ZipFile &archive, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.left(slash + 1);
    const QString list = folder + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
    std::vector<Relation> relations;
    if (!archive.has(list))
        return relations;
    auto entry = archive.entry(list);
    if (!entry)
        return entry.error();
    XmlPart xml(std::move(*entry));
    while (xml.nextStart(u"Relationship")) {
        const QString target = xml.attribute(u"Target");
        const QString path = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target);
        relations.push_back({xml.attribute(u"Id"), xml.attribute(u"Type").section(u'/', -1), path});
    }
    const auto outcome = xml.outcome();
    return outcome ? Result<std::vector<Relation>>(std::move(relations)) : outcome.error();
}

QString partOfType(const std::vector<Relation> &relations, const QString &type)
{
    for (const Relation &each : relations)
        if (each.type == type)
            return each.part;
    return {};
}

/// The id of the first sheet that is shown, and how days are counted.
Result<QString> readSheets(XmlPart xml, XlsxBook &book)
{
    QString shown;
    while (xml.next()) {
        if (xml.startsElement(u"workbookPr")) {
            const QString flag = xml.attribute(u"date1904");
            book.from1904 = flag == u"1" || flag == u"true";
        }
        const QString state = xml.attribute(u"state");
        if (xml.startsElement(u"sheet") && shown.isEmpty() && (state.isEmpty() || state == u"visible"))
            shown = xml.attribute(u"id");
    }
    const auto outcome = xml.outcome();
    return outcome ? Result<QString>(shown) : outcome.error();
}

Result<> readCommon(const ZipFile &archive, const std::vector<Relation> &relations, XlsxBook &book)
{
    if (const QString part = partOfType(relations, u"sharedStrings"_s); archive.has(part)) {
        auto entry = archive.entry(part);
        if (!entry)
            return entry.error();
        if (const auto read = book.strings.read(XmlPart(std::move(*entry))); !read)
            return read;
    }
    if (const QString part = partOfType(relations, u"styles"_s); archive.has(part)) {
        auto entry = archive.entry(part);
        if (!entry)
            return entry.error();
        auto styles = readDateStyles(XmlPart(std::move(*entry)));
        if (!styles)
            return styles.error();
        book.dateStyles = std::move(*styles);
    }
    return {};
}
}

Result<XlsxBook> readBook(const ZipFile &archive)
{
    const auto top = relationsOf(archive, {});
    if (!top)
        return top.error();
    const QString workbook = partOfType(*top, u"officeDocument"_s);
    const auto relations = relationsOf(archive, workbook);
    auto entry = archive.has(workbook) ? archive.entry(workbook) : refusal(u"not an XLSX file"_s);
    if (!relations || !entry)
        return relations ? entry.error() : relations.error();
    XlsxBook book;
    const auto id = readSheets(XmlPart(std::move(*entry)), book);
    if (!id)
        return id.error();
    for (const Relation &each : *relations)
        if (!id->isEmpty() && each.id == *id && each.type == u"worksheet")
            book.sheet = each.part;
    if (book.sheet.isEmpty() || !archive.has(book.sheet))
        return refusal(workbook.contains(u"xl/"_s) ? u"no sheet"_s : u"not an XLSX file"_s);
    const auto common = readCommon(archive, *relations, book);
    return common ? Result<XlsxBook>(std::move(book)) : common.error();
}
