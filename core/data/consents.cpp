#include "core/data/consents.h"

using namespace Qt::StringLiterals;

namespace consents {
std::vector<ConsentEntry> of(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<ConsentEntry> entries;
    Rows rows = connection.select(
        u"SELECT e.purpose, e.channel, e.granted, e.source, e.text_version, e.guardian, e.user, e.at"
        " FROM consent_entry e JOIN member_rows c ON c.row = e.customer WHERE c.id = ? ORDER BY e.row"_s,
        customer);
    while (rows.next()) {
        const auto what = consentPurpose(rows.text(0), rows.text(1));
        if (!what)
            throw StorageFault(StorageFault::Kind::Damaged, u"consent"_s);
        entries.push_back({*what, rows.boolean(2), rows.text(3), rows.text(4), rows.boolean(5),
                           rows.id<User>(6), rows.timestamp(7)});
    }
    return entries;
}

void append(Transaction &transaction, const Id<Customer> &customer, const ConsentEntry &entry)
{
    transaction.execute(
        u"INSERT INTO consent_entry (customer, purpose, channel, granted, source, text_version, guardian,"
        " user, at)"
        " VALUES ((SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        customer, purposeText(entry.what), channelText(entry.what), entry.granted, entry.source,
        entry.textVersion, entry.byGuardian, entry.user, entry.at);
}
}
