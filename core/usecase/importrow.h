#pragma once

#include "core/data/memberimports.h"
#include "core/text/pinyin.h"
#include "core/usecase/changemember.h"
#include "core/usecase/importfile.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/openbalance.h"

#include <QHash>

/// The rows of a file of members, each of which adds somebody, changes somebody or is refused.
class MemberRows
{
public:
    MemberRows(Transaction &transaction, const Session &who, ImportFile file, const MemberImport &import,
               Timestamp now, const Random &random);

    /// False at the end. Refuses what concerns the whole file.
    Result<bool> takeNext();
    const MemberImportReport &report() const { return m_report; }
    const ImportFile &file() const { return m_file; }

private:
    /// What a row says.
    struct Row
    {
        const TableRow &record;
        QString number = {};
        QJsonObject given = {};
        Person person = {}; ///< what it says of somebody new
        std::optional<Points> points = {};
        std::optional<StoredBalance> value = {};
        OpeningBalance opening = {};
    };

    Result<> take(const TableRow &record);
    bool reject(const TableRow &record, const QString &column, const QString &reason);
    bool rejectRepeat(const Row &row, const QString &column, qint64 earlier);
    bool rejectTaken(const Row &row, const QString &column, const QString &member);
    /// What a use case refused; answers whatever concerns more than this row.
    Result<> rejectFor(const Row &row, const Error &error);
    bool readKeys(Row &row);
    bool readFacts(Row &row);
    bool readBalances(Row &row);
    bool isFirst(const Row &row);
    Result<std::optional<Member>> meant(const Row &row) const;
    bool keepsExternalId(const Row &row, const std::optional<Member> &member);
    bool readOpening(Row &row, const std::optional<Member> &member);
    Result<> enrol(const Row &row);
    Result<> change(const Row &row, const Member &member);
    void note(const Row &row, const Member &member, const std::optional<MemberRecord> &before,
              const QByteArray &sealedBefore);
    void nameEmailTwin(const Row &row);

    Transaction &m_transaction;
    const Session &m_who;
    ImportFile m_file;
    const MemberImport &m_import;
    Timestamp m_now;
    const Random &m_random;
    PersonRules m_rules;
    Pinyin m_pinyin;
    QHash<QString, qint64> m_numbers; // and in which row they stand
    QHash<QString, qint64> m_phones;
    QHash<QString, qint64> m_externalIds;
    QHash<QByteArray, qint64> m_members; // that a row meant already
    MemberImportReport m_report;
};
