#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QByteArray>
#include <QString>

/// What a search token stands for. The numbers are in the tokens of every shop: never renumber.
enum class TokenKind : quint8 {
    Phone = 1,
    PhoneLastFour = 2,
    NamePrefix = 3,
    NameBigram = 4,
    Pinyin = 5,   // a prefix of the full spelling
    Initials = 6, // a prefix of them
    Email = 7,
    MemberNumber = 8,
    Finding = 9,     // of the member's id, a rule and a value: the same value of two members gives two
    Birthday = 16,   // without its year
    CustomValue = 17 // a field's code and a value
};

/// What is sealed straight under the data key; each kind has a subkey of its own.
enum class SealPurpose : quint8 { PinVerifier, TlsKey, Setting };

/// Which of a customer's sealed texts: one cannot be passed off as the other. Never renumber.
enum class PersonalPart : quint8 { Record = 0, Event = 1, AccessCopy = 2, Photo = 3, Text = 6 };

/// The shop's data key, unwrapped, and all that is done with it. Never changes once made, so any number of
/// threads may share one through shared_ptr<const Vault>. Customer ids are their 16 bytes.
class Vault
{
public:
    /// With a new data key.
    static Vault create();
    /// Damaged when `wrapped` has not the form of a wrapping, WrongCredentials when `wrapping` does not open
    /// it.
    static Result<Vault> open(const QByteArray &wrapped, const Secret &wrapping);
    /// The data key, wrapped by a key from a password, a recovery code or a keyring (sealKeyBytes).
    QByteArray wrapFor(const Secret &wrapping) const;

    static Secret newCustomerKey();
    QByteArray wrapCustomerKey(const Secret &customerKey, const QByteArray &customerId) const;
    Result<Secret> unwrapCustomerKey(const QByteArray &wrapped, const QByteArray &customerId) const;

    static QByteArray sealPersonal(const Secret &customerKey, const QByteArray &customerId,
                                   const QByteArray &plain, PersonalPart part = PersonalPart::Record);
    static Result<QByteArray> openPersonal(const Secret &customerKey, const QByteArray &customerId,
                                           const QByteArray &sealed,
                                           PersonalPart part = PersonalPart::Record);
    /// unwrapCustomerKey and openPersonal in one, twenty times as fast: for lists of hits.
    Result<QByteArray> openWrapped(const QByteArray &wrappedKey, const QByteArray &customerId,
                                   const QByteArray &sealed, PersonalPart part = PersonalPart::Record) const;

    /// The same text of the same kind gives the same 64 bits in this shop, and others in every other shop.
    qint64 searchToken(TokenKind kind, const QString &normalised) const;

    /// `subject` says whose or which it is (a user's id, a setting's name) and must be given again.
    QByteArray sealSecret(SealPurpose purpose, const QByteArray &subject, const QByteArray &plain) const;
    Result<QByteArray> openSecret(SealPurpose purpose, const QByteArray &subject,
                                  const QByteArray &sealed) const;

    /// The key of receiptCheck(), the same at every till of the shop. It reveals nothing of the data key, so
    /// it may be kept where receipts are made with the vault closed.
    Secret receiptKey() const;

private:
    explicit Vault(Secret dataKey);

    const Secret &keyOf(SealPurpose purpose) const;

    Secret m_dataKey;
    Secret m_customerKeys;
    Secret m_tokens;
    Secret m_pins;
    Secret m_tlsKeys;
    Secret m_settings;
};
