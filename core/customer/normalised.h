#pragma once

#include "core/customer/personinput.h"

/// A text of a record that another form takes the place of.
struct NormalChange
{
    QString field; ///< of normalFields()
    QString before;
    QString after; ///< empty: it says what another one says already
    QString why;   ///< "blanks", "width", "case", "e164", "region", "repeated"

    friend bool operator==(const NormalChange &, const NormalChange &) = default;
};

/// A record as docs/data-standard.md wants it.
struct NormalRecord
{
    Person person;
    std::vector<NormalChange> changes; ///< none: it was so already
};

/// What can be normalised: "name", "phones", "emails", "channels", "addresses".
const QStringList &normalFields();

/// Reads what was sealed, by this version or one before, also texts that are refused today, and puts these
/// fields in form: full-width signs of names, ids and places to half-width, blanks single; phones and
/// WhatsApp ids in E.164; e-mail addresses in lower case; the region of a Chinese address from the large to
/// the small, parted by blanks, and taken out of the street where it stands there and nowhere else. What was
/// normalised is normal. Refuses Damaged, and as changedPerson() does when a fact does not fit.
Result<NormalRecord> normalised(const QByteArray &sealedText, const QStringList &fields,
                                const PersonRules &rules);
