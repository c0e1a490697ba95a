#include "core/print/membercopypdf.h"

#include "core/base/timestamp.h"
#include "core/print/membercopywords.h"
#include "core/print/shiftwords.h"

#include <QBuffer>
#include <QDateTime>
#include <QFont>
#include <QImage>
#include <QJsonArray>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
constexpr int resolution = 300;
constexpr int marginMm = 16;

/// Columns whose content is looked up, not copied.
bool isWord(const QString &column)
{
    static const QStringList words{u"kind"_s,   u"purpose"_s,  u"channel"_s, u"granted"_s, u"guardian"_s,
                                   u"fields"_s, u"act"_s,      u"gender"_s,  u"source"_s,  u"state"_s,
                                   u"rule"_s,   u"severity"_s, u"reason"_s};
    return words.contains(column);
}

bool isTime(const QString &column)
{
    return column == u"at" || column.endsWith(u"At");
}

bool isFigure(const QString &column)
{
    static const QStringList figures{u"quantity"_s, u"unitPrice"_s, u"discount"_s, u"total"_s,
                                     u"points"_s,   u"principal"_s, u"bonus"_s,    u"amount"_s};
    return figures.contains(column);
}

/// Writes the document, section by section.
class CopyWriter
{
public:
    CopyWriter(const QJsonObject &copy, const Shop &shop) : m_copy(copy), m_shop(shop) {}

    QString html()
    {
        m_html = u"<html><body><h1>%1</h1><p>%2: %3 · %4: %5</p>"_s.arg(
            word(u"title"_s), word(u"shop"_s), m_shop.name.toHtmlEscaped(), word(u"madeAt"_s),
            cell(u"madeAt"_s, m_copy[u"madeAt"]));
        writeProfile();
        writeTable(u"cards"_s, m_copy[u"cards"].toArray(),
                   {u"number"_s, u"issuedAt"_s, u"endedAt"_s, u"reason"_s});
        writeTable(u"consents"_s, m_copy[u"consents"].toArray(),
                   {u"at"_s, u"purpose"_s, u"channel"_s, u"granted"_s, u"textVersion"_s, u"source"_s,
                    u"guardian"_s, u"user"_s});
        writePurchases();
        writeLedger(u"points"_s, {u"balance"_s}, {u"at"_s, u"kind"_s, u"points"_s, u"paper"_s, u"for"_s});
        writeLedger(u"storedValue"_s, {u"principal"_s, u"bonus"_s},
                    {u"at"_s, u"kind"_s, u"principal"_s, u"bonus"_s, u"paper"_s});
        writeLedger(u"credit"_s, {u"owed"_s}, {u"at"_s, u"kind"_s, u"amount"_s, u"paper"_s});
        writeTable(u"vouchers"_s, m_copy[u"vouchers"].toArray(),
                   {u"at"_s, u"number"_s, u"kind"_s, u"tender"_s, u"amount"_s, u"bonus"_s, u"back"_s});
        writeTable(u"coupons"_s, m_copy[u"coupons"].toArray(),
                   {u"issuedAt"_s, u"code"_s, u"kind"_s, u"state"_s, u"until"_s, u"receipt"_s});
        writeTable(u"passes"_s, m_copy[u"passes"].toArray(),
                   {u"soldAt"_s, u"number"_s, u"item"_s, u"state"_s, u"left"_s, u"until"_s, u"receipt"_s});
        writeTable(u"rewards"_s, m_copy[u"rewards"].toArray(),
                   {u"at"_s, u"reward"_s, u"points"_s, u"receipt"_s, u"coupon"_s, u"undoneAt"_s});
        m_html += u"<p>%1: %2</p>"_s.arg(word(u"deposits"_s), m_copy[u"deposits"].toString());
        writeTable(u"tasks"_s, m_copy[u"tasks"].toArray(),
                   {u"at"_s, u"due"_s, u"text"_s, u"assignee"_s, u"state"_s});
        writeTable(u"corrections"_s, m_copy[u"corrections"].toArray(),
                   {u"at"_s, u"due"_s, u"text"_s, u"state"_s, u"answer"_s});
        writeTable(u"restrictions"_s, m_copy[u"restrictions"].toArray(),
                   {u"at"_s, u"reason"_s, u"user"_s, u"liftedAt"_s});
        writeTable(u"changes"_s, m_copy[u"changes"].toArray(), {u"at"_s, u"fields"_s, u"user"_s});
        writeTable(u"findings"_s, m_copy[u"findings"].toArray(), {u"rule"_s, u"severity"_s});
        writeTable(u"reviews"_s, m_copy[u"reviews"].toArray(), {u"at"_s, u"rule"_s, u"reason"_s, u"user"_s});
        writeTable(u"looks"_s, m_copy[u"looks"].toArray(), {u"at"_s, u"act"_s, u"user"_s});
        return m_html + u"</body></html>"_s;
    }

private:
    QString word(const QString &name) const { return memberCopyWords(name, m_shop.locale).toHtmlEscaped(); }

    /// "Open" is another word of a coupon than of a task.
    QString wordHere(const QString &name) const
    {
        const QString here = m_section + u'.' + name;
        const QString own = memberCopyWords(here, m_shop.locale);
        return own == here ? word(name) : own.toHtmlEscaped();
    }

    QString time(const QString &iso) const
    {
        const auto at = Timestamp::fromIso(iso);
        return at ? QDateTime::fromMSecsSinceEpoch(at->milliseconds(), QTimeZone(m_shop.day.zone))
                        .toString(u"yyyy-MM-dd HH:mm"_s)
                  : iso;
    }

    /// A value as people read it; parts of a list or an object one behind the other.
    QString cell(const QString &column, const QJsonValue &value) const
    {
        if (value.isBool())
            return word(value.toBool() ? u"true"_s : u"false"_s);
        if (value.isDouble())
            return QString::number(value.toInteger());
        if (value.isArray() || value.isObject())
            return parts(column, value);
        const QString text = value.toString();
        if (isTime(column))
            return time(text);
        if (column == u"tender")
            return tenderWords(text, m_shop.locale).toHtmlEscaped();
        return isWord(column) ? wordHere(text) : text.toHtmlEscaped();
    }

    QString parts(const QString &column, const QJsonValue &value) const
    {
        QStringList all;
        if (value.isArray())
            for (const QJsonValue &each : value.toArray())
                all << cell(column, each);
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            all << (column == u"channels" ? word(each.key()) + u' ' : QString())
                    + cell(each.key(), each.value());
        all.removeAll(QString());
        return all.join(value.isObject() && column != u"channels" ? u" "_s : u", "_s);
    }

    void writePair(const QString &name, const QString &value)
    {
        m_html += u"<tr><td width='25%'><b>%1</b></td><td>%2</td></tr>"_s.arg(name, value);
    }

    void writeProfile()
    {
        m_html += u"<h2>%1</h2><table width='100%' cellspacing='0' cellpadding='3'>"_s.arg(word(u"member"_s));
        const QJsonObject member = m_copy[u"member"].toObject();
        for (const QString &name :
             {u"number"_s,      u"name"_s,      u"phones"_s,     u"emails"_s,     u"birthday"_s,
              u"gender"_s,      u"addresses"_s, u"channels"_s,   u"language"_s,   u"note"_s,
              u"unreachable"_s, u"tier"_s,      u"points"_s,     u"tags"_s,       u"source"_s,
              u"referrer"_s,    u"adviser"_s,   u"externalId"_s, u"enrolledAt"_s, u"changedAt"_s})
            if (const QString value = cell(name, member[name]); !value.isEmpty())
                writePair(word(name), value);
        const QJsonObject custom = member[u"custom"].toObject();
        for (auto each = custom.begin(); each != custom.end(); ++each)
            writePair(m_copy[u"customNames"][each.key()].toString(each.key()).toHtmlEscaped(),
                      cell(each.key(), each.value()));
        m_html += u"</table>"_s;
        if (m_copy.contains(u"photo"))
            m_html += u"<p><img src='photo' width='120'></p>"_s;
    }

    void writeRows(const QJsonArray &rows, const QStringList &columns)
    {
        m_html += u"<table width='100%' cellspacing='0' cellpadding='3' border='1'"
                  " style='border-collapse:collapse'><thead><tr>"_s;
        for (const QString &column : columns)
            m_html +=
                u"<th align='%1'>%2</th>"_s.arg(isFigure(column) ? u"right"_s : u"left"_s, word(column));
        m_html += u"</tr></thead>"_s;
        for (const QJsonValue &row : rows) {
            m_html += u"<tr>"_s;
            for (const QString &column : columns)
                m_html += u"<td align='%1'>%2</td>"_s.arg(
                    isFigure(column) ? u"right"_s : u"left"_s,
                    cell(column, row[column == u"item" ? u"name"_s : column]));
            m_html += u"</tr>"_s;
        }
        m_html += u"</table>"_s;
    }

    void writeTable(const QString &name, const QJsonArray &rows, const QStringList &columns)
    {
        m_section = name;
        m_html += u"<h2>%1</h2>"_s.arg(word(name));
        if (rows.isEmpty())
            m_html += u"<p>%1</p>"_s.arg(word(u"none"_s));
        else
            writeRows(rows, columns);
    }

    void writeLedger(const QString &name, const QStringList &balances, const QStringList &columns)
    {
        const QJsonObject ledger = m_copy[name].toObject();
        writeTable(name, ledger[u"entries"].toArray(), columns);
        QStringList held;
        for (const QString &balance : balances)
            held << word(balance) + u": "_s + cell(balance, ledger[balance]);
        m_html += u"<p>%1</p>"_s.arg(held.join(u" · "_s));
    }

    void writePurchases()
    {
        m_html += u"<h2>%1</h2>"_s.arg(word(u"purchases"_s));
        const QJsonArray purchases = m_copy[u"purchases"].toArray();
        if (purchases.isEmpty())
            m_html += u"<p>%1</p>"_s.arg(word(u"none"_s));
        for (const QJsonValue &each : purchases) {
            m_html += u"<p><b>%1</b> · %2 · %3 · %4 %5</p>"_s.arg(
                each[u"receipt"].toString(), cell(u"at"_s, each[u"at"]), cell(u"kind"_s, each[u"kind"]),
                each[u"currency"].toString(), each[u"total"].toString());
            writeRows(each[u"lines"].toArray(),
                      {u"code"_s, u"item"_s, u"quantity"_s, u"unit"_s, u"unitPrice"_s, u"discount"_s,
                       u"total"_s, u"points"_s});
            QStringList paid;
            for (const QJsonValue &tender : each[u"tenders"].toArray())
                paid << cell(u"tender"_s, tender[u"kind"]) + u' ' + tender[u"amount"].toString();
            m_html += u"<p>%1: %2</p>"_s.arg(word(u"paid"_s), paid.join(u", "_s));
        }
    }

    const QJsonObject &m_copy;
    const Shop &m_shop;
    QString m_section;
    QString m_html;
};
}

QString memberCopyHtml(const QJsonObject &copy, const Shop &shop)
{
    return CopyWriter(copy, shop).html();
}

QByteArray memberCopyPdf(const QJsonObject &copy, const Shop &shop)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(marginMm, marginMm, marginMm, marginMm),
                                     QPageLayout::Millimeter));
    writer.setTitle(memberCopyWords(u"title"_s, shop.locale)); // it stands outside: no name
    writer.setCreator(u"Zhanggui"_s);
    QFont font(QStringList{u"Noto Sans CJK SC"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPointSize(9);
    QTextDocument document;
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(u"h1 { font-size: 16pt } h2 { font-size: 12pt }"_s);
    const QByteArray photo = QByteArray::fromBase64(copy[u"photo"].toString().toLatin1());
    document.addResource(QTextDocument::ImageResource, QUrl(u"photo"_s), QImage::fromData(photo, "JPEG"));
    document.setHtml(memberCopyHtml(copy, shop));
    document.print(&writer);
    buffer.close();
    return buffer.data();
}
