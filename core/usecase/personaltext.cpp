#include "core/usecase/personaltext.h"

#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/personalrecords.h"

namespace {
/// One member's key, unwrapped once for all that is sealed under it.
class MemberKey
{
public:
    static Result<MemberKey> of(const Connection &main, const Connection &keys, const Session &who,
                                const QString &number)
    {
        if (!who.vault)
            return Error{Error::Code::VaultClosed, {}};
        const auto sealed = members::sealedByNumber(main, keys, number);
        if (!sealed)
            return membercards::unknownNumber(main, number);
        auto key = who.vault->unwrapCustomerKey(sealed->wrappedKey, sealed->member.id.bytes());
        if (!key)
            return key.error();
        return MemberKey(sealed->member.id, std::move(*key));
    }

    const Id<Customer> &customer() const { return m_customer; }
    QByteArray seal(const QByteArray &plain, PersonalPart part = PersonalPart::Text) const
    {
        return Vault::sealPersonal(m_key, m_customer.bytes(), plain, part);
    }
    Result<QByteArray> open(const QByteArray &sealed, PersonalPart part = PersonalPart::Text) const
    {
        return Vault::openPersonal(m_key, m_customer.bytes(), sealed, part);
    }

private:
    MemberKey(const Id<Customer> &customer, Secret key) : m_customer(customer), m_key(std::move(key)) {}

    Id<Customer> m_customer;
    Secret m_key;
};

/// From one member's key under the other's; each copy stays noted where it was made.
Result<> move(Transaction &transaction, const Session &who, const std::vector<SealedText> &texts,
              const std::vector<NotedCopy> &copies, const Member &from, const Member &to)
{
    if (texts.empty() && copies.empty())
        return {};
    const Connection &main = transaction.connection();
    const auto old = MemberKey::of(main, transaction.keys(), who, from.number);
    const auto now = old ? MemberKey::of(main, transaction.keys(), who, to.number) : old.error();
    if (!now)
        return now.error();
    for (const SealedText &text : texts) {
        const auto plain = old->open(text.sealed);
        if (!plain)
            return plain.error();
        membertexts::give(transaction, text.row, to.id, now->seal(*plain));
    }
    for (const NotedCopy &copy : copies) {
        const auto plain = old->open(copy.sealed, PersonalPart::AccessCopy);
        if (!plain)
            return plain.error();
        personalrecords::resealCopy(transaction, copy.row, now->seal(*plain, PersonalPart::AccessCopy));
    }
    return {};
}
}

Result<qint64> keepPersonalText(Transaction &transaction, const Session &who, const QString &number,
                                const QString &text)
{
    const auto key = MemberKey::of(transaction.connection(), transaction.keys(), who, number);
    if (!key)
        return key.error();
    return membertexts::append(transaction, key->customer(), key->seal(text.toUtf8()));
}

QString personalText(const Connection &main, const Connection &keys, const Session &who,
                     const QString &number, qint64 row)
{
    const auto sealed = membertexts::sealed(main, row);
    const auto key =
        sealed ? MemberKey::of(main, keys, who, number) : Result<MemberKey>(Error{Error::Code::NotFound, {}});
    const auto plain = key ? key->open(*sealed) : key.error();
    return plain ? QString::fromUtf8(*plain) : QString();
}

Result<> bringTexts(Transaction &transaction, const Session &who, const Member &from, const Member &to)
{
    const Connection &main = transaction.connection();
    return move(transaction, who, membertexts::of(main, from.id), personalrecords::copies(main, from.id),
                from, to);
}

Result<> takeTextsBack(Transaction &transaction, const Session &who, const Member &from, const Member &back)
{
    const Connection &main = transaction.connection();
    return move(transaction, who, membertexts::cameFrom(main, from.id, back.id),
                personalrecords::copies(main, back.id), from, back);
}
