#include "core/print/privacyrecordpdf.h"

#include "core/base/timestamp.h"
#include "core/print/privacyrecordwords.h"

#include <QBuffer>
#include <QDateTime>
#include <QFont>
#include <QJsonArray>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int resolution = 300;
constexpr int marginMm = 15;

/// For whom, how long and how protected, of each activity.
struct Manner
{
    QLatin1StringView activity;
    QLatin1StringView recipients;
    QLatin1StringView period; // empty: by the rule of retention
    QLatin1StringView protection;
};

constexpr std::array manners{Manner{"membership"_L1, "to.shop"_L1, ""_L1, "by.seal"_L1},
                             Manner{"purchases"_L1, "to.authority"_L1, "until.books"_L1, "by.number"_L1},
                             Manner{"balances"_L1, "to.authority"_L1, "until.books"_L1, "by.number"_L1},
                             Manner{"loyalty"_L1, "to.shop"_L1, "until.books"_L1, "by.number"_L1},
                             Manner{"marketing"_L1, "to.channel"_L1, "until.withdrawn"_L1, "by.seal"_L1},
                             Manner{"profiling"_L1, "to.shop"_L1, "until.withdrawn"_L1, "by.number"_L1},
                             Manner{"care"_L1, "to.shop"_L1, ""_L1, "by.seal"_L1},
                             Manner{"requests"_L1, "to.authority"_L1, "until.proof"_L1, "by.seal"_L1},
                             Manner{"security"_L1, "to.authority"_L1, "until.proof"_L1, "by.chain"_L1}};

class RecordReader
{
public:
    RecordReader(const QJsonObject &record, const Shop &shop) : m_record(record), m_shop(shop) {}

    QString word(const QString &name) const { return privacyRecordWords(name, m_shop.locale); }

    QString time(const QJsonValue &iso) const
    {
        const auto at = Timestamp::fromIso(iso.toString());
        return at ? QDateTime::fromMSecsSinceEpoch(at->milliseconds(), QTimeZone(m_shop.day.zone))
                        .toString(u"yyyy-MM-dd HH:mm"_s)
                  : iso.toString();
    }

    std::vector<RecordTable> tables() const
    {
        return {processing(), retention(), consents(), access(), restrictions(), corrections(), erasures()};
    }

private:
    QStringList words(const QStringList &names) const
    {
        QStringList all;
        for (const QString &name : names)
            all << word(name);
        return all;
    }

    QString period(const Manner &manner) const
    {
        if (!manner.period.isEmpty())
            return word(manner.period);
        const QJsonObject rule = m_record[u"retention"].toObject();
        return rule[u"months"].toInt() == 0
            ? word(u"until.erased"_s)
            : word(u"until.rule"_s).arg(rule[u"months"].toInt()).arg(rule[u"graceDays"].toInt());
    }

    RecordTable processing() const
    {
        RecordTable table{
            word(u"processing"_s),
            words({u"activity"_s, u"data"_s, u"law"_s, u"recipients"_s, u"period"_s, u"protection"_s}),
            {}};
        for (const QJsonValue &each : m_record[u"processing"].toArray()) {
            const QString activity = each[u"activity"].toString();
            const auto manner = std::ranges::find(manners, activity, &Manner::activity);
            if (manner == manners.end())
                continue;
            table.rows.push_back(
                {word(activity), word(activity + u".data"_s),
                 u"GDPR %1 · PIPL %2"_s.arg(each[u"gdpr"].toString(), each[u"pipl"].toString()),
                 word(manner->recipients), period(*manner), word(manner->protection)});
        }
        return table;
    }

    RecordTable retention() const
    {
        const QJsonObject rule = m_record[u"retention"].toObject();
        const int months = rule[u"months"].toInt();
        RecordTable table{word(u"retention"_s), words({u"rule"_s, u"value"_s}), {}};
        table.rows = {{word(u"months"_s), months == 0 ? word(u"never"_s) : QString::number(months)},
                      {word(u"graceDays"_s), QString::number(rule[u"graceDays"].toInt())},
                      {word(u"keepsPoints"_s), word(rule[u"keepsPoints"].toBool() ? u"yes"_s : u"no"_s)},
                      {word(u"asked"_s), QString::number(rule[u"asked"].toInteger())},
                      {word(u"lastRun"_s), rule.contains(u"lastRun") ? rule[u"lastRun"].toString() : u"–"_s}};
        return table;
    }

    RecordTable consents() const
    {
        RecordTable table{
            word(u"consents"_s), words({u"purpose"_s, u"channel"_s, u"granted"_s, u"withdrawn"_s}), {}};
        for (const QJsonValue &each : m_record[u"consents"].toArray())
            table.rows.push_back({word(each[u"purpose"].toString()), word(each[u"channel"].toString()),
                                  number(each[u"granted"]), number(each[u"withdrawn"])});
        return table;
    }

    RecordTable access() const
    {
        RecordTable table{word(u"access"_s).arg(m_record[u"accessDays"].toInt()),
                          words({u"user"_s, u"reveals"_s, u"copies"_s, u"exports"_s, u"exported"_s}),
                          {}};
        for (const QJsonValue &each : m_record[u"access"].toArray())
            table.rows.push_back({userOf(each), number(each[u"reveals"]), number(each[u"copies"]),
                                  number(each[u"exports"]), number(each[u"exported"])});
        return table;
    }

    RecordTable restrictions() const
    {
        RecordTable table{word(u"restrictions"_s), words({u"number"_s, u"since"_s}), {}};
        for (const QJsonValue &each : m_record[u"restrictions"].toArray())
            table.rows.push_back({each[u"number"].toString(), time(each[u"since"])});
        return table;
    }

    RecordTable corrections() const
    {
        const QJsonObject counts = m_record[u"corrections"].toObject();
        RecordTable table{word(u"corrections"_s), words({u"state"_s, u"count"_s}), {}};
        for (const QString &state : {u"open"_s, u"overdue"_s, u"changed"_s, u"refused"_s})
            table.rows.push_back({word(state), number(counts[state])});
        return table;
    }

    RecordTable erasures() const
    {
        RecordTable table{word(u"erasures"_s).arg(m_record[u"erased"].toInteger()),
                          words({u"number"_s, u"at"_s, u"by"_s, u"proof"_s}),
                          {}};
        for (const QJsonValue &each : m_record[u"erasures"].toArray())
            table.rows.push_back({each[u"number"].toString(), time(each[u"at"]), userOf(each),
                                  word(each[u"readable"].toBool() ? u"readable"_s : u"unreadable"_s)});
        return table;
    }

    static QString number(const QJsonValue &value) { return QString::number(value.toInteger()); }
    QString userOf(const QJsonValue &each) const
    {
        const QString user = each[u"user"].toString();
        return user.isEmpty() ? word(u"program"_s) : user;
    }

    const QJsonObject &m_record;
    const Shop &m_shop;
};

QString htmlOf(const RecordTable &table, const QString &none)
{
    QString html = u"<h2>%1</h2>"_s.arg(table.title.toHtmlEscaped());
    if (table.rows.empty())
        return html + u"<p>%1</p>"_s.arg(none);
    html += u"<table width='100%' cellspacing='0' cellpadding='4' border='1'"
            " style='border-collapse:collapse'><thead><tr>"_s;
    for (const QString &column : table.columns)
        html += u"<th align='left'>%1</th>"_s.arg(column.toHtmlEscaped());
    html += u"</tr></thead>"_s;
    for (const QStringList &row : table.rows) {
        html += u"<tr>"_s;
        for (const QString &cell : row)
            html += u"<td>%1</td>"_s.arg(cell.toHtmlEscaped());
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}
}

std::vector<RecordTable> privacyRecordTables(const QJsonObject &record, const Shop &shop)
{
    return RecordReader(record, shop).tables();
}

QString privacyRecordTitle(const Shop &shop)
{
    return privacyRecordWords(u"title"_s, shop.locale);
}

QString privacyRecordHead(const QJsonObject &record, const Shop &shop)
{
    const RecordReader reader(record, shop);
    return u"%1 · %2: %3 · %4: %5 · %6: %7"_s.arg(reader.word(u"basis"_s), reader.word(u"shop"_s), shop.name,
                                                  reader.word(u"madeAt"_s), reader.time(record[u"madeAt"]),
                                                  reader.word(u"members"_s),
                                                  QString::number(record[u"members"].toInteger()));
}

QString privacyRecordHtml(const QJsonObject &record, const Shop &shop)
{
    QString html = u"<html><body><h1>%1</h1><p>%2</p>"_s.arg(privacyRecordTitle(shop).toHtmlEscaped(),
                                                             privacyRecordHead(record, shop).toHtmlEscaped());
    for (const RecordTable &table : privacyRecordTables(record, shop))
        html += htmlOf(table, privacyRecordWords(u"none"_s, shop.locale));
    return html + u"</body></html>"_s;
}

QByteArray privacyRecordPdf(const QJsonObject &record, const Shop &shop)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(marginMm, marginMm, marginMm, marginMm),
                                     QPageLayout::Millimeter));
    writer.setTitle(privacyRecordTitle(shop));
    writer.setCreator(u"Zhanggui"_s);
    QFont font(QStringList{u"Noto Sans CJK SC"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPointSize(9);
    QTextDocument document;
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(u"h1 { font-size: 16pt } h2 { font-size: 12pt }"_s);
    document.setHtml(privacyRecordHtml(record, shop));
    document.print(&writer);
    buffer.close();
    return buffer.data();
}

std::vector<QStringList> privacyRecordRows(const QJsonObject &record, const Shop &shop)
{
    std::vector<QStringList> rows{{privacyRecordTitle(shop)}, {privacyRecordHead(record, shop)}, {}};
    for (const RecordTable &table : privacyRecordTables(record, shop)) {
        rows.push_back({table.title});
        rows.push_back(table.columns);
        rows.insert(rows.end(), table.rows.begin(), table.rows.end());
        rows.push_back({});
    }
    return rows;
}
